import type { FigureResult } from '../../../../core/compare/types.ts';
import type { MeasuredSession } from '../../../../core/trends/metric-trend.ts';
import type { TrendSession } from '../../../../core/trends/trend-session.ts';
import { anId } from '../../../helpers/a-review.ts';
import { circumstances } from '../compare/a-take.ts';

export const aTrendSession = (
  number: number,
  change: Partial<TrendSession> = {},
): TrendSession => ({
  id: anId(number),
  startedAt: new Date(Date.UTC(2026, 2, number, 9)).toISOString(),
  opportunityId: null,
  title: null,
  company: 'Acme',
  role: 'Engineer',
  format: 'one-to-one',
  mode: 'practice',
  durationMs: 600_000,
  hasCamera: true,
  categories: ['behavioural'],
  ratingState: 'rated',
  ...change,
});

/** The n-th session, with these figures over all its answers. */
export const aMeasuredSession = (
  number: number,
  results: readonly FigureResult[],
  {
    session = {},
    measured = {},
    answering = [],
  }: {
    readonly session?: Partial<TrendSession>;
    readonly measured?: Parameters<typeof circumstances>[0];
    readonly answering?: MeasuredSession['figures']['answering'];
  } = {},
): MeasuredSession => ({
  session: aTrendSession(number, session),
  figures: {
    sessionId: anId(number),
    circumstances: circumstances(measured),
    answering: [{ category: null, results }, ...answering],
    around: [],
    answers: [],
  },
});
