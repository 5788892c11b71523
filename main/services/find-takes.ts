import { isSameQuestion } from '../../core/compare/same-question.ts';
import type { TakeSummary } from '../../core/compare/take-summary.ts';
import { calibrationState } from '../../core/domain/calibration.ts';
import { answeredTime } from '../../core/review/spans.ts';
import type { ReadDatabase } from '../db/database.ts';
import { listTakes } from '../db/repositories/takes.ts';
import type { TakeRow } from '../db/repositories/takes.ts';
import { findRecord } from '../db/session-lifecycle.ts';

/** All takes of the question of this answer, in the order they were given; null = no such answer. */
export function findTakes(database: ReadDatabase, answerId: string): readonly TakeSummary[] | null {
  const all = listTakes(database);
  const asked = all.find(({ id }) => id === answerId);
  return asked === undefined
    ? null
    : all.filter((take) => areTakesOfOne(take, asked)).flatMap((take) => summary(database, take));
}

export const areTakesOfOne = (one: TakeRow, other: TakeRow): boolean =>
  isSameQuestion(toAsked(one), toAsked(other));

const toAsked = ({ questionId, questionText, source }: TakeRow) => ({
  question: { id: questionId, text: questionText },
  session: { source },
});

function summary(database: ReadDatabase, take: TakeRow): readonly TakeSummary[] {
  const record = findRecord(database, take.sessionId);
  const answer = record?.answers.find(({ id }) => id === take.id);
  if (record === null || answer === undefined) return [];
  const { plan, calibration } = record.session;
  return [
    {
      id: take.id,
      sessionId: take.sessionId,
      questionIndex: take.questionIndex,
      take: take.take,
      startMs: take.startMs,
      startedAt: take.startedAt,
      ratingState: take.ratingState,
      title: record.title,
      company: plan.company,
      role: plan.role,
      mode: plan.mode,
      lengthMs: answeredTime(answer, record).reduce(
        (sum, { startMs, endMs }) => sum + endMs - startMs,
        0,
      ),
      calibration: calibrationState(calibration),
    },
  ];
}
