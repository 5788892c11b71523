import { assertNever } from '../assert.ts';
import type { Interviewer } from '../domain/interviewer.ts';
import type {
  InterviewFormat,
  InterviewMode,
  PlannedQuestion,
  YourQuestion,
} from '../domain/plan.ts';
import type { Ms, Seconds } from '../units.ts';
import { NEARLY_OVER_MS, NEARLY_OVER_SHOWN_MS } from './durations.ts';
import { asksNext, questionAt, questionLimitMs, questionPreparationMs } from './plan-facts.ts';
import { canProceed } from './reducer.ts';
import { planToSegments, segmentIndexOf } from './segments.ts';
import { stageSpeech } from './speech.ts';
import type { Speech } from './speech.ts';
import {
  askingLimitMs,
  isSpeaking,
  stageInterviewer,
  stageLimitMs,
  stageQuestion,
} from './stage-facts.ts';
import { stageRanMs } from './transitions.ts';
import type { OpenState } from './transitions.ts';
import type {
  InterviewOutcome,
  InterviewState,
  PickedQuestion,
  Stage,
  TimeRemark,
} from './types.ts';

/** The one clock of the stage, in whole seconds. */
export type ClockView =
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly seconds: Seconds }
  | { readonly kind: 'over'; readonly seconds: Seconds };

/** The candidate's own turn. */
export type AskingView = {
  readonly questions: readonly YourQuestion[];
  /** Indices of those that were asked, in order. */
  readonly asked: readonly number[];
  /** What is about to be asked; while the interviewer answers: what was. */
  readonly picked: PickedQuestion;
};

/** The clock of an interview does not stop for the question whether to end; that of a practice does. */
export const isHalted = ({
  isPaused,
  isQuitAsked,
  mode,
}: Extract<InterviewView, { kind: 'open' }>): boolean =>
  isPaused || (isQuitAsked && mode === 'practice');

/** Everything the stage shows. Equal views look equal, so the screen renders only on a change. */
export type InterviewView =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'open';
      readonly format: InterviewFormat;
      readonly mode: InterviewMode;
      readonly stage: Stage['kind'];
      readonly interviewers: readonly Interviewer[];
      /** Index of the one who has the floor, asks or will answer. */
      readonly interviewerIndex: number;
      /** Index of the one who asked before; null at the first question and where nobody asks. */
      readonly previousInterviewerIndex: number | null;
      /** Index of the one who asks next; null after the last question. */
      readonly nextInterviewerIndex: number | null;
      /** What an interviewer says in this stage; null = nothing. */
      readonly speech: Speech | null;
      /** The words are still being said, by a voice or at reading pace. */
      readonly isSpeaking: boolean;
      /** Greeting, questions, the candidate's own ones and closing, and which of them it is now. */
      readonly partCount: number;
      readonly partIndex: number;
      readonly questionCount: number;
      readonly hasPreparation: boolean;
      readonly questionIndex: number | null;
      readonly question: PlannedQuestion | null;
      readonly take: number;
      /** Null = it is not the candidate's turn to ask. */
      readonly asking: AskingView | null;
      /** The candidate will have a turn to ask, or has it. */
      readonly hasYourQuestions: boolean;
      readonly clock: ClockView;
      readonly remark: TimeRemark;
      readonly notes: string;
      readonly isPaused: boolean;
      readonly isQuitAsked: boolean;
      /** Whether the main key does something now. */
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
  const parts = planToSegments(plan);
  return {
    kind: 'open',
    format: plan.format,
    mode: plan.mode,
    stage: stage.kind,
    interviewers: plan.interviewers,
    interviewerIndex: stageInterviewer(stage, plan),
    previousInterviewerIndex:
      questionIndex === null ? null : (plan.questions[questionIndex - 1]?.askedBy ?? null),
    nextInterviewerIndex: questionIndex === null ? null : asksNext(plan, questionIndex),
    speech: stageSpeech(stage, plan),
    isSpeaking: state.kind === 'running' && isSpeaking(stage, plan, state.voice, ranMs),
    partCount: parts.length,
    partIndex: segmentIndexOf(stage.kind, questionIndex, parts),
    questionCount: plan.questions.length,
    hasPreparation: questionIndex !== null && questionPreparationMs(plan, questionIndex) > 0,
    questionIndex,
    question: questionIndex === null ? null : questionAt(plan, questionIndex),
    take,
    asking: askingView(stage, plan.yourQuestions?.questions ?? []),
    hasYourQuestions: plan.yourQuestions !== null,
    clock: clockView(stage, ranMs, state),
    remark: shownRemark(stage, ranMs, state),
    notes: state.notes,
    isPaused: state.kind === 'paused' && state.reason === 'pause',
    isQuitAsked: state.isQuitAsked,
    canProceed: canProceed(state, state.nowMs),
    canSkip:
      stage.kind === 'answer' ||
      stage.kind === 'thanks' ||
      stage.kind === 'asking' ||
      (isPractice && questionIndex !== null),
    canRetry: isPractice && (stage.kind === 'answer' || stage.kind === 'thanks'),
  };
}

function askingView(stage: Stage, questions: readonly YourQuestion[]): AskingView | null {
  switch (stage.kind) {
    case 'asking':
      return { questions, asked: stage.segment.asked, picked: stage.picked };
    case 'listening':
      return { questions, asked: stage.segment.asked, picked: stage.asked ?? 'another' };
    default:
      return null;
  }
}

/** "30 seconds left" is true for a moment only: it goes again, and the clock stays. */
function shownRemark(stage: Stage, ranMs: Ms, { plan }: OpenState): TimeRemark {
  switch (stage.kind) {
    case 'answer':
      return passing(stage.remark, ranMs, questionLimitMs(plan, stage.questionIndex));
    case 'asking':
      return passing(stage.remark, stage.segment.ranMs + ranMs, askingLimitMs(plan));
    default:
      return 'none';
  }
}

const passing = (remark: TimeRemark, ranMs: Ms, limitMs: Ms): TimeRemark =>
  remark === 'nearly-over' && ranMs >= limitMs - NEARLY_OVER_MS + NEARLY_OVER_SHOWN_MS
    ? 'none'
    : remark;

function clockView(stage: Stage, ranMs: Ms, { plan, voice }: OpenState): ClockView {
  switch (stage.kind) {
    case 'greeting':
    case 'question':
    case 'closing':
      return { kind: 'none' };
    case 'answer':
      return leftOrOver(questionLimitMs(plan, stage.questionIndex) - ranMs);
    case 'asking':
    case 'listening':
      return leftOrOver(askingLimitMs(plan) - stage.segment.ranMs - ranMs);
    case 'preparation':
    case 'countdown':
    case 'thanks': {
      const limitMs = stageLimitMs(stage, plan, voice) ?? 0;
      return { kind: 'left', seconds: Math.max(0, Math.ceil((limitMs - ranMs) / 1000)) };
    }
    default:
      return assertNever(stage);
  }
}

const leftOrOver = (leftMs: Ms): ClockView =>
  leftMs >= 0
    ? { kind: 'left', seconds: Math.ceil(leftMs / 1000) }
    : { kind: 'over', seconds: Math.floor(-leftMs / 1000) };

/** Whether two views show the same. What comes from the plan is the same object every time. */
export function isSameView(one: InterviewView, other: InterviewView): boolean {
  if (one.kind !== 'open' || other.kind !== 'open')
    return JSON.stringify(one) === JSON.stringify(other);
  return (Object.keys(one) as (keyof typeof one)[]).every(
    (key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}
