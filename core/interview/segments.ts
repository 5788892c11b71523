import type { InterviewPlan } from '../domain/plan.ts';
import type { Ms } from '../units.ts';
import { COUNTDOWN_MS } from './durations.ts';
import { questionAt, questionLimitMs, questionPreparationMs } from './plan-facts.ts';
import { askingLimitMs, stageLimitMs } from './stage-facts.ts';
import { NO_VOICE } from './types.ts';
import type { Stage } from './types.ts';

/** A part of an interview as one would name it beforehand, with its length if all the time is used. */
export type PlanSegment = { readonly expectedMs: Ms } & (
  | { readonly kind: 'greeting' | 'closing'; readonly by: number }
  | {
      readonly kind: 'question';
      readonly questionIndex: number;
      /** Index of the interviewer who asks. */
      readonly by: number;
      readonly preparationMs: Ms;
      readonly limitMs: Ms;
      readonly hasMaterial: boolean;
    }
  | { readonly kind: 'your-questions'; readonly limitMs: Ms }
);

/** What comes in which order: greeting, each question, the candidate's own ones, closing. */
export function planToSegments(plan: InterviewPlan): readonly PlanSegment[] {
  return [
    { kind: 'greeting', by: 0, expectedMs: unvoicedMs({ kind: 'greeting' }, plan) },
    ...plan.questions.map((_, questionIndex) => questionSegment(plan, questionIndex)),
    ...(plan.yourQuestions === null
      ? []
      : [
          {
            kind: 'your-questions' as const,
            limitMs: askingLimitMs(plan),
            expectedMs: askingLimitMs(plan),
          },
        ]),
    { kind: 'closing', by: 0, expectedMs: unvoicedMs({ kind: 'closing' }, plan) },
  ];
}

function questionSegment(plan: InterviewPlan, questionIndex: number): PlanSegment {
  const { askedBy, material } = questionAt(plan, questionIndex);
  const preparationMs = questionPreparationMs(plan, questionIndex);
  const limitMs = questionLimitMs(plan, questionIndex);
  const place = { questionIndex, take: 1 };
  return {
    kind: 'question',
    questionIndex,
    by: askedBy,
    preparationMs,
    limitMs,
    hasMaterial: material !== null,
    expectedMs:
      unvoicedMs({ kind: 'question', ...place }, plan) +
      preparationMs +
      COUNTDOWN_MS +
      limitMs +
      unvoicedMs({ kind: 'thanks', ...place }, plan),
  };
}

const unvoicedMs = (stage: Stage, plan: InterviewPlan): Ms =>
  stageLimitMs(stage, plan, NO_VOICE) ?? 0;

/** How long an interview takes if all the time is used. */
export const planLengthMs = (plan: InterviewPlan): Ms =>
  planToSegments(plan).reduce((sum, { expectedMs }) => sum + expectedMs, 0);

/** Which of the segments a moment belongs to. */
export function segmentIndexOf(
  stage: Stage['kind'],
  questionIndex: number | null,
  segments: readonly PlanSegment[],
): number {
  return segments.findIndex((segment) => {
    switch (segment.kind) {
      case 'greeting':
      case 'closing':
        return segment.kind === stage;
      case 'question':
        return segment.questionIndex === questionIndex;
      case 'your-questions':
        return stage === 'asking' || stage === 'listening';
    }
  });
}
