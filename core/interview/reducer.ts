import { assertNever } from '../assert.ts';
import type { InterviewMode, InterviewPlan } from '../domain/plan.ts';
import type { Ms } from '../units.ts';
import { GREETING_MINIMUM_MS, NEARLY_OVER_MS, NUDGE_AT, STALL_MS } from './durations.ts';
import { questionLimitMs } from './plan-facts.ts';
import { beginVoice, endVoice, fallSilent, openPhaseKind } from './last-word.ts';
import { askingLimitMs, stageLimitMs, stageQuestion } from './stage-facts.ts';
import {
  afterQuestion,
  askPicked,
  beginPhase,
  enterStage,
  finish,
  leaveStage,
  stageRanMs,
} from './transitions.ts';
import type { OpenState } from './transitions.ts';
import type {
  InterviewEffect,
  InterviewEvent,
  InterviewState,
  Stage,
  TimeRemark,
  Transition,
  Voice,
} from './types.ts';

type Running = Extract<InterviewState, { kind: 'running' }>;
type Paused = Extract<InterviewState, { kind: 'paused' }>;

export function createInterview(plan: InterviewPlan): InterviewState {
  return { kind: 'ready', plan, nowMs: 0 };
}

/**
 * The interview as a machine: state and event (with session time) to the next state and the things
 * to be done. First whatever was due up to the event's time happens, then the event itself; an
 * event that makes no sense in the state changes nothing.
 */
export function reduceInterview(before: InterviewState, event: InterviewEvent): Transition {
  const nowMs = Math.max(before.nowMs, event.nowMs);
  const due = runUntil(before, nowMs);
  const state: InterviewState = { ...due.state, nowMs };
  const own = reduceEvent(state, event, nowMs);
  return { state: own.state, effects: [...due.effects, ...own.effects] };
}

function reduceEvent(state: InterviewState, event: InterviewEvent, nowMs: Ms): Transition {
  switch (state.kind) {
    case 'ready':
      return event.type === 'start'
        ? enterStage(state, { kind: 'greeting' }, nowMs)
        : unchanged(state);
    case 'running':
      return reduceRunning(state, event, nowMs);
    case 'paused':
      return reducePaused(state, event, nowMs);
    case 'done':
      return unchanged(state);
    default:
      return assertNever(state);
  }
}

function reduceRunning(state: Running, event: InterviewEvent, nowMs: Ms): Transition {
  const { stage, plan } = state;
  const isPractice = plan.mode === 'practice';
  switch (event.type) {
    case 'start':
    case 'tick':
    case 'resume':
      return unchanged(state);
    case 'proceed':
      return proceed(state, nowMs);
    case 'pick-question':
      return unchanged(pickQuestion(state, event.picked));
    case 'voice-began':
      return beginVoice(state, nowMs);
    case 'spoken':
      return endVoice(state, nowMs);
    case 'voice-broke':
      return unchanged({ ...state, voice: cutOff(state.voice, stageRanMs(state, nowMs)) });
    case 'stop-answer':
      return stage.kind === 'answer' ? leaveStage(state, nowMs) : unchanged(state);
    case 'next':
      return next(state, nowMs);
    case 'pause':
      return isPractice ? pause(state, 'pause', nowMs) : unchanged(state);
    case 'retry':
      return isPractice ? retry(state, nowMs) : unchanged(state);
    case 'update-notes':
      return takeNotes(state, event.notes);
    case 'ask-to-quit':
      // The clock of an interview does not stop for a question; that of a practice does.
      return isPractice
        ? pause({ ...state, isQuitAsked: true }, 'quit', nowMs)
        : unchanged({ ...state, isQuitAsked: true });
    case 'stay':
      return unchanged({ ...state, isQuitAsked: false });
    case 'quit':
      return finish(state, 'ended-early', nowMs);
    default:
      return assertNever(event);
  }
}

