import { Alert, Group, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useServices } from '../app/services.ts';
import { LinkButton } from '../ui/link-button.tsx';

const INTERVIEW = '/interview';

/** The last part of an interview is in memory only: said on every screen but the interview's own. */
export function UnsavedNotice() {
  const { rehearsal } = useServices();
  const [path] = useLocation();
  const isUnsaved = useStore(
    rehearsal.store,
    (state) => state.step === 'ending' && state.problem !== null,
  );
  if (!isUnsaved || path === INTERVIEW) return null;
  return (
    <Alert
      role="alert"
      color="red"
      title="The last part of your interview is not stored yet"
      mb="lg"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          It is kept in memory and would be gone if Greenroom were closed. Another interview can
          begin once this is settled.
        </Text>
        <LinkButton href={INTERVIEW} size="xs" variant="default">
          See what is missing
        </LinkButton>
      </Group>
    </Alert>
  );
}
