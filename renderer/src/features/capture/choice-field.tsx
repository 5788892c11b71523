import { Radio, Stack, Text } from '@mantine/core';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { useHearsVoices } from '../../voice/use-usable-voices.ts';
import { CHOICES } from './recording-words.ts';

/** What to keep of an interview; nothing is chosen beforehand where nobody has chosen yet. */
export function ChoiceField({
  value,
  label,
  onChange,
}: {
  readonly value: RecordingChoice | null;
  readonly label: string;
  readonly onChange: (choice: RecordingChoice) => void;
}) {
  const hearsVoices = useHearsVoices();
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const choice = CHOICES.find((one) => one.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Stack gap="sm" mt="xs">
        {CHOICES.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.text}
          />
        ))}
        {hearsVoices ? (
          <Text size="sm" c="dimmed">
            Use headphones where sound is recorded: through loudspeakers the recording hears the
            interviewers, too.
          </Text>
        ) : null}
      </Stack>
    </Radio.Group>
  );
}