function reducePaused(state: Paused, event: InterviewEvent, nowMs: Ms): Transition {
  switch (event.type) {
    case 'start':
    case 'tick':
    case 'stop-answer':
    case 'next':
    case 'pause':
    case 'pick-question':
    case 'voice-began':
    case 'spoken':
    case 'voice-broke':
      return unchanged(state);
    case 'proceed':
    case 'resume':
      return state.isQuitAsked ? unchanged(state) : resume(state, nowMs);
    case 'retry':
      return state.isQuitAsked ? unchanged(state) : retry(state, nowMs);
    case 'update-notes':
      return takeNotes(state, event.notes);
    case 'ask-to-quit':
      return unchanged({ ...state, isQuitAsked: true });
    case 'stay':
      return state.reason === 'quit'
        ? resume(state, nowMs)
        : unchanged({ ...state, isQuitAsked: false });
    case 'quit':
      return finish(state, 'ended-early', nowMs);
    default:
      return assertNever(event);
  }
}

function proceed(state: Running, nowMs: Ms): Transition {
  if (!canProceed(state, nowMs)) return unchanged(state);
  return state.stage.kind === 'asking'
    ? askPicked(state, state.stage, nowMs)
    : leaveStage(state, nowMs);
}

/** Whether the main key does something now. */
export function canProceed(state: OpenState, nowMs: Ms): boolean {
  switch (state.stage.kind) {
    case 'greeting':
      return stageRanMs(state, nowMs) >= GREETING_MINIMUM_MS;
    case 'countdown':
      return false;
    case 'question':
    case 'preparation':
    case 'answer':
    case 'thanks':
    case 'asking':
    case 'closing':
      return true;
    case 'listening':
      // Listening is what is measured: an interview does not let it be cut short.
      return state.plan.mode === 'practice';
    default:
      return assertNever(state.stage);
  }
}

/** A question that is not in the plan cannot be picked. */
function pickQuestion(state: Running, picked: number | 'another'): Running {
  const { stage, plan } = state;
  const isKnown = picked === 'another' || plan.yourQuestions?.questions[picked] !== undefined;
  return stage.kind === 'asking' && isKnown ? { ...state, stage: { ...stage, picked } } : state;
}

/**
 * Straight to the next question; in the candidate's own turn: no more questions. An unanswered one
 * can only be left out in practice.
 */
function next(state: Running, nowMs: Ms): Transition {
  const { stage, plan } = state;
  switch (stage.kind) {
    case 'greeting':
    case 'listening':
    case 'closing':
      return canProceed(state, nowMs) ? leaveStage(state, nowMs) : unchanged(state);
    case 'asking':
      return leaveStage(state, nowMs);
    case 'question':
    case 'preparation':
    case 'countdown':
      return plan.mode === 'practice'
        ? afterQuestion(state, stage.questionIndex, nowMs)
        : unchanged(state);
    case 'answer':
    case 'thanks':
      return afterQuestion(state, stage.questionIndex, nowMs);
    default:
      return assertNever(stage);
  }
}

/** The same question again, as a new take; the one before is kept. */
function retry(state: OpenState, nowMs: Ms): Transition {
  const { stage } = state;
  return stage.kind === 'answer' || stage.kind === 'thanks'
    ? enterStage(
        state,
        { kind: 'countdown', questionIndex: stage.questionIndex, take: stage.take + 1 },
        nowMs,
      )
    : unchanged(state);
}

function pause(state: Running, reason: Paused['reason'], nowMs: Ms): Transition {
  const { clock: _clock, ...rest } = state;
  return {
    state: { ...rest, kind: 'paused', ranMs: stageRanMs(state, nowMs), reason },
    effects: [
      beginPhase('paused', state.stage, nowMs),
      { type: 'announce', text: 'Paused. The clock stands still.' },
    ],
  };
}

function resume(state: Paused, nowMs: Ms): Transition {
  const { ranMs, reason: _reason, ...rest } = state;
  return {
    state: {
      ...rest,
      voice: cutOff(state.voice, ranMs),
      kind: 'running',
      clock: { ranMs, sinceMs: nowMs },
      isQuitAsked: false,
    },
    effects: [
      beginPhase(openPhaseKind(state), state.stage, nowMs),
      { type: 'announce', text: 'The clock runs again.' },
    ],
  };
}

