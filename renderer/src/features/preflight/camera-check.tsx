import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { Check } from '../../../../core/preflight/check.ts';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { CameraSelect } from '../../ui/camera-select.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Surface } from '../../ui/surface.tsx';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { continueLabel, startLabel } from '../capture/recording-words.ts';
import { useMediaSpace } from '../capture/use-media-space.ts';
import { Answer } from './answer.tsx';
import { CameraProblemNotice } from './camera-problem-notice.tsx';
import { CheckList } from './check-list.tsx';
import { DeskFields } from './desk-fields.tsx';
import { Preview } from './preview.tsx';
import { TroubleHelp } from './trouble-help.tsx';
import { useCamera } from './use-camera.ts';
import { usePreflightChecks } from './use-preflight-checks.ts';
import classes from './preflight.module.css';

export type BeginCheckedInterview = {
  readonly isBeginning: boolean;
  /** What is recorded when it begins. */
  readonly choice: RecordingChoice;
  /** Null = without the camera. */
  readonly onBegin: (facts: CameraFacts | null) => void;
};

/** The camera with all that is looked at, or why there is none. */
export function CameraCheck({ isBeginning, choice, onBegin }: BeginCheckedInterview) {
  const { cameraId } = useSettings();
  const { changeSettings } = useAppStore();
  const { start, retry } = useCamera(cameraId, choice === 'video-and-sound');
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
  const facts = start.kind === 'on' ? start.facts : null;
  const checking = { isBeginning, choice, onBegin, onRetry: retry };
  return (
    <div className={classes['layout']}>
      {facts === null ? (
        <Checked facts={null} checks={null} {...checking} />
      ) : (
        <LiveChecks facts={facts} {...checking} />
      )}
      <Stack gap="md" className={classes['picture'] ?? ''}>
        <Preview facts={facts} />
        <Surface>
          <Stack gap="md">
            {picker}
            <RecordingFields />
          </Stack>
        </Surface>
        <DeskFields />
      </Stack>
    </div>
  );
}

type Checking = BeginCheckedInterview & { readonly onRetry: () => void };

function LiveChecks({ facts, ...checking }: Checking & { readonly facts: CameraFacts }) {
  const { recording, microphoneConsent } = useSettings();
  const isRecorded = recording !== null && recording !== 'nothing';
  const room = useMediaSpace(recording ?? 'nothing');
  const checks = usePreflightChecks({
    facts,
    withPosture: true,
    withSound: isRecorded && microphoneConsent,
    disk: isRecorded ? room : undefined,
  });
  const { face } = useObserverState();
  const isStarting = face.kind === 'loading' || face.kind === 'idle';
  return <Checked facts={facts} checks={isStarting ? null : checks} {...checking} />;
}

/** `checks` null = there is nothing to be told yet. */
function Checked({
  facts,
  checks,
  isBeginning,
  choice,
  onBegin,
  onRetry,
}: Checking & {
  readonly facts: CameraFacts | null;
  readonly checks: readonly Check[] | null;
}) {
  const { face } = useObserverState();
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <Surface className={classes['told'] ?? ''}>
      <Stack gap="md">
        {face.kind === 'off' ? <ErrorNotice error={face} /> : <Answer checks={checks ?? []} />}
        <Group gap="sm">
          <Button disabled={facts === null} loading={isBeginning} onClick={() => onBegin(facts)}>
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
          <TroubleHelp choice={choice} onRetry={onRetry} onWithout={() => onBegin(null)} />
        ) : null}
        {facts === null ? null : checks === null ? (
          <Loading label="The analysis is starting" />
        ) : (
          <CheckList checks={checks} />
        )}
      </Stack>
    </Surface>
  );
}
