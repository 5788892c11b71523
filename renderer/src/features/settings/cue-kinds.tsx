import { Stack, Switch, Text } from '@mantine/core';
import { CUE_RULES } from '../../../../core/cues/cue-rules.ts';
import { useSettings } from '../../app/store.ts';
import { useChange } from './use-change.ts';

/** One switch for each kind of cue, with its words. */
export function CueKinds() {
  const { cues, switchedOffCues } = useSettings();
  const change = useChange();
  return (
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
            change({
              switchedOffCues: event.currentTarget.checked
                ? switchedOffCues.filter((off) => off !== kind)
                : [...switchedOffCues, kind],
            })
          }
        />
      ))}
    </Stack>
  );
}
