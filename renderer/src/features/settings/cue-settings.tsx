import { Stack, Switch, Text } from '@mantine/core';
import { CUE_RULES } from '../../../../core/cues/cue-rules.ts';
import { SETTINGS } from '../../../../core/domain/settings.ts';
import type { SettingsChange } from '../../../../core/domain/settings.ts';
import { useSettings } from '../../app/store.ts';
import { Section } from '../../ui/section.tsx';

/** One switch for all cues, and one for each kind, with its words. */
export function CueSettings({ onChange }: { readonly onChange: (part: SettingsChange) => void }) {
  const { cues, switchedOffCues } = useSettings();
  return (
    <Section title="Cues">
      <Switch
        label={SETTINGS.cues.label}
        description={SETTINGS.cues.explanation}
        checked={cues}
        onChange={(event) => onChange({ cues: event.currentTarget.checked })}
      />
      <Stack gap="xs" pl="md" role="group" aria-label="Kinds of cue">
        <Text size="sm" c="dimmed">
          At most one at a time, at least 20 seconds apart. They are kept with the session and stand
          in its review.
        </Text>
        {CUE_RULES.map(({ kind, label, example }) => (
          <Switch
            key={kind}
            label={label}
            description={`“${example}”`}
            disabled={!cues}
            checked={!switchedOffCues.includes(kind)}
            onChange={(event) =>
              onChange({
                switchedOffCues: event.currentTarget.checked
                  ? switchedOffCues.filter((off) => off !== kind)
                  : [...switchedOffCues, kind],
              })
            }
          />
        ))}
      </Stack>
    </Section>
  );
}
