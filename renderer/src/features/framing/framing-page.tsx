import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { useServices } from '../../app/services.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import {
  useObserverState,
  usePreview,
  useRecentFaces,
  useRecentPoses,
} from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { CameraSelect } from '../../ui/camera-select.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { continueLabel, startLabel } from '../capture/recording-words.ts';
import { useMicrophone } from '../capture/use-microphone.ts';
import { useStartChoice } from '../capture/use-recording-choice.ts';
import { CameraProblemNotice } from './camera-problem-notice.tsx';
import { checkFraming, FRAMING_WINDOW_MS } from './framing-checks.ts';
import { FramingCheckList } from './framing-check-list.tsx';
import { useCamera } from './use-camera.ts';
import classes from './framing.module.css';

/** The look into the mirror before the interview. It advises; it never holds anybody up. */
export function FramingPage() {
  const bridge = useBridge();
  const { rehearsal } = useServices();
  const models = useCall(bridge['app:check-models']);
  const isOn = useObserverState().camera.kind === 'on';
  useMicrophone();
  const [isBeginning, setBeginning] = useState(false);
  const { microphoneId } = useSettings();
  const choice = useStartChoice();
  const begin = (facts: CameraFacts | null): void => {
    setBeginning(true);
    void rehearsal.begin(facts, { choice, microphoneId }).then((error) => {
      setBeginning(false);
      if (error !== null) notifyOfError(error);
    });
  };
  const damaged = models.state.kind === 'ready' ? models.state.value.problems : [];
  return (
    <Stack gap="lg">
      <PageTitle
        title="Check the picture"
        windowTitle={isOn ? 'Camera is on · Check the picture' : 'Check the picture'}
        lead="This is how the camera sees you, as in a mirror. Afterwards your own picture is put away, because it draws the eyes."
        aside={<CameraIndicator />}
      />
      {models.state.kind === 'loading' ? <Loading label="Checking the analysis files" /> : null}
      {models.state.kind === 'failed' ? (
        <ErrorNotice error={models.state.error} onRetry={models.reload} />
      ) : null}
      {damaged.length > 0 ? (
        <>
          <CameraProblemNotice
            title="The analysis files are damaged"
            text={`${damaged.map(({ text }) => text).join(' ')} Without them nothing can be measured.`}
            retryLabel="Check again"
            onRetry={models.reload}
            continueLabel={continueLabel('measuring', choice)}
            onContinue={() => begin(null)}
          />
          <Surface>
            <RecordingFields />
          </Surface>
        </>
      ) : null}
      {models.state.kind === 'ready' && damaged.length === 0 ? (
        <CameraCheck isBeginning={isBeginning} choice={choice} onBegin={begin} />
      ) : null}
    </Stack>
  );
}

function CameraCheck({
  isBeginning,
  choice,
  onBegin,
}: {
  readonly isBeginning: boolean;
  /** What is recorded when it begins. */
  readonly choice: RecordingChoice;
  readonly onBegin: (facts: CameraFacts | null) => void;
}) {
  const { cameraId } = useSettings();
  const { changeSettings } = useAppStore();
  const { start, retry } = useCamera(cameraId, choice === 'video-and-sound');
  const { face } = useObserverState();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const picker = (
    <CameraSelect
      value={cameraId}
      onChange={(chosen) => void changeSettings({ cameraId: chosen })}
    />
  );

  if (start.kind === 'failed') {
    const { problem } = start;
    return (
      <Stack gap="md">
        <CameraProblemNotice
          title={problem.title}
          text={problem.text}
          retryLabel="Try again"
          onRetry={retry}
          continueLabel={continueLabel('a camera', choice)}
          onContinue={() => onBegin(null)}
        />
        <Surface>
          <Stack gap="lg">
            {picker}
            <RecordingFields />
          </Stack>
        </Surface>
      </Stack>
    );
  }
  return (
    <div className={classes['layout']}>
      <Stack gap="lg">
        <Preview facts={start.kind === 'on' ? start.facts : null} />
        <Surface>
          <RecordingFields />
        </Surface>
      </Stack>
      <Surface>
        <Stack gap="lg">
          {picker}
          {start.kind === 'on' ? <LiveChecks facts={start.facts} /> : null}
          {face.kind === 'off' ? <ErrorNotice error={face} /> : null}
          <Group gap="sm">
            <Button
              disabled={start.kind !== 'on'}
              loading={isBeginning}
              onClick={() => {
                if (start.kind === 'on') onBegin(start.facts);
              }}
            >
              {startLabel(choice)}
            </Button>
            <Button
              variant="default"
              aria-expanded={isHelpOpen}
              onClick={() => setHelpOpen((open) => !open)}
            >
              Something is wrong
            </Button>
          </Group>
          {isHelpOpen ? (
            <Help choice={choice} onRetry={retry} onWithout={() => onBegin(null)} />
          ) : null}
        </Stack>
      </Surface>
    </div>
  );
}

/** `facts` null = the camera is still starting. */
function Preview({ facts }: { readonly facts: CameraFacts | null }) {
  const video = usePreview();
  const isWide = facts !== null && facts.width / facts.height > WIDE_RATIO;
  return (
    <div className={classes['frame']} data-wide={isWide}>
      <video
        ref={video}
        className={classes['video']}
        aria-label="Your camera’s picture, mirrored"
        autoPlay
        muted
        playsInline
      />
      {facts === null ? (
        <Text c="white" pos="absolute" inset={0} ta="center" pt="30%" role="status">
          The camera is starting…
        </Text>
      ) : null}
    </div>
  );
}

/** Between the two shapes cameras have: 4:3 and 16:9. */
const WIDE_RATIO = 1.5;

function LiveChecks({ facts }: { readonly facts: CameraFacts }) {
  const samples = useRecentFaces(FRAMING_WINDOW_MS);
  const poses = useRecentPoses(FRAMING_WINDOW_MS);
  const observed = useObserverState();
  if (observed.face.kind === 'loading' || observed.face.kind === 'idle') {
    return <Loading label="The analysis is starting" />;
  }
  return <FramingCheckList checks={checkFraming(samples, facts, observed.picture, poses)} />;
}

function Help({
  choice,
  onRetry,
  onWithout,
}: {
  readonly choice: RecordingChoice;
  readonly onRetry: () => void;
  readonly onWithout: () => void;
}) {
  return (
    <Stack gap="sm" component="section" aria-label="What you can do">
      <Title order={2} size="h4">
        What you can do
      </Title>
      <List spacing={4}>
        <List.Item>Black picture: open the cover of the lens, or choose another camera.</List.Item>
        <List.Item>
          Face not found: take the light from behind you to the front, and face the screen.
        </List.Item>
        <List.Item>Wrong camera: choose the one next to the screen you look at.</List.Item>
        <List.Item>
          Stutters: end video calls and other programs that use the camera or much computing time.
        </List.Item>
      </List>
      <Text>You may go on anyway: what cannot be measured is left out and labelled.</Text>
      <Group gap="sm">
        <Button variant="default" onClick={onRetry}>
          Restart the camera
        </Button>
        <Button variant="default" onClick={onWithout}>
          {continueLabel('a camera', choice)}
        </Button>
      </Group>
    </Stack>
  );
}
