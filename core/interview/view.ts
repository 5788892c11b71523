import { assertNever } from '../assert.ts';
import type { InterviewMode } from '../domain/plan.ts';
import type { Question } from '../domain/question.ts';
import type { Ms, Seconds } from '../units.ts';
import { GREETING_MINIMUM_MS, NEARLY_OVER_MS, NEARLY_OVER_SHOWN_MS } from './durations.ts';
import { stageRanMs } from './reducer.ts';
import { questionAt, stageLimitMs, stageQuestion } from './stage-facts.ts';
import type { OpenState } from './transitions.ts';
import type { InterviewOutcome, InterviewState, Stage, TimeRemark } from './types.ts';

/** The one clock of the stage, in whole seconds. */
export type ClockView =
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly seconds: Seconds }
  | { readonly kind: 'over'; readonly seconds: Seconds };

/** Everything the stage shows. Equal views look equal, so the screen renders only on a change. */
export type InterviewView =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'open';
      readonly mode: InterviewMode;
      readonly stage: Stage['kind'];
      readonly questionCount: number;
      readonly hasPreparation: boolean;
      readonly questionIndex: number | null;
      readonly question: Question | null;
      readonly take: number;
      readonly clock: ClockView;
      readonly remark: TimeRemark;
      readonly notes: string;
      readonly isPaused: boolean;
      readonly isQuitAsked: boolean;
      /** What the main key does now; null = nothing. */
      readonly canProceed: boolean;
      readonly canSkip: boolean;
      readonly canRetry: boolean;
    }
  | { readonly kind: 'done'; readonly outcome: InterviewOutcome };

export function interviewToView(state: InterviewState): InterviewView {
  switch (state.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'done':
      return { kind: 'done', outcome: state.outcome };
    case 'running':
    case 'paused':
      return openToView(state);
    default:
      return assertNever(state);
  }
}

function openToView(state: OpenState): InterviewView {
  const { stage, plan } = state;
  const ranMs = stageRanMs(state, state.nowMs);
  const { questionIndex, take } = stageQuestion(stage);
  const isPractice = plan.mode === 'practice';
  return {
    kind: 'open',
    mode: plan.mode,
    stage: stage.kind,
    questionCount: plan.questions.length,
    hasPreparation: plan.preparationMs > 0,
    questionIndex,
    question: questionIndex === null ? null : questionAt(plan, questionIndex),
    take,
    clock: clockView(stage, ranMs, state),
    remark: shownRemark(stage, ranMs, plan.answerLimitMs),
    notes: state.notes,
    isPaused: state.kind === 'paused' && state.reason === 'pause',
    isQuitAsked: state.isQuitAsked,
    canProceed:
      stage.kind === 'greeting' ? ranMs >= GREETING_MINIMUM_MS : stage.kind !== 'countdown',
    canSkip:
      stage.kind === 'answer' || stage.kind === 'thanks' || (isPractice && questionIndex !== null),
    canRetry: isPractice && (stage.kind === 'answer' || stage.kind === 'thanks'),
  };
}

/** "30 seconds left" is true for a moment only: it goes again, and the clock stays. */
function shownRemark(stage: Stage, ranMs: Ms, limitMs: Ms): TimeRemark {
  if (stage.kind !== 'answer') return 'none';
  const isPast = ranMs >= limitMs - NEARLY_OVER_MS + NEARLY_OVER_SHOWN_MS;
  return stage.remark === 'nearly-over' && isPast ? 'none' : stage.remark;
}

function clockView(stage: Stage, ranMs: Ms, { plan }: OpenState): ClockView {
  switch (stage.kind) {
    case 'greeting':
    case 'question':
    case 'closing':
      return { kind: 'none' };
    case 'answer': {
      const leftMs = plan.answerLimitMs - ranMs;
      return leftMs >= 0
        ? { kind: 'left', seconds: Math.ceil(leftMs / 1000) }
        : { kind: 'over', seconds: Math.floor(-leftMs / 1000) };
    }
    case 'preparation':
    case 'countdown':
    case 'thanks': {
      const limitMs = stageLimitMs(stage, plan) ?? 0;
      return { kind: 'left', seconds: Math.max(0, Math.ceil((limitMs - ranMs) / 1000)) };
    }
    default:
      return assertNever(stage);
  }
}

/** Whether two views show the same. */
export function isSameView(one: InterviewView, other: InterviewView): boolean {
  if (one.kind !== 'open' || other.kind !== 'open')
    return JSON.stringify(one) === JSON.stringify(other);
  return (Object.keys(one) as (keyof typeof one)[]).every((key) =>
    key === 'clock'
      ? JSON.stringify(one.clock) === JSON.stringify(other.clock)
      : one[key] === other[key],
  );
}
