import { basename } from 'node:path';
import { analysisFailureText } from '../../core/analysis/failure-text.ts';
import { markProblems } from '../../core/analysis/marks.ts';
import { rangeProblem } from '../../core/analysis/recording-plan.ts';
import { NO_RECORDING } from '../../core/analysis/recording-state.ts';
import type {
  ChosenRecording,
  RecordingOrder,
  RecordingProblem,
  RecordingState,
} from '../../core/analysis/recording-state.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Store } from '../db/start-store.ts';
import { causeToCallError, invalidInput, notFound } from '../failure.ts';
import type { Log } from '../log.ts';
import { openInputFile } from './input-file.ts';
import type { InputFile } from './input-file.ts';
import { lookInto } from './look-into.ts';
import type { MeasureContext } from './measure-recording.ts';
import { runRecording } from './run-recording.ts';
import { answerPlayer } from '../files/serve-range.ts';

type RoomOptions = Omit<MeasureContext, 'database'> & {
  readonly store: Store;
  readonly log: Log;
  readonly onChange: (state: RecordingState) => void;
};

type Answered = Result<RecordingState, CallError>;

/** The one recording that is looked at or analysed, whichever screen is open. */
export type RecordingRoom = {
  readonly state: () => RecordingState;
  /** Only for paths from the system's own dialog or from a dropped file. */
  readonly open: (path: string) => Promise<Answered>;
  /** Answered as soon as it runs. */
  readonly start: (order: RecordingOrder) => Answered;
  /** Answered when nothing runs any more. */
  readonly cancel: () => Promise<RecordingState>;
  readonly clear: () => Promise<RecordingState>;
  /** The chosen file, for the player; other ids are not found. */
  readonly serve: (id: string, range: string | null) => Promise<Response>;
};

export const CLOSED_ROOM: RecordingRoom = {
  state: () => NO_RECORDING,
  open: async () => err(notFound('recording')),
  start: () => err(notFound('recording')),
  cancel: async () => NO_RECORDING,
  clear: async () => NO_RECORDING,
  serve: async () => new Response(null, { status: 404 }),
};

type Chosen = { readonly recording: ChosenRecording; readonly file: InputFile };

export function createRecordingRoom(options: RoomOptions): RecordingRoom {
  const { store, analyse, createId, log } = options;
  let state: RecordingState = NO_RECORDING;
  let chosen: Chosen | null = null;
  /** Of whatever is being done with a file; whoever begins something new ends it. */
  let work = new AbortController();
  let running: Promise<void> = Promise.resolve();

  function become(next: RecordingState): RecordingState {
    state = next;
    options.onChange(next);
    return next;
  }

  /** Ends what is being done and forgets the file; returns the signal of what is done next. */
  async function letGo(): Promise<AbortSignal> {
    work.abort();
    work = new AbortController();
    const { signal } = work;
    const file = chosen?.file;
    chosen = null;
    await file?.handle.close().catch((cause: unknown) => log.error('A file stayed open', cause));
    return signal;
  }

  async function open(path: string): Promise<Answered> {
    if (state.kind === 'running') return err(busyWith(state.recording.fileName));
    const signal = await letGo();
    if (signal.aborted) return ok(state);
    const fileName = basename(path);
    become({ kind: 'opening', fileName });
    try {
      return ok((await lookIntoFile(path, fileName, signal)) ?? state);
    } catch (cause) {
      log.error('A recording could not be looked into', cause);
      return ok(signal.aborted ? state : become({ kind: 'none', problem: FAILED }));
    }
  }

  /** Null = somebody has begun something else meanwhile. */
  async function lookIntoFile(
    path: string,
    fileName: string,
    signal: AbortSignal,
  ): Promise<RecordingState | null> {
    const opened = await openInputFile(path);
    if (!opened.ok) {
      const text = `${fileName} ${opened.error.text}. Check it, or choose another file.`;
      return signal.aborted ? null : become({ kind: 'none', problem: cannotOpen(text) });
    }
    const file = opened.value;
    let isKept = false;
    try {
      const found = await lookInto(analyse, file, signal);
      if (found === null || signal.aborted) return null;
      if (!found.ok) {
        const text = analysisFailureText(fileName, found.error, 'window');
        return become({ kind: 'none', problem: cannotOpen(text) });
      }
      const recording = { id: createId(), fileName, bytes: file.bytes, ...found.value };
      chosen = { recording, file };
      isKept = true;
      return become({ kind: 'chosen', recording, order: null, problem: null });
    } finally {
      if (!isKept) await file.handle.close();
    }
  }

  function start(order: RecordingOrder): Answered {
    if (state.kind === 'running') return err(busyWith(state.recording.fileName));
    if (state.kind !== 'chosen' || chosen === null) return err(notFound('recording'));
    if (store.kind === 'unavailable') return err(store.error);
    const { recording, file } = chosen;
    const refusal = orderRefusal(order, recording);
    if (refusal !== null) return err(invalidInput(refusal));
    const { database } = store;
    const { signal } = work;
    running = runRecording(
      { recording, file, order, signal },
      { ...options, database },
      (progress) => {
        if (!signal.aborted) become({ kind: 'running', recording, progress });
      },
    )
      .then(async (outcome) => {
        if (outcome.kind === 'stored') {
          await letGo();
          const { sessionId, hasFace } = outcome;
          become({ kind: 'done', fileName: recording.fileName, sessionId, hasFace });
          return;
        }
        work = new AbortController();
        const problem = outcome.kind === 'cancelled' ? null : outcome.problem;
        become({ kind: 'chosen', recording, order, problem });
      })
      .catch((cause: unknown) => {
        log.error('The analysis of a recording failed', cause);
        work = new AbortController();
        become({ kind: 'chosen', recording, order, problem: causeToCallError(cause) ?? FAILED });
      });
    return ok(
      become({
        kind: 'running',
        recording,
        progress: {
          stage: order.marks === null ? 'measuring' : 'checking',
          share: 0,
          picturesPerSecond: null,
          leftMs: null,
          faceShare: null,
        },
      }),
    );
  }

  async function cancel(): Promise<RecordingState> {
    if (state.kind === 'running') work.abort();
    await running;
    return state;
  }

  return {
    state: () => state,
    open,
    start,
    cancel,
    clear: async () => {
      // What runs is ended with `cancel`, and by nothing in passing.
      if (state.kind === 'running') return state;
      await letGo();
      return become(NO_RECORDING);
    },
    serve: async (id, range) =>
      chosen?.recording.id === id
        ? answerPlayer(chosen.file, range)
        : new Response(null, { status: 404 }),
  };
}

function orderRefusal({ marks, range }: RecordingOrder, { facts }: ChosenRecording): string | null {
  if (marks !== null && markProblems(marks, facts.endMs).length > 0)
    return 'The marked looks cannot be used as they are. Mark them again.';
  return rangeProblem(range, facts.endMs) === null
    ? null
    : 'The part to analyse is not in the recording, or is too short. Choose it again.';
}

const cannotOpen = (text: string): RecordingProblem => ({
  title: 'This file cannot be analysed',
  text,
});

const busyWith = (fileName: string): CallError => ({
  type: 'Busy',
  title: 'An analysis is running already',
  text: `${fileName} is being analysed, and one recording at a time is. Wait until it is done, or cancel it.`,
});

const FAILED: RecordingProblem = {
  title: 'The recording could not be analysed',
  text: 'Something went wrong inside Greenroom, and nothing was stored. Try again; the log in the data folder says more.',
};
