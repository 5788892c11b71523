import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import type { Interviewer } from '../../../../core/domain/interviewer.ts';
import type { InterviewPlan } from '../../../../core/domain/plan.ts';
import type { Tile } from '../../../../core/domain/tile.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { ASSUMED_HEAD, neighbourAngle } from '../../../../core/geometry/panel-layout.ts';
import type { HeadPlace, PanelLayout } from '../../../../core/geometry/panel-layout.ts';
import { tilesOf } from '../../../../core/review/interviewer-places.ts';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';
import type { CheckTarget } from '../../../../core/vision/calibration-check.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { useRecorderState } from '../capture/use-microphone.ts';
import { RecordingIndicator } from '../capture/recording-indicator.tsx';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { panelSpacing } from '../../panel/panel-words.ts';
import type { PanelSpacing } from '../../panel/panel-words.ts';
import { usePanelLayout } from '../../panel/use-panel-layout.ts';
import { StageFrame } from '../stage/stage-frame.tsx';
import { createCalibrationController } from './calibration-controller.ts';
import type { CalibrationController, CalibrationView } from './calibration-controller.ts';
import { CalibrationResult } from './calibration-result.tsx';
import { rejectedText, targetName } from './calibration-words.ts';
import { dotSide, readWindow, screenPlace } from './check-geometry.ts';
import type { WindowGeometry } from './check-geometry.ts';
import { Introduction } from './introduction.tsx';
import { LookTarget } from './look-target.tsx';
import { MOVEMENT_WORDS } from './movement-words.ts';
import { MovementsOverview } from './movements-overview.tsx';
import { useLastCalibration } from './use-last-calibration.ts';
import type { LastCalibration } from './use-last-calibration.ts';
import classes from './calibration.module.css';

const LENS_INSTRUCTION = 'Sit upright and look straight into the lens of the camera.';
const WHERE_LENS = 'On a laptop the arrow points to it. Elsewhere, look where your camera is.';

/** Read out: who follows them on the screen is looking at the target already. */
function checkInstruction(
  target: CheckTarget,
  lead: Tile,
  asked: string,
  isPanel: boolean,
): string {
  if (target === 'interviewer') return `Look at ${asked}’s eyes.`;
  if (target === 'lens') return 'Look into the lens.';
  const side = dotSide(target, lead, isPanel);
  return side === 'down' ? 'Look at the dot below.' : `Look at the dot on the ${side}.`;
}

const ONE_INTERVIEWER: readonly Interviewer[] = [DEFAULT_INTERVIEWER];

