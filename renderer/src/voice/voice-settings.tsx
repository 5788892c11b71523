import { Switch } from '@mantine/core';
import type { SettingsChange } from '../../../core/domain/settings.ts';
import { SPEAKING_PACE, VOICE_SETTINGS } from '../../../core/settings/voices.ts';
import { useSettings } from '../app/store.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Section } from '../ui/section.tsx';
import { InterviewerVoices } from './interviewer-voices.tsx';

/** How the interviewers sound, and whether. */
export function VoiceSettings({
  onChange,
}: {
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { readAloud, speakingPace } = useSettings();
  return (
    <Section title="Voices">
      <Switch
        label={VOICE_SETTINGS.readAloud.label}
        description={VOICE_SETTINGS.readAloud.explanation}
        checked={readAloud}
        onChange={(event) => onChange({ readAloud: event.currentTarget.checked })}
      />
      <NumberField
        label={VOICE_SETTINGS.speakingPace.label}
        description={VOICE_SETTINGS.speakingPace.explanation}
        {...SPEAKING_PACE}
        step={5}
        value={speakingPace}
        onChange={(pace) => onChange({ speakingPace: pace })}
      />
      <InterviewerVoices onChange={onChange} />
    </Section>
  );
}
