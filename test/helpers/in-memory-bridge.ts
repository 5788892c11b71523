import { interviewPlanSchema } from '../../core/domain/plan.ts';
import { randomUUID } from 'node:crypto';
import { NO_RECORDING } from '../../core/analysis/recording-state.ts';
import type { RecordingOrder, RecordingState } from '../../core/analysis/recording-state.ts';
import type { TakeSummary } from '../../core/compare/take-summary.ts';
import type { Answer } from '../../core/domain/answer.ts';
import type { Calibration } from '../../core/domain/calibration.ts';
import type { Cue } from '../../core/domain/cue.ts';
import type { Display } from '../../core/domain/display.ts';
import type { WindowMove } from '../../core/domain/window-move.ts';
import type { InterviewTemplate } from '../../core/domain/interview-template.ts';
import type { Marker } from '../../core/domain/marker.ts';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { Opportunity } from '../../core/domain/opportunity.ts';
import type { Phase } from '../../core/domain/phase.ts';
import type { BankQuestion } from '../../core/domain/bank-question.ts';
import type { Question } from '../../core/domain/question.ts';
import type { Session, SessionSummary } from '../../core/domain/session.ts';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import { DEFAULT_SETTINGS, settingsChangeSchema } from '../../core/domain/settings.ts';
import type { Settings } from '../../core/domain/settings.ts';
import type {
  AppState,
  CallError,
  CallInput,
  CallOutput,
  CallName,
  EventName,
  ModelCheck,
  StudioBridge,
} from '../../core/ipc/contract.ts';
import type { SessionSearch } from '../../core/ipc/session-list-calls.ts';
import type { QuestionLibrary } from '../../core/ipc/question-calls.ts';
import type { RecoveredRecording } from '../../core/media/recovered-recording.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { searchWords } from '../../core/sessions/search-words.ts';
import { sessionTitle } from '../../core/sessions/session-title.ts';
import type { MeasuredSession } from '../../core/trends/metric-trend.ts';
import type { StorageUse } from '../../core/ipc/storage-calls.ts';
import { createInMemoryStorage } from './in-memory-storage.ts';
import { createInMemoryMedia } from './in-memory-media.ts';
import type { InMemoryMedia } from './in-memory-media.ts';
import { createInMemoryQuestions } from './in-memory-questions.ts';
import type { InMemoryQuestions } from './in-memory-questions.ts';
import { createInMemoryTemplates } from './in-memory-templates.ts';

export type InMemoryStudio = {
  readonly bridge: StudioBridge;
  /** What was stored, to be looked at by a test. */
  readonly stored: {
    settings: Settings;
    /** The screen the window is on. */
    display: Display;
    content: CallOutput<'screen:current'>['content'];
    readonly windowMoves: WindowMove[];
    readonly sessions: Session[];
    readonly phases: Phase[];
    readonly answers: Answer[];
    readonly calibrations: Calibration[];
    readonly markers: Marker[];
    readonly cues: Cue[];
    readonly opportunities: Opportunity[];
    readonly notepads: Map<number, string>;
    /** Of tracks, in the order in which they were stored. */
    readonly batches: CallInput<'sessions:append-track'>[];
    readonly deletedIds: Set<string>;
    readonly orders: RecordingOrder[];
    /** Parts of an accuracy test that were saved as files. */
    readonly accuracyFiles: CallInput<'accuracy:save'>[];
  };
  readonly media: InMemoryMedia;
  readonly library: InMemoryQuestions;
  readonly emit: (name: EventName) => void;
  /** Tells that segments of this session have changed; what they are now, the test has put in `media`. */
  readonly tellMediaChanged: (sessionId: string) => void;
  /** The recording as the main process has it from now on; told as an event. */
  readonly showRecording: (state: RecordingState) => void;
  /** From now on every call that stores something fails with this; null = they work again. */
  readonly failStoring: (error: CallError | null) => void;
  /** From now on calls that store something are not answered until the returned function is called. */
  readonly holdStoring: () => () => void;
};