export function CalibrationPage({
  facts,
  interviewers = ONE_INTERVIEWER,
  tiles = null,
  isRetaken = false,
  beginLabel,
  onDone,
  onLeave,
}: {
  readonly facts: CameraFacts;
  readonly interviewers?: readonly Interviewer[];
  /** Where they are, in the same order; null = one, as the settings have it. */
  readonly tiles?: InterviewPlan['tiles'] | null;
  /** Their places were taken anew, so what was looked at before does not count. */
  readonly isRetaken?: boolean;
  /** What comes next, on the button that goes there. */
  readonly beginLabel: string;
  /** Null = calibration skipped. */
  readonly onDone: (calibration: Calibration | null) => void;
  readonly onLeave: () => void;
}) {
  const { rehearsal, observer, clock } = useServices();
  const settings = useSettings();
  const [places] = useState(() =>
    tilesOf({ tiles: tiles ?? undefined }, interviewerTile(settings)),
  );
  const layout = usePanelLayout(interviewers.length);
  // For the check, which asks long after the first drawing.
  const [layouts] = useState(() => createStore<PanelLayout>(() => layout));
  useEffect(() => layouts.setState(layout, true), [layouts, layout]);
  const windowNow = (): WindowGeometry => readWindow(layouts.getState());
  const [controller] = useState(() =>
    createCalibrationController({
      observer,
      clock,
      facts,
      tiles: places,
      knownEyes: rehearsal.knownEyes,
      placeOf: (target) => screenPlace(target, windowNow(), places[0]),
      now: () => new Date().toISOString(),
    }),
  );
  useEffect(() => controller.dispose, [controller]);
  const last = useLastCalibration(facts, interviewers.length);
  const spacingAt = (head: HeadPlace): PanelSpacing | null =>
    interviewers.length > 1
      ? panelSpacing(neighbourAngle(places, head), layout, head === ASSUMED_HEAD)
      : null;
  const view = useStore(controller.view);
  const { stage } = view;
  const isChecking = stage.kind === 'check-ready' || stage.kind === 'checking';
  const isMoving = stage.kind === 'movement-ready' || stage.kind === 'moving';
  const isCalibrated =
    isChecking ||
    isMoving ||
    stage.kind === 'movements' ||
    (stage.kind === 'result' && stage.outcome.ok);
  useEffect(() => {
    document.title = 'Camera is on · Calibration · Greenroom';
  }, []);
  return (
    <StageFrame
      left={<Text fw={600}>Calibration</Text>}
      isWide={interviewers.length > 1}
      tile={
        <LookTarget
          view={view}
          interviewers={interviewers}
          lead={places[0]}
          readWindow={windowNow}
        />
      }
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
          {isMoving ? (
            <>
              <FocusedButton variant="default" onClick={controller.skipMovement}>
                Skip this
              </FocusedButton>
              <Button variant="default" onClick={controller.skipMovements}>
                Skip all movements
              </Button>
            </>
          ) : null}
          {isCalibrated ? null : (
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
      {isRetaken && stage.kind === 'introduction' ? (
        <Alert role="status" color="gray" title="The window was moved" maw="46rem">
          The places of the portraits were taken anew, so the looks begin from the start.
        </Alert>
      ) : null}
      <Content
        view={view}
        last={last}
        interviewers={interviewers}
        lead={places[0]}
        spacingAt={spacingAt}
        controller={controller}
        beginLabel={beginLabel}
        onBegin={onDone}
      />
    </StageFrame>
  );
}

function Content({
  view: { stage, progress, targets },
  last,
  interviewers,
  lead,
  spacingAt,
  controller,
  beginLabel,
  onBegin,
}: {
  readonly view: CalibrationView;
  readonly last: LastCalibration;
  readonly interviewers: readonly Interviewer[];
  readonly lead: Tile;
  /** From a seat, whether it will be said whom was looked at; null = no panel. */
  readonly spacingAt: (head: HeadPlace) => PanelSpacing | null;
  readonly controller: CalibrationController;
  readonly beginLabel: string;
  readonly onBegin: Parameters<typeof CalibrationResult>[0]['onBegin'];
}) {
  switch (stage.kind) {
    case 'introduction':
      return (
        <Introduction
          last={last}
          panel={spacingAt(ASSUMED_HEAD)?.text ?? null}
          onBegin={controller.begin}
          onReuse={controller.reuse}
        />
      );
    case 'get-ready':
    case 'gathering': {
      const { accepted, rejected } = progress[stage.target];
      const isLens = stage.target === 'lens';
      return (
        <Stack align="center" gap="xs" ta="center">
          <Instruction>
            {isLens
              ? LENS_INSTRUCTION
              : `Now look at ${targetName(stage.target, targets, interviewers)}’s eyes.`}
          </Instruction>
          <Text c="dimmed">
            {stage.kind === 'get-ready'
              ? `${isLens ? WHERE_LENS : whereIs(interviewers)} It starts in a moment.`
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
      return (
        <Instruction>
          {checkInstruction(
            stage.target,
            lead,
            targetName('interviewer', targets, interviewers),
            interviewers.length > 1,
          )}
        </Instruction>
      );
    case 'movement-ready':
    case 'moving': {
      const { instruction, hint } = MOVEMENT_WORDS[stage.movement];
      return (
        <Stack align="center" gap="xs" ta="center" maw="40rem">
          <Instruction>{instruction}</Instruction>
          <Text c="dimmed">{hint}</Text>
          <MovementStart isNow={stage.kind === 'moving'} />
        </Stack>
      );
    }
    case 'movements':
      return <MovementsOverview stage={stage} controller={controller} />;
    case 'result':
      return (
        <CalibrationResult
          outcome={stage.outcome}
          origin={stage.origin}
          refusals={stage.refusals}
          interviewers={interviewers}
          targets={targets}
          spacingOf={({ headPlace, headDistance }) => {
            const spacing = spacingAt(headPlace ?? { x: 0, y: 0, z: 0 - headDistance.median });
            return spacing === null
              ? null
              : { kind: spacing.isToldApart ? 'good' : 'note', text: spacing.text };
          }}
          progress={progress}
          beginLabel={beginLabel}
          onBegin={onBegin}
          controller={controller}
        />
      );
  }
}

const whereIs = (interviewers: readonly Interviewer[]): string =>
  interviewers.length > 1 ? 'A ring shows whom.' : 'They are in the portrait above these words.';

/** Said as it begins, seen or heard: a nod made while the words are still read is not looked at. */
function MovementStart({ isNow }: { readonly isNow: boolean }) {
  return (
    <Text role="status" fw={isNow ? 600 : 400}>
      {isNow ? 'Now.' : 'Wait for “Now”.'}
    </Text>
  );
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
