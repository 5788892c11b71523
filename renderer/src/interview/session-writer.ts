import type { Calibration } from '../../../core/domain/calibration.ts';
import type { Cue } from '../../../core/domain/cue.ts';
import type { Notepad } from '../../../core/domain/notepad.ts';
import type { Phase } from '../../../core/domain/phase.ts';
import type { InterviewPlan } from '../../../core/domain/plan.ts';
import type { DataQuality } from '../../../core/domain/session.ts';
import type { WindowMove } from '../../../core/domain/window-move.ts';
import type { CallError, CallInput, StudioBridge } from '../../../core/ipc/contract.ts';
import { ok } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import { attemptWrite, isHopeless } from '../bridge/attempt-write.ts';
import type { WriteOutcome } from '../bridge/attempt-write.ts';
import type { StorageReport } from '../bridge/storage-report.ts';
import type { Clock } from '../observe/clock.ts';
import { createWriteQueue } from '../bridge/write-queue.ts';

/**
 * How often notes are stored while they are typed, and what could not be stored is tried again:
 * a killed app loses a second of typing at most, a full disk is not asked all the time (our choice).
 */
export const STORE_INTERVAL_MS: Ms = 1_000;

export type CueStart = Omit<Cue, 'id' | 'sessionId' | 'endMs'>;
export type AnswerStart = Omit<CallInput<'sessions:begin-answer'>, 'sessionId'>;

/**
 * Writes what happens in one session, in the order in which it happened. What cannot be stored is
 * kept and tried again with the next write and every second, until `drain`, `finish` or `discard`;
 * from then on only when they are called.
 */
export type SessionWriter = {
  readonly beginPhase: (phase: Phase) => void;
  readonly saveNotes: (notepad: Notepad) => void;
  readonly beginAnswer: (answer: AnswerStart) => void;
  readonly endAnswer: (endMs: Ms) => void;
  readonly addMarker: (atMs: Ms) => Promise<WriteOutcome>;
  /** One at a time. */
  readonly beginCue: (cue: CueStart) => void;
  readonly endCue: (endMs: Ms) => void;
  readonly saveCalibration: (calibration: Calibration) => void;
  /** Where the interviewers are, taken anew. */
  readonly placeTiles: (tiles: InterviewPlan['tiles']) => void;
  readonly moveWindow: (move: WindowMove) => void;
  /** Null = everything is stored. */
  readonly drain: () => Promise<CallError | null>;
  /** Drains, then ends the session. Can be called again when it could not. */
  readonly finish: (endMs: Ms, dataQuality: DataQuality) => Promise<WriteOutcome>;
  /** Number of writes that are kept because they could not be made yet. */
  readonly waiting: () => number;
  /** Gives up what is waiting. */
  readonly discard: () => void;
};

export function createSessionWriter({
  bridge,
  sessionId,
  clock,
  onStorage,
  createId = () => crypto.randomUUID(),
}: {
  readonly bridge: StudioBridge;
  readonly sessionId: string;
  readonly clock: Pick<Clock, 'every'>;
  readonly onStorage: (report: StorageReport) => void;
  readonly createId?: () => string;
}): SessionWriter {
  const queue = createWriteQueue(onStorage);
  let openCue: Cue | null = null;
  let openAnswer: { id: string | null } | null = null;
  const notes = new Map<number, { text: string; stored: string; isWaiting: boolean }>();

  function storeNotes(): void {
    for (const [questionIndex, pad] of notes) {
      // What waits takes the newest text when its turn comes: typing on does not lengthen the queue.
      if (pad.isWaiting || pad.text === pad.stored) continue;
      pad.isWaiting = true;
      void queue.add(async () => {
        const { text } = pad;
        const notepad = { questionIndex, text };
        const result = await bridge['sessions:save-notes']({ sessionId, notepad });
        if (result.ok || isHopeless(result.error)) {
          pad.stored = text;
          pad.isWaiting = false;
          // Typed on meanwhile: whoever waits for everything to be stored waits for that, too.
          storeNotes();
        }
        return result;
      });
    }
  }

  const endTicking = clock.every(STORE_INTERVAL_MS, () => {
    storeNotes();
    void queue.flush();
  });

  function drain(): Promise<CallError | null> {
    endTicking();
    storeNotes();
    return queue.drain();
  }

  return {
    beginPhase: (phase) => {
      storeNotes();
      void queue.add(() => bridge['sessions:begin-phase']({ sessionId, phase }));
    },
    saveNotes: ({ questionIndex, text }) => {
      const pad = notes.get(questionIndex);
      if (pad === undefined) notes.set(questionIndex, { text, stored: '', isWaiting: false });
      else pad.text = text;
    },
    beginAnswer: (start) => {
      const answer: typeof openAnswer = { id: null };
      openAnswer = answer;
      void queue.add(async () => {
        const result = await bridge['sessions:begin-answer']({ ...start, sessionId });
        if (result.ok) answer.id = result.value.id;
        return result;
      });
    },
    endAnswer: (endMs) => {
      const answer = openAnswer;
      openAnswer = null;
      if (answer === null) return;
      void queue.add(async () =>
        // Without an identifier its start was refused, and there is nothing to end.
        answer.id === null
          ? ok(undefined)
          : bridge['sessions:end-answer']({ answerId: answer.id, endMs }),
      );
    },
    addMarker: (atMs) => {
      const marker = { id: createId(), sessionId, atMs, note: '' };
      return queue.add(() => bridge['markers:create'](marker));
    },
    beginCue: (start) => {
      const cue = { ...start, id: createId(), sessionId, endMs: null };
      openCue = cue;
      void queue.add(() => bridge['cues:save'](cue));
    },
    endCue: (endMs) => {
      if (openCue === null) return;
      const cue = { ...openCue, endMs };
      openCue = null;
      void queue.add(() => bridge['cues:save'](cue));
    },
    saveCalibration: (calibration) => {
      void queue.add(() => bridge['sessions:save-calibration']({ sessionId, calibration }));
    },
    placeTiles: (tiles) => {
      void queue.add(() =>
        bridge['sessions:place-tiles']({ sessionId, ...(tiles === undefined ? {} : { tiles }) }),
      );
    },
    moveWindow: (move) => {
      void queue.add(() => bridge['sessions:move-window']({ sessionId, move }));
    },
    drain,
    finish: async (endMs, dataQuality) => {
      const error = await drain();
      if (error !== null) return { kind: 'kept', error };
      return attemptWrite(() => bridge['sessions:finish']({ sessionId, endMs, dataQuality }));
    },
    waiting: queue.waiting,
    discard: () => {
      endTicking();
      notes.clear();
      queue.discard();
    },
  };
}