export type InMemoryStart = {
  readonly settings?: Partial<Settings>;
  readonly questions?: readonly (Question | BankQuestion)[];
  readonly library?: Partial<QuestionLibrary>;
  readonly templates?: readonly InterviewTemplate[];
  readonly summaries?: readonly SessionSummary[];
  readonly app?: Partial<AppState>;
  readonly recording?: RecordingState;
  readonly lastCalibration?: Calibration;
  readonly segments?: readonly MediaSegment[];
  readonly takes?: readonly TakeSummary[];
  readonly measured?: readonly MeasuredSession[];
  readonly recovered?: RecoveredRecording;
  readonly storage?: StorageUse;
  readonly modelProblems?: ModelCheck['problems'];
  /** Calls that fail, each time they are made. */
  readonly failing?: Partial<Record<keyof StudioBridge, CallError>>;
};

/** A main process without Electron and without a disk. Review and export are not in it. */
export function createInMemoryStudio(start: InMemoryStart = {}): InMemoryStudio {
  const stored: InMemoryStudio['stored'] = {
    settings: { ...DEFAULT_SETTINGS, ...start.settings },
    display: { id: '1', width: 1280, height: 800 },
    content: { left: 0, top: 0, width: 1280, height: 800 },
    windowMoves: [],
    sessions: [],
    phases: [],
    answers: [],
    calibrations: [],
    markers: [],
    cues: [],
    opportunities: [],
    notepads: new Map(),
    batches: [],
    deletedIds: new Set(),
    orders: [],
    accuracyFiles: [],
  };
  const listeners = new Map<EventName, Set<(payload?: unknown) => void>>();
  let recording = start.recording ?? NO_RECORDING;
  const interrupted = [...(start.app?.interrupted ?? [])];
  const done = async () => ok(undefined);

  const { library, calls: questionCalls } = createInMemoryQuestions(start.questions, start.library);
  const { media, calls: mediaCalls } = createInMemoryMedia(start.segments, start.recovered);
  const calls: Partial<StudioBridge> = {
    ...mediaCalls,
    ...createInMemoryStorage(start.storage),
    ...questionCalls,
    ...createInMemoryTemplates(start.templates),
    'app:state': async () =>
      ok({
        version: '0.0.0-test',
        electronVersion: '0',
        dataFolder: 'the data folder',
        notices: [],
        blockedRequests: 0,
        ...start.app,
        interrupted: interrupted.filter(({ id }) => !stored.deletedIds.has(id)),
      }),
    'app:check-models': async () => ok({ problems: start.modelProblems ?? [] }),
    'app:report-problem': done,
    'screen:current': async () => ok({ display: stored.display, zoom: 1, content: stored.content }),
    'sessions:place-tiles': done,
    'sessions:move-window': async ({ move }) => {
      stored.windowMoves.push(move);
      return ok(undefined);
    },
    'stage:fill-screen': async ({ isFilled }) => ok({ isFilled }),
    'settings:get': async () => ok(stored.settings),
    'settings:change': async (change) => {
      stored.settings = { ...stored.settings, ...settingsChangeSchema.parse(change) };
      return ok(stored.settings);
    },
    'opportunities:list': async () =>
      ok(
        stored.opportunities.map((one) => ({
          ...one,
          interviewers:
            stored.sessions.findLast(({ opportunityId }) => opportunityId === one.id)?.plan
              .interviewers ?? [],
        })),
      ),
    'opportunities:create': async ({ company, role }) => {
      const opportunity = { id: randomUUID(), company, role, createdAt: A_MOMENT };
      stored.opportunities.push(opportunity);
      return ok(opportunity);
    },
    'sessions:list': async () =>
      ok((start.summaries ?? []).filter(({ id }) => !stored.deletedIds.has(id))),
    'sessions:search': async ({ limit, ...search }) => {
      const kept = (start.summaries ?? []).filter(({ id }) => !stored.deletedIds.has(id));
      const found = kept.filter((session) => isFound(session, search));
      const sessions = found
        .slice(0, limit)
        .map((session) => ({ ...session, hasVideo: false, hasThumbnail: false }));
      return ok({ sessions, found: found.length, total: kept.length });
    },
    'sessions:create': async (session) => {
      const created: Session = {
        source: 'live',
        ...session,
        plan: interviewPlanSchema.parse(session.plan),
        id: randomUUID(),
        startedAt: A_MOMENT,
        state: 'running',
        calibration: null,
        durationMs: 0,
        dataQuality: NO_DATA_YET,
        appVersion: '0.0.0-test',
      };
      stored.sessions.push(created);
      return ok(created);
    },
    'sessions:save-notes': async ({ notepad }) => {
      stored.notepads.set(notepad.questionIndex, notepad.text);
      return ok(undefined);
    },
    'sessions:begin-phase': async ({ phase }) => {
      if (!stored.phases.some((before) => isSamePhase(before, phase))) stored.phases.push(phase);
      return ok(undefined);
    },
    'sessions:begin-answer': async (answer) => {
      const before = stored.answers.find(
        ({ questionIndex, take, startMs }) =>
          questionIndex === answer.questionIndex &&
          take === answer.take &&
          startMs === answer.startMs,
      );
      if (before !== undefined) return ok(before);
      const created = { ...answer, id: randomUUID(), endMs: null };
      stored.answers.push(created);
      return ok(created);
    },
    'sessions:end-answer': async ({ answerId, endMs }) => {
      replace(stored.answers, answerId, (answer) => ({ ...answer, endMs }));
      return ok(undefined);
    },
    'sessions:save-calibration': async ({ calibration }) => {
      stored.calibrations.push(calibration);
      return ok(undefined);
    },
    'calibrations:last': async () => ok(start.lastCalibration ?? null),
    'sessions:append-track': async (input) => {
      const isStored = ({ track, sequence }: typeof input) =>
        track === input.track && sequence === input.sequence;
      if (!stored.batches.some(isStored)) stored.batches.push(input);
      return ok(undefined);
    },
    'sessions:finish': async ({ sessionId, endMs, dataQuality }) => {
      replace<Session>(stored.sessions, sessionId, (session) => ({
        ...session,
        state: 'finished',
        durationMs: endMs,
        dataQuality,
      }));
      return ok(undefined);
    },
    'sessions:recover': async ({ sessionId }) => {
      const index = interrupted.findIndex(({ id }) => id === sessionId);
      const [found] = index < 0 ? [] : interrupted.splice(index, 1);
      return found === undefined
        ? err(NOT_FOUND)
        : ok<SessionSummary>({ ...found, state: 'interrupted' });
    },
    'sessions:delete': async ({ sessionId }) => {
      stored.deletedIds.add(sessionId);
      return ok(undefined);
    },
    'sessions:restore': async ({ sessionId }) => {
      stored.deletedIds.delete(sessionId);
      return ok(undefined);
    },
    'review:open': async () => err(NOT_FOUND),
    // The user closes the dialog that asks where to.
    'clips:begin': async () => ok({ kind: 'cancelled' }),
    'clips:cancel': async () => ok(undefined),
    'review:overlay': async () => err(NOT_FOUND),
    'review:posture': async () => err(NOT_FOUND),
    'compare:takes': async () => ok([...(start.takes ?? [])]),
    'compare:earlier': async () => ok({ previous: null, answers: [] }),
    'trends:sessions': async () => ok((start.measured ?? []).map(({ session }) => session)),
    'trends:figures': async ({ sessionId }) => {
      const found = start.measured?.find(({ session }) => session.id === sessionId);
      return found === undefined ? err(NOT_FOUND) : ok(found.figures);
    },
    'markers:create': async (draft) => {
      const before = stored.markers.find(({ id }) => id === draft.id);
      if (before !== undefined) return ok(before);
      const marker = { ...draft, id: draft.id ?? randomUUID() };
      stored.markers.push(marker);
      return ok(marker);
    },
    'cues:save': async (cue) => {
      const index = stored.cues.findIndex(({ id }) => id === cue.id);
      if (index < 0) stored.cues.push(cue);
      else if (stored.cues[index]?.endMs === null) stored.cues[index] = cue;
      return ok(undefined);
    },
    'accuracy:save': async (file) => {
      stored.accuracyFiles.push(file);
      return ok({ kind: 'saved', fileName: `${file.part}.csv` });
    },
    'recordings:state': async () => ok(recording),
    'recordings:start': async (order) => {
      stored.orders.push({ ...order });
      return ok(recording);
    },
    'recordings:clear': async () => {
      recording = NO_RECORDING;
      return ok(recording);
    },
    on: (name, listener) => {
      const call = listener as (payload?: unknown) => void;
      const of = listeners.get(name) ?? new Set();
      listeners.set(name, of.add(call));
      return () => void of.delete(call);
    },
  };

  let failure: CallError | null = null;
  let held = Promise.resolve();
  for (const name of STORING) {
    const call = calls[name];
    if (call === undefined) continue;
    const store = call as (input: unknown) => Promise<Result<unknown, CallError>>;
    Object.assign(calls, {
      [name]: async (input: unknown) => {
        await held;
        return failure === null ? store(input) : err(failure);
      },
    });
  }
  const failing = Object.fromEntries(
    Object.entries(start.failing ?? {}).map(([name, error]) => [name, async () => err(error)]),
  );
  return {
    bridge: answerOnly({ ...calls, ...failing }),
    stored,
    media,
    library,
    tellMediaChanged: (sessionId) => {
      for (const listener of listeners.get('media:changed') ?? []) listener({ sessionId });
    },
    failStoring: (error) => {
      failure = error;
    },
    holdStoring: () => {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    },
    emit: (name) => {
      for (const listener of listeners.get(name) ?? []) listener();
    },
    showRecording: (state) => {
      recording = state;
      for (const listener of listeners.get('recordings:changed') ?? []) listener(state);
    },
  };
}

