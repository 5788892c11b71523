import { describe, expect, it } from 'vitest';
import { findTrend, metricTrends } from '../../../../core/trends/metric-trend.ts';
import { MIN_TREND_VALUES } from '../../../../core/trends/robust-slope.ts';
import { NO_FILTER } from '../../../../core/trends/trend-filter.ts';
import { slopeText, trendSentences } from '../../../../core/trends/trend-words.ts';
import { figure, missing } from '../compare/a-take.ts';
import { aMeasuredSession } from './some-sessions.ts';

const LOOKS = 'looks-at-interviewer';
const values = (...some: readonly number[]) => some.map((value) => ({ value }));
const looking = (shares: readonly number[], from = 1) =>
  shares.map((share, index) => aMeasuredSession(from + index, [figure(LOOKS, share)]));

const uncalibrated = (number: number, share: number, label = 'Desk camera') =>
  aMeasuredSession(number, [figure(LOOKS, share)], {
    measured: { calibration: 'uncalibrated', camera: { label, width: 640, height: 480 } },
  });

const only = (measured: Parameters<typeof metricTrends>[0], filter = NO_FILTER) => {
  const [trend] = metricTrends(measured, filter);
  if (trend === undefined) throw new Error('There is no trend.');
  return trend;
};

describe('a trend', () => {
  const band = { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: 'ours' };

  it('is not told of fewer sessions than it takes', () => {
    const rising = Array.from({ length: MIN_TREND_VALUES }, (_, index) => 20 + 5 * index);
    expect(findTrend({ band }, values(...rising.slice(1)))).toEqual({
      kind: 'too-few',
      have: MIN_TREND_VALUES - 1,
      needed: MIN_TREND_VALUES,
    });
    expect(findTrend({ band }, values(...rising))).toMatchObject({
      kind: 'trend',
      direction: 'more',
      sessions: MIN_TREND_VALUES,
      slope: 5,
      bandMove: 'into',
    });
  });

  it('is told only where the interval of its slope excludes no change', () => {
    expect(findTrend({ band }, values(40, 42, 44, 46, 48, 50)).kind).toBe('trend');
    expect(findTrend({ band }, values(40, 42, 44, 46, 50, 48)).kind).toBe('no-trend');
    expect(findTrend({ band }, values(50, 50, 50, 50, 50, 50)).kind).toBe('no-trend');
  });

  it('is not better because it is more', () => {
    expect(findTrend({ band }, values(60, 66, 72, 78, 84, 90))).toMatchObject({
      direction: 'more',
      bandMove: 'out-of',
    });
  });

  it('never leaves what was seen', () => {
    const found = findTrend({ band: null }, values(1, 2, 5, 60, 90, 100, 100.5));
    expect(found).toMatchObject({ kind: 'trend' });
    if (found.kind === 'trend') {
      expect(found.start).toBeGreaterThanOrEqual(1);
      expect(found.end).toBeLessThanOrEqual(100.5);
    }
  });
});

describe('a metric over sessions', () => {
  it('stands in the order of the sessions, with those that could not measure it counted', () => {
    const trend = only([
      ...looking([30, 40], 2),
      aMeasuredSession(1, [missing(LOOKS, { kind: 'no-face' })]),
    ]);
    expect(trend.points.map(({ value }) => value)).toEqual([30, 40]);
    expect(trend.missing).toEqual([{ kind: 'no-face' }]);
  });

  it('never joins calibrated and uncalibrated sessions', () => {
    const mixed = [...looking([20, 25, 30]), ...[4, 5, 6].map((n) => uncalibrated(n, 30 + 5 * n))];
    expect(trendSentences(only(mixed))).toEqual([
      'Calibrated sessions: too few sessions to say (3 of the 6 it takes).',
      'Uncalibrated sessions: too few sessions to say (3 of the 6 it takes).',
    ]);
    expect(only(mixed, { ...NO_FILTER, calibratedOnly: true }).points).toHaveLength(3);
  });

  it('nor uncalibrated ones of two cameras', () => {
    const two = [uncalibrated(1, 20, 'Desk'), uncalibrated(2, 30, 'Laptop')];
    expect(trendSentences(only(two))).toEqual([
      'Uncalibrated sessions, Desk: too few sessions to say (1 of the 6 it takes).',
      'Uncalibrated sessions, Laptop: too few sessions to say (1 of the 6 it takes).',
    ]);
  });

  it('nor what movements of the calibration changed the rule of', () => {
    const slid = (number: number, ownRules: readonly ('nearing' | 'neck' | 'smile')[]) =>
      aMeasuredSession(number, [figure('slide', 3)], { measured: { ownRules } });
    expect(
      trendSentences(only([slid(1, []), slid(2, ['smile']), slid(3, ['nearing', 'neck'])])),
    ).toEqual([
      'Calibrated sessions: too few sessions to say (2 of the 6 it takes).',
      'Calibrated sessions, by movements of the calibration (back and forward, a nod): too few sessions to say (1 of the 6 it takes).',
    ]);
    expect(trendSentences(only([slid(1, ['neck']), slid(2, ['neck'])]))).toEqual([
      'Too few sessions to say (2 of the 6 it takes).',
    ]);
  });

  it('is told in words, with its figures and where they lead', () => {
    const trend = only(looking([20, 24, 28, 32, 36, 40, 44]));
    expect(trendSentences(trend)).toEqual([
      'You looked at the interviewer more: about 20 % → 44 % over 7 sessions, now inside the band (35–70 %).',
    ]);
    const [found] = trend.findings;
    if (found?.finding.kind !== 'trend') throw new Error('There is no trend.');
    expect(slopeText(found.finding, trend.definition)).toBe(
      '+4.0 points from session to session (99 % interval +4.0 to +4.0)',
    );
    expect(trendSentences(only(looking([30, 31, 29, 30, 31, 28])))).toEqual([
      'No trend beyond chance over 6 sessions.',
    ]);
  });
});

describe('a filter', () => {
  const sessions = [
    aMeasuredSession(1, [figure(LOOKS, 30)], {
      session: { mode: 'interview', company: 'Umbra' },
      answering: [{ category: 'behavioural', results: [figure(LOOKS, 77)] }],
    }),
    aMeasuredSession(2, [figure(LOOKS, 40)], { session: { categories: ['technical'] } }),
  ];
  const shares = (filter: Partial<typeof NO_FILTER>) =>
    metricTrends(sessions, { ...NO_FILTER, ...filter }).flatMap(({ points }) =>
      points.map(({ value }) => value),
    );

  it('takes the figures of that category, not of all answers', () => {
    expect(shares({})).toEqual([30, 40]);
    expect(shares({ category: 'behavioural' })).toEqual([77]);
    expect(shares({ category: 'cultural-fit' })).toEqual([]);
  });

  it('by mode and by company', () => {
    expect(shares({ mode: 'interview' })).toEqual([30]);
    expect(shares({ opportunity: 'acme\nengineer' })).toEqual([40]);
  });
});
