import { Text } from '@mantine/core';
import { useAppState } from '../../app/store.ts';
import { networkText } from '../../ui/network-words.ts';
import { Section } from '../../ui/section.tsx';

/** Where everything is stored, and what runs here. */
export function About() {
  const app = useAppState((state) => state.app);
  return (
    <Section title="This computer">
      <Text>
        Everything is stored in this folder, and nowhere else:
        <br />
        <Text component="code" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {app?.dataFolder ?? 'not known at the moment'}
        </Text>
      </Text>
      <Text>{networkText(app?.blockedRequests ?? null)}</Text>
      <Text size="sm" c="dimmed">
        Greenroom {app?.version ?? ''} on Electron {app?.electronVersion ?? ''}
      </Text>
    </Section>
  );
}