const A_MOMENT = '2026-03-02T09:30:00.000Z';
const NOT_FOUND: CallError = {
  type: 'NotFound',
  title: 'This session is not there',
  text: 'It was deleted. Go back to the list.',
};

/** What a session writes while it runs. */
const STORING = [
  'sessions:begin-phase',
  'sessions:save-notes',
  'sessions:begin-answer',
  'sessions:end-answer',
  'sessions:save-calibration',
  'sessions:append-track',
  'sessions:finish',
  'markers:create',
  'cues:save',
  'media:begin-segment',
  'media:append',
  'media:end-segment',
  'media:save-thumbnail',
] as const satisfies readonly CallName[];

/** By name and choices; what else is searched, the tests with a real database show. */
const isFound = (session: SessionSummary, search: SessionSearch): boolean =>
  searchWords(search.text).every((word) =>
    sessionTitle(session).toLowerCase().includes(word.toLowerCase()),
  ) &&
  (search.format === null || session.format === search.format) &&
  (search.mode === null || session.mode === search.mode) &&
  (search.isCalibrated === null || session.calibrated === search.isCalibrated);

const isSamePhase = (one: Phase, other: Phase): boolean =>
  one.kind === other.kind &&
  one.questionIndex === other.questionIndex &&
  one.take === other.take &&
  one.startMs === other.startMs;

function replace<Row extends { readonly id: string }>(
  rows: Row[],
  id: string,
  change: (row: Row) => Row,
): void {
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  if (row !== undefined) rows.splice(index, 1, change(row));
}

/** A call that is not in here fails the test with its name. */
function answerOnly(calls: Partial<StudioBridge>): StudioBridge {
  return new Proxy(calls, {
    get(target, name: keyof StudioBridge) {
      const call = target[name];
      if (call === undefined) throw new Error(`Not in memory: ${String(name)}`);
      return call;
    },
  }) as StudioBridge;
}
