import { Stack } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { isHalted } from '../../../../core/interview/view.ts';
import { useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import type { InterviewController } from '../../interview/controller.ts';
import type { OpenSession } from '../../interview/rehearsal.ts';
import { usePreview } from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { formatClock } from '../../ui/formatting.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { usePacedWords } from '../../voice/use-paced-words.ts';
import { useHasVoice, useReadAloud } from '../../voice/use-read-aloud.ts';
import { RecordingIndicator } from '../capture/recording-indicator.tsx';
import { CueAnnouncement, CueNote } from './cue-note.tsx';
import { giveBackFocus } from './main-focus.ts';
import type { OpenView } from './open-view.ts';
import { QuitDialog } from './quit-dialog.tsx';
import { SeatNotice } from './seat-notice.tsx';
import { isToBeShown } from './spoken-words.tsx';
import { StageBody } from './stage-body.tsx';
import { StageClock } from './stage-clock.tsx';
import { StageControls } from './stage-controls.tsx';
import { StageFrame } from './stage-frame.tsx';
import { StageInterviewers } from './stage-interviewers.tsx';
import { useStageKeys } from './stage-keys.ts';
import type { StageCommand } from './stage-keys.ts';
import { StageNotices } from './stage-notices.tsx';
import { StageProgress } from './stage-progress.tsx';
import { useCues } from './use-cues.ts';
import { useMaterialDesk } from './use-material-desk.ts';
import { usePassingNote } from './use-passing-note.ts';
import classes from './stage.module.css';

/** The interview itself. Nothing on it judges the candidate; all figures come afterwards. */
export function StagePage({
  session,
  calibration,
  controller,
}: {
  readonly session: OpenSession;
  /** Null = skipped. */
  readonly calibration: Calibration | null;
  readonly controller: InterviewController;
}) {
  const view = useStore(controller.view);
  const announcement = useStore(controller.announcement);
  const { keepSelfView } = useSettings();
  const isOpen = view.kind === 'open';
  const mainButton = useRef<HTMLButtonElement>(null);
  const desk = useMaterialDesk(isOpen ? view.questionIndex : null);
  const hasDialog = isOpen && view.isQuitAsked;
  const isPaused = isOpen && view.isPaused;
  const { text: note, say } = usePassingNote();
  const cue = useCues(session, calibration, controller);
  const onCommand = useStageCommands(session, controller, isPaused, say);
  usePauseOnSuspend(controller);
  useReadAloud(controller);
  const hasVoice = useHasVoice(view);
  const words = usePacedWords(isOpen ? (view.speech?.text ?? '') : '', {
    isWhole: hasVoice,
    isHalted: isOpen && isHalted(view),
  });
  const showAll = isOpen && isToBeShown(view, words) ? words.showAll : null;
  useStageKeys(isOpen ? view : null, (command) => {
    if (command === 'proceed' && showAll !== null) showAll();
    else onCommand(command);
  });
  useEffect(() => {
    const camera = session.camera === null ? '' : 'Camera is on · ';
    document.title = `${camera}Interview · Greenroom`;
  }, [session]);

  if (!isOpen) return null;
  return (
    <StageFrame
      left={
        <StageProgress
          view={view}
          isCalibrated={calibration !== null}
          hasCamera={session.camera !== null}
        />
      }
      isWide={view.interviewers.length > 1}
      tile={
        <StageInterviewers
          interviewers={view.interviewers}
          turn={view.interviewerIndex}
          isAsker={view.questionIndex !== null}
          isSpeaking={view.isSpeaking}
          isListening={(view.stage === 'answer' || view.stage === 'asking') && !view.isPaused}
          isSmiling={view.stage === 'greeting' || view.stage === 'closing'}
          beside={<CueNote cue={cue} />}
        />
      }
      right={
        <div className={classes['corner']}>
          <Stack gap={4} align="flex-end">
            <CameraIndicator />
            <RecordingIndicator />
          </Stack>
          {view.stage === 'countdown' ? null : (
            <StageClock clock={view.clock} label={CLOCK_LABELS[view.stage]} />
          )}
        </div>
      }
      moment={`${view.stage} ${view.questionIndex ?? ''} ${view.take}`}
      foot={
        <>
          <div className={classes['note']} role="status">
            {note}
          </div>
          <StageControls
            view={view}
            mainButton={mainButton}
            showAll={showAll}
            onCommand={onCommand}
          />
        </>
      }
    >
      <h1 className="visually-hidden">Interview</h1>
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
      <CueAnnouncement cue={cue} />
      <StageNotices hasCamera={session.camera !== null} />
      {/* An interview is not interrupted by hints; its review says the same. */}
      {calibration !== null && view.mode === 'practice' ? (
        <SeatNotice calibration={calibration} />
      ) : null}
      {view.isPaused ? (
        <p className={classes['question']}>Paused. The clock stands still.</p>
      ) : (
        <StageBody
          view={view}
          words={words}
          desk={desk}
          onNotes={(notes) => controller.send({ type: 'update-notes', notes })}
          onPick={(pick) => onCommand({ pick })}
          onPressed={() => giveBackFocus(mainButton)}
        />
      )}
      {keepSelfView && session.camera !== null ? <SelfView /> : null}
      <QuitDialog
        isOpen={hasDialog}
        isClockRunning={view.mode === 'interview'}
        onStay={() => controller.send({ type: 'stay' })}
        onQuit={() => controller.send({ type: 'quit' })}
      />
    </StageFrame>
  );
}

const CLOCK_LABELS: Readonly<Record<OpenView['stage'], string>> = {
  greeting: '',
  question: '',
  preparation: 'to prepare',
  countdown: '',
  answer: 'left to answer',
  thanks: 'until it goes on',
  asking: 'left for your questions',
  listening: 'left for your questions',
  closing: '',
};

function SelfView() {
  const video = usePreview();
  return (
    <video
      ref={video}
      className={classes['selfView']}
      aria-label="Your camera’s picture, mirrored"
      autoPlay
      muted
      playsInline
    />
  );
}

function useStageCommands(
  session: OpenSession,
  controller: InterviewController,
  isPaused: boolean,
  say: (note: string) => void,
): (command: StageCommand) => void {
  return useCallback(
    (command) => {
      if (typeof command === 'object') {
        controller.send({ type: 'pick-question', picked: command.pick });
        return;
      }
      switch (command) {
        case 'mark': {
          const atMs = controller.now();
          void session.writer.addMarker(atMs).then((outcome) => {
            if (outcome.kind === 'refused') notifyOfError(outcome.error);
            else
              say(
                `Marker set at ${formatClock(atMs)}${outcome.kind === 'kept' ? ', not stored yet' : ''}`,
              );
          });
          return;
        }
        case 'toggle-pause':
          controller.send({ type: isPaused ? 'resume' : 'pause' });
          return;
        default:
          controller.send({ type: command });
      }
    },
    [session, controller, isPaused, say],
  );
}

/** In practice the clock waits for a sleeping computer; an interview has no pause. */
function usePauseOnSuspend(controller: InterviewController): void {
  const bridge = useBridge();
  useEffect(
    () => bridge.on('power:suspend', () => controller.send({ type: 'pause' })),
    [bridge, controller],
  );
}
