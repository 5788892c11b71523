import type { Phase } from '../domain/phase.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import { totalLength } from '../metrics/episodes/samples.ts';
import { clockText } from '../metrics/figure-text.ts';
import { phaseSpans } from './spans.ts';
import type { SessionRecord } from './types.ts';

/** A question the candidate asked, in the order of asking. */
export type AskedOfThem = {
  /** Null = one that was not among those they had in hand; its words are not known. */
  readonly text: string | null;
  /** Who answered; null = it went to whoever leads. */
  readonly answeredBy: string | null;
  readonly startMs: number;
};

/** What the candidate asked, each as often as it was; a pause makes no second question of one. */
export function askedOfThem(
  phases: readonly Phase[],
  { yourQuestions, interviewers }: Pick<InterviewPlan, 'yourQuestions' | 'interviewers'>,
): readonly AskedOfThem[] {
  const seen = new Set<number>();
  return phases.flatMap(({ kind, take, startMs, yourQuestionIndex }) => {
    if (kind !== 'listening' || seen.has(take)) return [];
    seen.add(take);
    const question =
      yourQuestionIndex === undefined ? undefined : yourQuestions?.questions[yourQuestionIndex];
    return [
      {
        text: question?.text ?? null,
        answeredBy:
          question === undefined ? null : (interviewers[question.answeredBy]?.name ?? null),
        startMs,
      },
    ];
  });
}

/** "You asked 2 questions, and listened to the answers for 1:30."; whatever of it was left out. */
export function askedText(record: SessionRecord): string {
  const { length } = askedOfThem(record.phases, record.session.plan);
  if (length === 0) return 'You asked nothing in this session.';
  const { spans, leftOutMs } = phaseSpans(['listening'], record);
  const listened = clockText(totalLength(spans) + leftOutMs);
  return length === 1
    ? `You asked 1 question, and listened to the answer for ${listened}.`
    : `You asked ${length} questions, and listened to the answers for ${listened}.`;
}

/** Who asked a question, where there was more than one who could have; else null. */
export const askerOf = (
  { interviewers, questions }: Pick<InterviewPlan, 'interviewers' | 'questions'>,
  questionIndex: number,
): string | null =>
  interviewers.length < 2
    ? null
    : (interviewers[questions[questionIndex]?.askedBy ?? 0]?.name ?? null);
