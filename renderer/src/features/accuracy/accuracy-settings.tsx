import { Button, Group, Text } from '@mantine/core';
import type { SettingsChange } from '../../../../core/domain/settings.ts';
import { useSettings } from '../../app/store.ts';
import { formatDateTime } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/section.tsx';
import { accuracySentence } from './result-words.ts';

/** The way to the accuracy test, and the result of one that was kept. */
export function AccuracySettings({
  onChange,
}: {
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { keptAccuracy } = useSettings();
  return (
    <Section title="Accuracy">
      <Text>
        {keptAccuracy === null
          ? 'How often is Greenroom right about where you look? Follow a ring for two minutes at your own desk and see.'
          : `${accuracySentence(keptAccuracy)} Tested on ${formatDateTime(keptAccuracy.takenAt)}${keptAccuracy.isCalibrated ? '' : ', without a calibration'}.`}
      </Text>
      <Group gap="sm">
        <LinkButton href="/accuracy" variant="default" size="sm">
          Accuracy test
        </LinkButton>
        {keptAccuracy === null ? null : (
          <Button variant="default" size="sm" onClick={() => onChange({ keptAccuracy: null })}>
            Forget this result
          </Button>
        )}
      </Group>
    </Section>
  );
}
