import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { InterviewerPortrait } from '../stage/interviewer-portrait.tsx';
import { StageFrame } from '../stage/stage-frame.tsx';
import { createCalibrationController } from './calibration-controller.ts';
import type { CalibrationController, CalibrationView } from './calibration-controller.ts';
import { CalibrationResult } from './calibration-result.tsx';
import { rejectedText } from './calibration-words.ts';
import { ProgressRing } from './progress-ring.tsx';
import classes from './calibration.module.css';

const INSTRUCTIONS: Readonly<Record<CalibrationTarget, string>> = {
  lens: 'Sit upright and look straight into the lens of the camera.',
  interviewer: 'Now look at the interviewer’s eyes.',
};

const WHERE: Readonly<Record<CalibrationTarget, string>> = {
  lens: 'On a laptop the arrow points to it. Elsewhere, look where your camera is.',
  interviewer: 'They are right under the lens.',
};

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
  const { observer, clock } = useServices();
  const { interviewerBelowLensCm: belowLensCm } = useSettings();
  const [controller] = useState(() =>
    createCalibrationController({
      observer,
      clock,
      facts,
      belowLensCm,
      now: () => new Date().toISOString(),
    }),
  );
  useEffect(() => controller.dispose, [controller]);
  const view = useStore(controller.view);
  const { stage } = view;
  useEffect(() => {
    document.title = 'Camera is on · Calibration · Greenroom';
  }, []);
  return (
    <StageFrame
      left={<Text fw={600}>Calibration</Text>}
      tile={<Target view={view} />}
      right={<CameraIndicator />}
      moment={stage.kind}
      foot={
        <>
          {stage.kind === 'result' && stage.outcome.ok ? null : (
            <Button variant="default" onClick={() => onDone(null)}>
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
      <Content view={view} controller={controller} beginLabel={beginLabel} onBegin={onDone} />
    </StageFrame>
  );
}

/** What is to be looked at: the lens above the window's edge, or the portrait at its real place. */
function Target({ view: { stage, progress } }: { readonly view: CalibrationView }) {
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
  view: { stage, progress },
  controller: { begin, repeat },
  beginLabel,
  onBegin,
}: {
  readonly view: CalibrationView;
  readonly controller: CalibrationController;
  readonly beginLabel: string;
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
          <FocusedButton onClick={begin}>Start calibration</FocusedButton>
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
    case 'result':
      return (
        <CalibrationResult
          outcome={stage.outcome}
          progress={progress}
          beginLabel={beginLabel}
          onBegin={onBegin}
          onRepeat={repeat}
        />
      );
  }
}

function CameraTrouble() {
  const { camera, picture, face } = useObserverState();
  if (camera.kind === 'lost') return <ErrorNotice error={camera.problem} />;
  if (picture !== null) return <ErrorNotice error={picture} />;
  if (face.kind === 'off') return <ErrorNotice error={face} />;
  return null;
}
