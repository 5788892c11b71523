import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { useServices } from '../../app/services.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InterviewerPortrait } from '../stage/interviewer-portrait.tsx';
import { StageFrame } from '../stage/stage-frame.tsx';
import { CalibrationResult } from './calibration-result.tsx';
import { rejectedText } from './calibration-words.ts';
import { ProgressRing } from './progress-ring.tsx';
import { useCalibration } from './use-calibration.ts';
import type { CalibrationRun, CalibrationStage } from './use-calibration.ts';
import classes from './calibration.module.css';

const INSTRUCTIONS: Readonly<Record<CalibrationTarget, string>> = {
  lens: 'Sit upright and look straight into the lens of the camera.',
  interviewer: 'Now look at the interviewer’s eyes.',
};

export function CalibrationPage({
  facts,
  onLeave,
}: {
  readonly facts: CameraFacts;
  readonly onLeave: () => void;
}) {
  const { rehearsal } = useServices();
  const run = useCalibration(facts);
  const { stage, progress } = run;
  useEffect(() => {
    document.title = 'Camera is on · Calibration · Greenroom';
  }, []);
  return (
    <StageFrame
      left={<Text fw={600}>Calibration</Text>}
      tile={<Target stage={stage} progress={progress} />}
      right={<CameraIndicator />}
      foot={
        <>
          <Button variant="default" onClick={() => void rehearsal.enterStage(null)}>
            Skip calibration
          </Button>
          <Button variant="subtle" color="gray" onClick={onLeave}>
            Leave
          </Button>
        </>
      }
    >
      <CameraTrouble />
      <Content
        run={run}
        onBegin={(calibration) => void rehearsal.enterStage(calibration)}
      />
    </StageFrame>
  );
}

/** What is to be looked at: the lens above the window's edge, or the portrait at its real place. */
function Target({
  stage,
  progress,
}: {
  readonly stage: CalibrationStage;
  readonly progress: CalibrationRun['progress'];
}) {
  const target = stage.kind === 'get-ready' || stage.kind === 'gathering' ? stage.target : null;
  const share = stage.kind === 'gathering' ? progress[stage.target].share : 0;
  if (target === 'lens') {
    return (
      <div className={classes['target']}>
        <div className={classes['lens']}>
          <IconArrowUp aria-hidden size={44} stroke={2.5} />
          <ProgressRing isSmall share={share} label="Look at the lens" />
        </div>
      </div>
    );
  }
  return (
    <div className={classes['target']}>
      <InterviewerPortrait isListening={false} />
      {target === null ? null : <ProgressRing share={share} label="Look at the interviewer" />}
    </div>
  );
}

function Content({
  run: { stage, progress, begin, repeat },
  onBegin,
}: {
  readonly run: CalibrationRun;
  readonly onBegin: Parameters<typeof CalibrationResult>[0]['onBegin'];
}) {
  switch (stage.kind) {
    case 'introduction':
      return (
        <Stack align="center" gap="md" maw="40rem" ta="center">
          <Title order={1} size="h2">
            Teach Greenroom how you look
          </Title>
          <Text>
            First look into the lens of the camera, then at the interviewer’s eyes, four seconds
            each. That is how Greenroom tells your look at the interviewer from your look elsewhere,
            and your upright seat from a slouch.
          </Text>
          <Text c="dimmed">
            You may skip this. The session is then labelled “uncalibrated”, its figures are coarser,
            and how upright you sit is not measured.
          </Text>
          <Button autoFocus onClick={begin}>
            Start calibration
          </Button>
        </Stack>
      );
    case 'get-ready':
    case 'gathering': {
      const { accepted, rejected } = progress[stage.target];
      return (
        <Stack align="center" gap="xs" ta="center">
          <Title order={1} size="h2" aria-live="polite">
            {INSTRUCTIONS[stage.target]}
          </Title>
          <Text c="dimmed">
            {stage.kind === 'get-ready'
              ? 'It starts in a moment. Keep looking there until the ring is full.'
              : 'Hold it until the ring is full.'}
          </Text>
          {stage.kind === 'gathering' ? (
            <Text className={classes['counts'] ?? ''}>
              {accepted} pictures used, {rejectedText(rejected)}
            </Text>
          ) : null}
        </Stack>
      );
    }
    case 'result':
      return (
        <CalibrationResult
          outcome={stage.outcome}
          progress={progress}
          onBegin={onBegin}
          onRepeat={repeat}
        />
      );
  }
}

function CameraTrouble() {
  const { camera, face } = useObserverState();
  if (camera.kind === 'lost') return <ErrorNotice error={camera.problem} />;
  if (face.kind === 'off') return <ErrorNotice error={face} />;
  return null;
}
