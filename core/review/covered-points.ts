import type { Answer } from '../domain/answer.ts';
import type { CoveredPoint } from '../domain/covered-points.ts';
import { materialOf } from './material-reading.ts';
import type { SessionRecord } from './types.ts';

/** What stands above a list that was gone through, or waits for it. */
export const OWN_JUDGEMENT =
  'Ticked by you, as you remember it. What you say is not listened to, so nothing of it is measured.';

/** What a good answer to a case covers, ticked as far as the user did; empty where there is no case. */
export function pointsOf(
  answer: Pick<Answer, 'id' | 'questionIndex'>,
  record: Pick<SessionRecord, 'session' | 'coveredPoints'>,
): readonly CoveredPoint[] {
  const ticked = tickedOf(answer, record);
  return (
    ticked ?? (materialOf(answer, record)?.covers ?? []).map((text) => ({ text, isCovered: false }))
  );
}

/** Null = the user has not gone through it: that is not the same as none covered. */
export const tickedOf = (
  { id }: Pick<Answer, 'id'>,
  { coveredPoints }: Pick<SessionRecord, 'coveredPoints'>,
): readonly CoveredPoint[] | null =>
  coveredPoints.find(({ answerId }) => answerId === id)?.points ?? null;

/** "3 of 6 covered, by your own judgement" */
export const coveredText = (points: readonly CoveredPoint[]): string =>
  `${points.filter(({ isCovered }) => isCovered).length} of ${points.length} covered, by your own judgement`;
