import { Button, Group, Text } from '@mantine/core';
import type { SettingName } from '../../../../core/domain/settings.ts';
import { useSettings } from '../../app/store.ts';
import { CameraSelect } from '../../ui/camera-select.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { InterviewerVoices } from '../../voice/interviewer-voices.tsx';
import { MicrophoneField } from '../capture/microphone-field.tsx';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { ScreenField } from '../preflight/desk-fields.tsx';
import { CueKinds } from './cue-kinds.tsx';
import { TargetList } from './target-list.tsx';

import { useChange } from './use-change.ts';

/** Controls that do not follow from the table of settings. */
export function OwnControl({
  name,
  search,
}: {
  readonly name: SettingName;
  readonly search: string;
}) {
  const change = useChange();
  switch (name) {
    case 'cameraId':
      return <CameraField />;
    case 'cameraConsent':
      return <CameraAgreement />;
    case 'microphoneId':
      return <MicrophoneField />;
    case 'recording':
      return <RecordingFields withMicrophone={false} />;
    case 'keptRecordings':
      return (
        <Group gap="sm">
          <LinkButton href="/storage" variant="default" size="sm">
            What recordings take, and how long they are kept
          </LinkButton>
        </Group>
      );
    case 'screenWidthCm':
      return <ScreenField />;
    case 'switchedOffCues':
      return <CueKinds />;
    case 'interviewerVoices':
      return <InterviewerVoices onChange={change} />;
    case 'metricTargets':
      return <TargetList search={search} />;
    default:
      return null;
  }
}

function CameraField() {
  const { cameraConsent, cameraId } = useSettings();
  const change = useChange();
  return cameraConsent ? (
    <CameraSelect value={cameraId} onChange={(id) => change({ cameraId: id })} />
  ) : (
    <Text>The camera may not be used yet. You are asked when you start an interview.</Text>
  );
}

function CameraAgreement() {
  const { cameraConsent } = useSettings();
  const change = useChange();
  return cameraConsent ? (
    <Group gap="sm">
      <Button variant="default" size="sm" onClick={() => change({ cameraConsent: false })}>
        Withdraw the agreement to use the camera
      </Button>
    </Group>
  ) : (
    <Text>You have not agreed to the use of the camera.</Text>
  );
}
