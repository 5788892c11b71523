import { compareFigures } from '../../../../core/compare/compare-figures.ts';
import type { SessionComparison } from '../../../../core/compare/session-comparison.ts';
import { anId } from '../../../helpers/a-review.ts';
import { aTake, circumstances, figure, missing } from '../compare/a-take.ts';

const BEFORE = aTake({
  results: [
    figure('looks-at-interviewer', 25, { low: 20, high: 30 }),
    figure('longest-look-away', 4, null),
    missing('uprightness', { kind: 'no-shoulders' }),
  ],
});
const AFTER = aTake({
  results: [
    figure('looks-at-interviewer', 62, { low: 58, high: 66 }),
    figure('longest-look-away', 3, null),
    figure('uprightness', 80),
  ],
});

/** More looks than the day before, and than in the first take of the same session. */
export function aComparison(answerId: string): SessionComparison {
  const pair = {
    from: circumstances(),
    to: circumstances(),
    comparisons: compareFigures(BEFORE, AFTER),
  };
  const startedAt = '2025-12-31T15:00:00.000Z';
  return {
    previous: { ...pair, sessionId: anId(90), startedAt },
    answers: [
      {
        ...pair,
        answerId,
        before: { sessionId: anId(90), startedAt, take: 1, isSameSession: false },
      },
    ],
  };
}
