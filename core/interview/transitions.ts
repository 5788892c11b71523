import { assertNever } from '../assert.ts';
import type { PhaseKind } from '../domain/phase.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { Ms } from '../units.ts';
import { questionAt, questionPreparationMs } from './plan-facts.ts';
import { askingLimitMs, stageAnnouncement, stageQuestion } from './stage-facts.ts';
import { NO_VOICE } from './types.ts';
import type {
  AskingSegment,
  InterviewEffect,
  InterviewOutcome,
  InterviewState,
  Stage,
  Transition,
} from './types.ts';

/** An interview that has begun and not ended: running or paused. */
export type OpenState = Extract<InterviewState, { kind: 'running' | 'paused' }>;

/** Leaves the current stage, if any, and begins `stage` at `atMs`. */
export function enterStage(
  from: OpenState | { readonly kind: 'ready'; readonly plan: InterviewPlan; readonly nowMs: Ms },
  stage: Stage,
  atMs: Ms,
): Transition {
  const before = from.kind === 'ready' ? null : from;
  const notes = before !== null && isSameQuestion(before.stage, stage) ? before.notes : '';
  return {
    state: {
      kind: 'running',
      plan: from.plan,
      nowMs: Math.max(from.nowMs, atMs),
      stage,
      clock: { ranMs: 0, sinceMs: atMs },
      voice: NO_VOICE,
      hasSpoken: false,
      notes,
      isQuitAsked: before?.isQuitAsked ?? false,
    },
    effects: [
      ...(before === null ? [] : endOfAnswer(before.stage, atMs)),
      beginPhase(stage.kind, stage, atMs),
      ...(stage.kind === 'answer'
        ? [
            {
              type: 'begin-answer',
              questionIndex: stage.questionIndex,
              take: stage.take,
              question: questionAt(from.plan, stage.questionIndex),
              startMs: atMs,
              preparationNotes: notes,
            } as const,
          ]
        : []),
      { type: 'announce', text: stageAnnouncement(stage, from.plan) },
    ],
  };
}

export function beginPhase(kind: PhaseKind, stage: Stage, startMs: Ms): InterviewEffect {
  return {
    type: 'begin-phase',
    phase: { kind, ...stageQuestion(stage), startMs, endMs: null },
  };
}

/** How much of the current stage has run, ms; never negative, and standing still while paused. */
export function stageRanMs(state: OpenState, nowMs: Ms): Ms {
  return state.kind === 'paused'
    ? state.ranMs
    : state.clock.ranMs + Math.max(0, nowMs - state.clock.sinceMs);
}

/** What follows when a stage has run out or the user moves on. */
export function leaveStage(state: OpenState, atMs: Ms): Transition {
  const { stage, plan } = state;
  switch (stage.kind) {
    case 'greeting':
      return plan.questions.length > 0
        ? enterStage(state, { kind: 'question', questionIndex: 0, take: 1 }, atMs)
        : afterLastQuestion(state, atMs);
    case 'question':
      return enterStage(
        state,
        {
          ...stage,
          kind: questionPreparationMs(plan, stage.questionIndex) > 0 ? 'preparation' : 'countdown',
        },
        atMs,
      );
    case 'preparation':
      return enterStage(state, { ...stage, kind: 'countdown' }, atMs);
    case 'countdown':
      return enterStage(state, { ...stage, kind: 'answer', remark: 'none' }, atMs);
    case 'answer':
      return enterStage(
        state,
        { kind: 'thanks', questionIndex: stage.questionIndex, take: stage.take },
        atMs,
      );
    case 'thanks':
      return afterQuestion(state, stage.questionIndex, atMs);
    case 'asking':
      return enterStage(state, { kind: 'closing' }, atMs);
    case 'listening':
      return afterListening(state, stage, atMs);
    case 'closing':
      return finish(state, 'completed', atMs);
    default:
      return assertNever(stage);
  }
}

/** On to the question after `questionIndex`, or to what follows when that was the last one. */
export function afterQuestion(state: OpenState, questionIndex: number, atMs: Ms): Transition {
  const next = questionIndex + 1;
  return next < state.plan.questions.length
    ? enterStage(state, { kind: 'question', questionIndex: next, take: 1 }, atMs)
    : afterLastQuestion(state, atMs);
}

/** The candidate's own questions, if there is time for them, and then the goodbye. */
function afterLastQuestion(state: OpenState, atMs: Ms): Transition {
  return state.plan.yourQuestions === null
    ? enterStage(state, { kind: 'closing' }, atMs)
    : enterAsking(state, 1, { ranMs: 0, asked: [] }, atMs);
}

type Asking = Extract<Stage, { kind: 'asking' }>;
type Listening = Extract<Stage, { kind: 'listening' }>;

function enterAsking(
  state: OpenState,
  exchange: number,
  segment: AskingSegment,
  atMs: Ms,
  remark: Asking['remark'] = 'none',
): Transition {
  const questions = state.plan.yourQuestions?.questions ?? [];
  const next = questions.findIndex((_, index) => !segment.asked.includes(index));
  const picked = next < 0 ? null : next;
  return enterStage(state, { kind: 'asking', exchange, picked, segment, remark }, atMs);
}

/** The picked question has been asked, or nothing more is: the interviewer answers, or says goodbye. */
export function askPicked(state: OpenState, stage: Asking, atMs: Ms): Transition {
  const { exchange, picked, segment, remark } = stage;
  if (picked === null) return leaveStage(state, atMs);
  const asked = picked === 'another' ? null : picked;
  const isNew = asked !== null && !segment.asked.includes(asked);
  return enterStage(
    state,
    {
      kind: 'listening',
      exchange,
      asked,
      remark,
      segment: {
        ranMs: segment.ranMs + stageRanMs(state, atMs),
        asked: isNew ? [...segment.asked, asked] : segment.asked,
      },
    },
    atMs,
  );
}

/** In an interview nothing more is asked once the time is over; what was begun is answered to its end. */
function afterListening(state: OpenState, stage: Listening, atMs: Ms): Transition {
  const { exchange, segment, remark } = stage;
  const ranMs = segment.ranMs + stageRanMs(state, atMs);
  const isOver = state.plan.mode === 'interview' && ranMs >= askingLimitMs(state.plan);
  return isOver
    ? enterStage(state, { kind: 'closing' }, atMs)
    : enterAsking(state, exchange + 1, { ...segment, ranMs }, atMs, remark);
}

export function finish(state: OpenState, outcome: InterviewOutcome, atMs: Ms): Transition {
  return {
    state: { kind: 'done', plan: state.plan, nowMs: Math.max(state.nowMs, atMs), outcome },
    effects: [
      ...endOfAnswer(state.stage, atMs),
      { type: 'finish', endMs: atMs, outcome },
      { type: 'announce', text: 'The interview is over.' },
    ],
  };
}

function endOfAnswer(stage: Stage, endMs: Ms): readonly InterviewEffect[] {
  return stage.kind === 'answer' ? [{ type: 'end-answer', endMs }] : [];
}

function isSameQuestion(one: Stage, other: Stage): boolean {
  const questionIndex = stageQuestion(one).questionIndex;
  return questionIndex !== null && questionIndex === stageQuestion(other).questionIndex;
}
