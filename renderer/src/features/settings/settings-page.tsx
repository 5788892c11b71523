import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { ANSWER_LIMIT_MS, PREPARATION_MS } from '../../../../core/domain/plan.ts';
import { settingsSchema } from '../../../../core/domain/settings.ts';
import type { SettingsChange } from '../../../../core/domain/settings.ts';
import { useAppState, useAppStore, useSettings } from '../../app/store.ts';
import { CameraSelect } from '../../ui/camera-select.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { networkText } from '../../ui/network-words.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SecondsField } from '../../ui/seconds-field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/section.tsx';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { CueSettings } from './cue-settings.tsx';
import { VoiceSettings } from '../../voice/voice-settings.tsx';
import { AccuracySettings } from '../accuracy/accuracy-settings.tsx';

/** Every change is stored at once; there is nothing to save or to lose. */
export function SettingsPage() {
  const settings = useSettings();
  const { changeSettings } = useAppStore();
  const change = (part: SettingsChange): void => {
    void changeSettings(part).then((error) => {
      if (error !== null) notifyOfError(error);
    });
  };
  return (
    <Stack gap="lg" maw="46rem">
      <PageTitle title="Settings" lead="Every change is stored at once." />
      <Section title="Appearance">
        <SegmentedControl
          aria-label="Theme"
          value={settings.theme}
          data={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(theme) => change({ theme: settingsSchema.shape.theme.parse(theme) })}
        />
      </Section>
      <Section title="Camera">
        {settings.cameraConsent ? (
          <>
            <CameraSelect value={settings.cameraId} onChange={(cameraId) => change({ cameraId })} />
            <Group gap="sm">
              <Button variant="default" size="sm" onClick={() => change({ cameraConsent: false })}>
                Withdraw the agreement to use the camera
              </Button>
            </Group>
          </>
        ) : (
          <Text>The camera may not be used yet. You are asked when you start an interview.</Text>
        )}
        <Switch
          label="Keep my own picture on screen during the interview"
          description="Off by default: one’s own picture draws the eyes away from the interviewer."
          checked={settings.keepSelfView}
          onChange={(event) => change({ keepSelfView: event.currentTarget.checked })}
        />
        <NumberField
          label="Interviewer’s eyes below the lens, in centimetres"
          description="From the lens of the camera down to the eyes of the portrait, measured on your screen. 5 or less is best on a laptop: the interviewer then sees you look at them."
          min={0}
          max={40}
          step={0.5}
          allowDecimal
          value={settings.interviewerFromLensCm}
          onChange={(interviewerFromLensCm) => change({ interviewerFromLensCm })}
        />
      </Section>
      <CueSettings onChange={change} />
      <Section title="Recording">
        <RecordingFields />
        <Group gap="sm">
          <LinkButton href="/storage" variant="default" size="sm">
            What recordings take, and how long they are kept
          </LinkButton>
        </Group>
      </Section>
      <VoiceSettings onChange={change} />
      <AccuracySettings onChange={change} />
      <Section title="Usual times">
        <Group gap="md" align="flex-start" grow>
          <SecondsField
            label="Preparation in seconds"
            seconds={settings.preparationMs / 1000}
            limits={PREPARATION_MS}
            step={15}
            onChange={(seconds) => change({ preparationMs: seconds * 1000 })}
          />
          <SecondsField
            label="Answer limit in seconds"
            seconds={settings.answerLimitMs / 1000}
            limits={ANSWER_LIMIT_MS}
            step={30}
            onChange={(seconds) => change({ answerLimitMs: seconds * 1000 })}
          />
        </Group>
      </Section>
      <About />
    </Stack>
  );
}

function About() {
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
