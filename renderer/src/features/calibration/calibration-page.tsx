import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { Tile } from '../../../../core/domain/tile.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';
import type { CheckTarget } from '../../../../core/vision/calibration-check.ts';
import type { CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { useRecorderState } from '../capture/use-microphone.ts';
import { RecordingIndicator } from '../capture/recording-indicator.tsx';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { StageFrame } from '../stage/stage-frame.tsx';
import { createCalibrationController } from './calibration-controller.ts';
import type { CalibrationController, CalibrationView } from './calibration-controller.ts';
import { CalibrationResult } from './calibration-result.tsx';
import { rejectedText } from './calibration-words.ts';
import { dotSide, readWindow, screenPlace } from './check-geometry.ts';
import { Introduction } from './introduction.tsx';
import { LookTarget } from './look-target.tsx';
import { useLastCalibration } from './use-last-calibration.ts';
import type { LastCalibration } from './use-last-calibration.ts';
import classes from './calibration.module.css';

const INSTRUCTIONS: Readonly<Record<CalibrationTarget, string>> = {
  lens: 'Sit upright and look straight into the lens of the camera.',
  interviewer: 'Now look at the interviewer’s eyes.',
};

const WHERE: Readonly<Record<CalibrationTarget, string>> = {
  lens: 'On a laptop the arrow points to it. Elsewhere, look where your camera is.',
  interviewer: 'They are in the portrait above these words.',
};

/** Read out: who follows them on the screen is looking at the target already. */
function checkInstruction(target: CheckTarget, interviewer: Tile): string {
  if (target === 'interviewer') return 'Look at the interviewer’s eyes.';
  if (target === 'lens') return 'Look into the lens.';
  const side = dotSide(target, interviewer);
  return side === 'down' ? 'Look at the dot below.' : `Look at the dot on the ${side}.`;
}

export function CalibrationPage({
  facts,
  beginLabel,
  onDone,
  onLeave,
}: {
  readonly facts: CameraFacts;
  /** What comes next, on the button that goes there. */
  readonly beginLabel: string;
  /** Null = calibration skipped. */
  readonly onDone: (calibration: Calibration | null) => void;
  readonly onLeave: () => void;
}) {
  const { rehearsal, observer, clock } = useServices();
  const interviewer = interviewerTile(useSettings());
  const [controller] = useState(() =>
    createCalibrationController({
      observer,
      clock,
      facts,
      tile: interviewer,
      knownEyes: rehearsal.knownEyes,
      placeOf: (target) => screenPlace(target, readWindow(), interviewer),
      now: () => new Date().toISOString(),
    }),
  );
  useEffect(() => controller.dispose, [controller]);
  const last = useLastCalibration(facts);
  const view = useStore(controller.view);
  const { stage } = view;
  const isChecking = stage.kind === 'check-ready' || stage.kind === 'checking';
  useEffect(() => {
    document.title = 'Camera is on · Calibration · Greenroom';
  }, []);
  return (
    <StageFrame
      left={<Text fw={600}>Calibration</Text>}
      tile={<LookTarget view={view} />}
      right={
        <Stack gap={4} align="flex-end">
          <CameraIndicator />
          <RecordingIndicator />
        </Stack>
      }
      moment={stage.kind}
      foot={
        <>
          {isChecking ? (
            <Button variant="default" onClick={controller.skipCheck}>
              Skip the check
            </Button>
          ) : null}
          {isChecking || (stage.kind === 'result' && stage.outcome.ok) ? null : (
            <Button
              variant="default"
              onClick={() => {
                controller.skip();
                onDone(null);
              }}
            >
              Skip calibration
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={onLeave}>
            Leave
          </Button>
        </>
      }
    >
      <CameraTrouble />
      <Content
        view={view}
        last={last}
        controller={controller}
        beginLabel={beginLabel}
        onBegin={onDone}
      />
    </StageFrame>
  );
}

function Content({
  view: { stage, progress },
  last,
  controller,
  beginLabel,
  onBegin,
}: {
  readonly view: CalibrationView;
  readonly last: LastCalibration;
  readonly controller: CalibrationController;
  readonly beginLabel: string;
  readonly onBegin: Parameters<typeof CalibrationResult>[0]['onBegin'];
}) {
  switch (stage.kind) {
    case 'introduction':
      return <Introduction last={last} onBegin={controller.begin} onReuse={controller.reuse} />;
    case 'get-ready':
    case 'gathering': {
      const { accepted, rejected } = progress[stage.target];
      return (
        <Stack align="center" gap="xs" ta="center">
          <Instruction>{INSTRUCTIONS[stage.target]}</Instruction>
          <Text c="dimmed">
            {stage.kind === 'get-ready'
              ? `${WHERE[stage.target]} It starts in a moment.`
              : 'Keep looking there until the ring is full.'}
          </Text>
          {stage.kind === 'gathering' ? (
            <Text className={classes['counts'] ?? ''}>
              {accepted} pictures used, {rejectedText(rejected)}
            </Text>
          ) : null}
        </Stack>
      );
    }
    case 'check-ready':
      return (
        <Stack align="center" gap="xs" ta="center" maw="40rem">
          <Instruction>Now a check of about eight seconds.</Instruction>
          <Text c="dimmed">
            Four marks, one after the other. Look at each until its ring is full. This shows how
            right your looks are told.
          </Text>
        </Stack>
      );
    case 'checking':
      return <CheckInstruction target={stage.target} />;
    case 'result':
      return (
        <CalibrationResult
          outcome={stage.outcome}
          origin={stage.origin}
          progress={progress}
          beginLabel={beginLabel}
          onBegin={onBegin}
          controller={controller}
        />
      );
  }
}

function CheckInstruction({ target }: { readonly target: CheckTarget }) {
  return <Instruction>{checkInstruction(target, interviewerTile(useSettings()))}</Instruction>;
}

function Instruction({ children }: { readonly children: string }) {
  return (
    <Title order={1} size="h2" ta="center" aria-live="polite">
      {children}
    </Title>
  );
}

function CameraTrouble() {
  const { camera, picture, face } = useObserverState();
  const { recording } = useRecorderState();
  if (camera.kind === 'lost') return <ErrorNotice error={camera.problem} />;
  if (picture !== null) return <ErrorNotice error={picture} />;
  if (face.kind === 'off') return <ErrorNotice error={face} />;
  return recording === null || recording.notice === null ? null : (
    <Alert role="alert" color="yellow" title={recording.notice.title}>
      {recording.notice.text}
    </Alert>
  );
}
