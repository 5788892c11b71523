import type { Phase } from '../domain/phase.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { Question } from '../domain/question.ts';
import type { Ms } from '../units.ts';

/** What is going on, without its clock. */
export type Stage =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'question'; readonly questionIndex: number; readonly take: number }
  | { readonly kind: 'preparation'; readonly questionIndex: number; readonly take: number }
  | { readonly kind: 'countdown'; readonly questionIndex: number; readonly take: number }
  | {
      readonly kind: 'answer';
      readonly questionIndex: number;
      readonly take: number;
      /** The last remark on the time that was made, so that each is made once. */
      readonly remark: TimeRemark;
    }
  | { readonly kind: 'thanks'; readonly questionIndex: number; readonly take: number }
  | {
      /** The candidate has the floor, and says which question they ask. */
      readonly kind: 'asking';
      /** The how manieth of their questions, from 1. */
      readonly exchange: number;
      readonly picked: PickedQuestion;
      readonly segment: AskingSegment;
      readonly remark: TimeRemark;
    }
  | {
      /** The interviewer answers. */
      readonly kind: 'listening';
      readonly exchange: number;
      /** Index into the plan's `yourQuestions`; null = one that is not in it. */
      readonly asked: number | null;
      readonly segment: AskingSegment;
      readonly remark: TimeRemark;
    }
  | { readonly kind: 'closing' };

/** Index into the plan's `yourQuestions`, another question, or none: then there are no more. */
export type PickedQuestion = number | 'another' | null;

/** What goes on from one question of the candidate to the next. */
export type AskingSegment = {
  /** How long the segment had run when this stage began. */
  readonly ranMs: Ms;
  /** Those of the plan's `yourQuestions` that were asked, in order, each once. */
  readonly asked: readonly number[];
};

/**
 * Whether a real voice reads the words of this stage. Without one they take as long as they would
 * at reading pace. `fromMs`: how much of the stage had run when its words began, which they do anew
 * after a voice was cut off. `spoken` says how much had run when the voice came to its end.
 */
export type Voice =
  | { readonly kind: 'none'; readonly fromMs: Ms }
  | { readonly kind: 'speaking'; readonly fromMs: Ms }
  | { readonly kind: 'spoken'; readonly atMs: Ms };

/** At the beginning of a stage nobody has spoken yet. */
export const NO_VOICE: Voice = { kind: 'none', fromMs: 0 };

export type TimeRemark = 'none' | 'nearly-over' | 'over' | 'long';

/** Time spent in the stage: what had run up to `sinceMs`, and whatever has passed since then. */
export type StageClock = { readonly ranMs: Ms; readonly sinceMs: Ms };

type Common = {
  readonly plan: InterviewPlan;
  /** Latest time seen; an event that claims to be earlier counts as simultaneous. */
  readonly nowMs: Ms;
};

export type InterviewState =
  | (Common & { readonly kind: 'ready' })
  | (Common & {
      readonly kind: 'running';
      readonly stage: Stage;
      readonly clock: StageClock;
      readonly voice: Voice;
      /** Whoever speaks in this stage has come to the last word; a breath follows. */
      readonly hasSpoken: boolean;
      /** Notepad of the question that is open. */
      readonly notes: string;
      readonly isQuitAsked: boolean;
    })
  | (Common & {
      readonly kind: 'paused';
      readonly stage: Stage;
      /** How much of the stage had run when it was halted. */
      readonly ranMs: Ms;
      readonly voice: Voice;
      readonly hasSpoken: boolean;
      readonly notes: string;
      /** `pause`: the user's wish. `quit`: halted only for the question whether to end. */
      readonly reason: 'pause' | 'quit';
      readonly isQuitAsked: boolean;
    })
  | (Common & { readonly kind: 'done'; readonly outcome: InterviewOutcome });

export type InterviewOutcome = 'completed' | 'ended-early';

/** Times are session time, from a monotonic clock. */
export type InterviewEvent = { readonly nowMs: Ms } & (
  | { readonly type: 'start' }
  | { readonly type: 'tick' }
  /** The one main key: on with it, whatever "it" is now. */
  | { readonly type: 'proceed' }
  | { readonly type: 'stop-answer' }
  | { readonly type: 'next' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'retry' }
  | { readonly type: 'update-notes'; readonly notes: string }
  /** Which of their questions the candidate is about to ask; `proceed` says that it is asked. */
  | { readonly type: 'pick-question'; readonly picked: number | 'another' }
  /** A real voice has begun to read the words of the stage, and has come to their end or fell silent before. */
  | { readonly type: 'voice-began' }
  | { readonly type: 'spoken' }
  | { readonly type: 'voice-broke' }
  | { readonly type: 'ask-to-quit' }
  | { readonly type: 'stay' }
  | { readonly type: 'quit' }
);

/** What the controller has to do, in order. */
export type InterviewEffect =
  | { readonly type: 'begin-phase'; readonly phase: Phase }
  | {
      readonly type: 'begin-answer';
      readonly questionIndex: number;
      readonly take: number;
      readonly question: Question;
      readonly startMs: Ms;
      readonly preparationNotes: string;
    }
  /** What stands in the notepad of a question now; comes with every change. */
  | { readonly type: 'save-notes'; readonly questionIndex: number; readonly notes: string }
  | { readonly type: 'end-answer'; readonly endMs: Ms }
  | { readonly type: 'finish'; readonly endMs: Ms; readonly outcome: InterviewOutcome }
  /** For screen readers; the same is to be seen on the stage. */
  | { readonly type: 'announce'; readonly text: string };

export type Transition = {
  readonly state: InterviewState;
  readonly effects: readonly InterviewEffect[];
};