/** What a voice was cut off in is to be heard or read from its beginning, and gets its whole time again. */
const cutOff = (voice: Voice, ranMs: Ms): Voice =>
  voice.kind === 'speaking' ? { kind: 'none', fromMs: ranMs } : voice;

/** Everything the clock brings about up to `nowMs`: stages that run out, remarks on the time. */
function runUntil(before: InterviewState, nowMs: Ms): Transition {
  let state = before;
  const effects: InterviewEffect[] = [];
  while (state.kind === 'running') {
    const limitMs = stageLimitMs(state.stage, state.plan, state.voice);
    const dueMs =
      limitMs === null ? Infinity : state.clock.sinceMs + Math.max(0, limitMs - state.clock.ranMs);
    const silent = fallSilent(state, Math.min(nowMs, dueMs));
    const remarked = remarkOnTime(silent.state, Math.min(nowMs, dueMs));
    effects.push(...silent.effects, ...remarked.effects);
    if (dueMs > nowMs) return { state: remarked.state, effects };
    const left = leaveStage(remarked.state, nowMs - dueMs > STALL_MS ? nowMs : dueMs);
    effects.push(...left.effects);
    state = left.state;
  }
  return { state, effects };
}

const REMARKS: Readonly<Record<Exclude<TimeRemark, 'none'>, string>> = {
  'nearly-over': `${NEARLY_OVER_MS / 1000} seconds left.`,
  over: 'The time for this answer is over. Come to your last point.',
  long: 'This answer is now half as long again as planned.',
};
const ASKING_REMARKS: typeof REMARKS = {
  'nearly-over': REMARKS['nearly-over'],
  over: 'The time for your questions is over. Ask a last one, or none.',
  long: 'Your questions now take half as long again as planned.',
};
const REMARK_ORDER: readonly TimeRemark[] = ['none', 'nearly-over', 'over', 'long'];

function remarkOnTime(state: Running, nowMs: Ms): { state: Running; effects: InterviewEffect[] } {
  const { stage, plan } = state;
  if (stage.kind !== 'answer' && stage.kind !== 'asking') return { state, effects: [] };
  const [ranMs, limitMs, texts] = remarkedTime(state, stage, nowMs);
  const remark = timeRemark(ranMs, limitMs, plan.mode);
  if (remark === 'none' || REMARK_ORDER.indexOf(remark) <= REMARK_ORDER.indexOf(stage.remark))
    return { state, effects: [] };
  return {
    state: { ...state, stage: { ...stage, remark } },
    effects: [{ type: 'announce', text: texts[remark] }],
  };
}

function remarkedTime(
  state: Running,
  stage: Extract<Stage, { kind: 'answer' | 'asking' }>,
  nowMs: Ms,
): readonly [ranMs: Ms, limitMs: Ms, texts: typeof REMARKS] {
  const ranMs = stageRanMs(state, nowMs);
  return stage.kind === 'answer'
    ? [ranMs, questionLimitMs(state.plan, stage.questionIndex), REMARKS]
    : [stage.segment.ranMs + ranMs, askingLimitMs(state.plan), ASKING_REMARKS];
}

/**
 * What there is to say about the time that was taken; limits up to 30 s get no early remark. Nothing
 * in an interview: its limit is hard, and nobody in a room calls the seconds; the clock stands there.
 */
export function timeRemark(ranMs: Ms, limitMs: Ms, mode: InterviewMode): TimeRemark {
  if (mode === 'interview') return 'none';
  if (ranMs >= limitMs * NUDGE_AT) return 'long';
  if (ranMs >= limitMs) return 'over';
  if (limitMs > NEARLY_OVER_MS && ranMs >= limitMs - NEARLY_OVER_MS) return 'nearly-over';
  return 'none';
}

/** Notes are stored at once, not only with the answer: it may never begin. */
function takeNotes(state: OpenState, notes: string): Transition {
  const { questionIndex } = stageQuestion(state.stage);
  return {
    state: { ...state, notes },
    effects: questionIndex === null ? [] : [{ type: 'save-notes', questionIndex, notes }],
  };
}

function unchanged(state: InterviewState): Transition {
  return { state, effects: [] };
}
