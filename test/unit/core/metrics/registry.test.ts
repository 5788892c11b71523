import { describe, expect, it } from 'vitest';
import { findAdvice } from '../../../../core/guidance/advice.ts';
import { computeMetrics, findMetric, METRICS } from '../../../../core/metrics/registry.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';

const nothingSeen = aSignals({});
const NO_TIME = { spans: [], lookSpans: [], leftOutMs: 0, isBeginLeftOut: false };
const SCOPES = ['answer', 'greeting', 'session'] as const;

describe('the registry', () => {
  it('has each id once, in words joined by hyphens', () => {
    const ids = METRICS.map((metric) => metric.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('finds each metric by its id and no other', () => {
    for (const metric of METRICS) expect(findMetric(metric.id)).toBe(metric);
    expect(findMetric('confidence')).toBeUndefined();
  });

  it.each(METRICS)('$id rests on advice that exists', ({ adviceId }) => {
    expect(findAdvice(adviceId)).toBeDefined();
  });

  it.each(METRICS)('$id explains itself and says where its band comes from', (metric) => {
    const { what, how, limits, sources } = metric.explanation;
    for (const text of [what, how, limits, ...sources]) expect(text.length).toBeGreaterThan(20);
    expect(sources.length).toBeGreaterThan(0);
    if (metric.band) expect(metric.band.source).toMatch(/\w/);
  });

  it.each(METRICS)(
    '$id has a plateau inside its outer limits, and sentences if it has a band',
    (metric) => {
      const { band, phrases } = metric;
      expect(phrases === null).toBe(band === null);
      if (!band || !phrases) return;
      expect(band.outerLow).toBeLessThanOrEqual(band.low);
      expect(band.low).toBeLessThan(band.high);
      expect(band.high).toBeLessThanOrEqual(band.outerHigh);
      for (const phrase of Object.values(phrases)) expect(phrase).toContain('{value}');
    },
  );

  it.each(METRICS)('$id never judges the person', (metric) => {
    const words = JSON.stringify([metric.label, metric.phrases, metric.explanation]).toLowerCase();
    expect(words).not.toMatch(/confiden|nervous|honest|hire|emotion|personality|dishonest/);
  });

  it.each(METRICS)('$id makes no number out of an empty session', (metric) => {
    const input = { signals: nothingSeen, spans: [aSpan(0, 60)], seed: 1 };
    expect(metric.compute(input).kind).toBe('not-enough-data');
    expect(metric.compute({ ...input, spans: [] }).kind).toBe('not-enough-data');
  });
});

describe('computeMetrics', () => {
  it.each(SCOPES)('gives every metric of scope %s once, in registry order', (scope) => {
    const results = computeMetrics(nothingSeen, scope, NO_TIME, 1);
    expect(results.map((result) => result.metricId)).toEqual(
      METRICS.filter((metric) => metric.scope === scope && metric.shownIn === undefined).map(
        (metric) => metric.id,
      ),
    );
    expect(results.length).toBeGreaterThan(1);
  });

  it('says of time that was left out whole that the user left it out, not that too little is there', () => {
    const results = computeMetrics(nothingSeen, 'answer', { ...NO_TIME, leftOutMs: 1 }, 1);
    for (const { outcome } of results) {
      expect(outcome).toMatchObject({ kind: 'not-enough-data', reason: { kind: 'left-out' } });
    }
  });

  it('judges no greeting whose first moment was left out', () => {
    const spans = [aSpan(2, 10)];
    const time = { spans, lookSpans: spans, leftOutMs: 2_000, isBeginLeftOut: true };
    const [greeting] = computeMetrics(nothingSeen, 'greeting', time, 1);
    const [answer] = computeMetrics(nothingSeen, 'answer', time, 1);
    expect(greeting?.outcome).toMatchObject({ reason: { kind: 'left-out' } });
    expect(answer?.outcome).not.toMatchObject({ reason: { kind: 'left-out' } });
  });
});
