import { Alert, Stack } from '@mantine/core';
import { useAppState, useAppStore } from '../../app/store.ts';

const COLOURS = { info: 'sage', warning: 'yellow', error: 'red' } as const;

/** What happened at the start that the user must know, e.g. a database that was set aside. */
export function StartNotices() {
  const { dismissNotice } = useAppStore();
  const notices = useAppState((state) => state.app?.notices);
  const dismissed = useAppState((state) => state.dismissedNotices);
  const open = (notices ?? []).filter(({ id }) => !dismissed.includes(id));
  if (open.length === 0) return null;
  return (
    <Stack gap="sm">
      {open.map(({ id, severity, title, text }) => (
        <Alert
          key={id}
          role={severity === 'info' ? 'status' : 'alert'}
          color={COLOURS[severity]}
          title={title}
          withCloseButton
          closeButtonLabel="Close this notice"
          onClose={() => dismissNotice(id)}
        >
          {text}
        </Alert>
      ))}
    </Stack>
  );
}
