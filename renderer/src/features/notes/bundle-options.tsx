import { Checkbox, Stack, Text } from '@mantine/core';
import { useCallback } from 'react';
import type { BundleSize } from '../../../../core/ipc/bundle-calls.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatCount } from '../../ui/formatting.ts';
import { Loading } from '../../ui/loading.tsx';
import { sizeText } from '../recording/file-facts.ts';

/** What a bundle of this session would take along, and how large it is. */
export function BundleOptions({
  sessionId,
  withMedia,
  onChange,
}: {
  readonly sessionId: string;
  readonly withMedia: boolean;
  readonly onChange: (withMedia: boolean) => void;
}) {
  const bridge = useBridge();
  const ask = useCallback(() => bridge['bundle:size']({ sessionId }), [bridge, sessionId]);
  const { state, reload } = useCall(ask);
  switch (state.kind) {
    case 'loading':
      return <Loading label="Measuring the session" />;
    case 'failed':
      return <ErrorNotice error={state.error} onRetry={reload} />;
    case 'ready':
      return (
        <Stack gap="xs">
          <Text size="sm">{`Documents and measurements: about ${sizeText(state.value.dataBytes)}.`}</Text>
          {state.value.mediaFiles === 0 ? null : (
            <Checkbox
              label={`With the recording (${sizeText(state.value.mediaBytes)})`}
              description="Without it, everything else is there."
              checked={withMedia}
              onChange={(event) => onChange(event.currentTarget.checked)}
            />
          )}
          {missingText(state.value) === null ? null : (
            <Text size="sm">{missingText(state.value)}</Text>
          )}
        </Stack>
      );
  }
}

const missingText = ({ missingFiles }: BundleSize): string | null =>
  missingFiles === 0
    ? null
    : `${formatCount(missingFiles, 'stretch', 'stretches')} of the recording cannot be found on this computer and will be missing in the bundle.`;
