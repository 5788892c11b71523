import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { definitionOf, findMetric, METRICS } from '../../../../core/metrics/registry.ts';
import { usedTargetsSentences } from '../../../../core/metrics/target-text.ts';
import {
  bandFault,
  bandInUse,
  targetIdOf,
  targetRange,
  targetsSchema,
  usedTargets,
  withTargets,
} from '../../../../core/metrics/targets.ts';
import type { Targets } from '../../../../core/metrics/targets.ts';
import { aResult, aValue } from '../../../helpers/a-review.ts';

const OWN: Targets = {
  'looks-at-interviewer': { kind: 'band', low: 40, high: 60, outerLow: 10, outerHigh: 95 },
  'greeting-smile': { kind: 'off' },
};
const at = (metricId: string, value: number) =>
  aResult(metricId, aValue({ value, interval: { low: value, high: value } }));

describe('an own target', () => {
  test.each([
    [39.9, 'near'],
    [40, 'inside'],
    [60, 'inside'],
    [60.1, 'near'],
    [95.1, 'outside'],
    [9.9, 'outside'],
  ])('places %f %s, and leaves the figure alone', (value, position) => {
    const result = at('looks-at-interviewer', value);
    const [placed] = withTargets([result], OWN);
    expect(placed?.position).toBe(position);
    expect(placed?.outcome).toBe(result.outcome);
    expect(placed && definitionOf(placed)?.band).toMatchObject({ low: 40, high: 60 });
  });

  it('of an answer is that of all answers together, too', () => {
    const [placed] = withTargets([at('session-looks-at-interviewer', 65)], OWN);
    expect(placed?.position).toBe('near');
  });

  it('leaves every other result as it was', () => {
    const result = at('staring', 5);
    expect(withTargets([result], OWN)).toEqual([result]);
    expect(withTargets([result], OWN)[0]).toBe(result);
  });

  it('that says "off" leaves the metric out', () => {
    expect(withTargets([at('greeting-smile', 5), at('closing-smile', 5)], OWN)).toHaveLength(1);
  });

  it('of a metric this version does not know, or one without a band, changes nothing', () => {
    const band = { kind: 'band', low: 1, high: 2, outerLow: 0, outerHigh: 3 } as const;
    const targets = { confidence: band, distance: band, toString: band };
    expect(targetsSchema.safeParse(targets).success).toBe(true);
    expect(usedTargets(targets)).toEqual({ own: [], off: [] });
    const result = at('distance', 60);
    expect(withTargets([result], targets)[0]).toBe(result);
  });

  it('is said in words with the usual band beside it', () => {
    expect(usedTargetsSentences(usedTargets(OWN))).toEqual([
      'Held against own targets: Looks at the interviewer 40–60 % (usually 35–70 %).',
      'Switched off in the settings: Smile in the greeting.',
    ]);
    expect(usedTargetsSentences(usedTargets({}))).toEqual([]);
  });
});

describe('limits of a band', () => {
  const contact = findMetric('looks-at-interviewer');
  test.each([
    [{ outerLow: 0, low: 0, high: 100, outerHigh: 100 }, true],
    [{ outerLow: -0.1, low: 0, high: 100, outerHigh: 100 }, false],
    [{ outerLow: 0, low: 0, high: 100, outerHigh: 100.1 }, false],
    [{ outerLow: 50, low: 50, high: 50, outerHigh: 50 }, true],
    [{ outerLow: 15, low: 50.1, high: 50, outerHigh: 90 }, false],
    [{ outerLow: 35.1, low: 35, high: 70, outerHigh: 90 }, false],
    [{ outerLow: 15, low: 35, high: 70, outerHigh: 69.9 }, false],
    [{ outerLow: Number.NaN, low: 35, high: 70, outerHigh: 90 }, false],
  ])('%o may be set: %s', (limits, isAllowed) => {
    expect(bandFault(contact, limits) === null).toBe(isAllowed);
    const stored = { 'looks-at-interviewer': { kind: 'band', ...limits } };
    expect(targetsSchema.safeParse(stored).success).toBe(isAllowed);
  });

  test.each(METRICS.filter(({ band }) => band !== null))(
    '$id has a usual band inside what can be set',
    (metric) => {
      expect(metric.band && bandFault(metric, metric.band)).toBeNull();
    },
  );

  it('whatever is set, every figure has a place, and never a worse one for being inside', () => {
    const limit = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(limit, { minLength: 4, maxLength: 4 }), limit, (limits, value) => {
        const [outerLow = 0, low = 0, high = 0, outerHigh = 0] = limits.toSorted((a, b) => a - b);
        const targets = targetsSchema.parse({
          staring: { kind: 'band', outerLow, low, high, outerHigh },
        });
        const [placed] = withTargets([at('staring', value)], targets);
        expect(placed?.position === 'inside').toBe(value >= low && value <= high);
      }),
    );
  });
});

test('what is over all answers is held against the band of one answer', () => {
  for (const { id, band } of METRICS) {
    const own = findMetric(targetIdOf(id));
    expect(own, id).toBeDefined();
    expect(own?.band).toEqual(band);
    expect(bandInUse(id, {})).toEqual(band);
  }
});

test('a shift against the calibration can be set below zero, a share cannot', () => {
  expect(METRICS.filter((metric) => targetRange(metric).low < 0).map(({ id }) => id)).toEqual([
    'head-drop',
    'neck-ratio-change',
    'shoulder-level',
    'head-tilt',
  ]);
});

test('a band from Western studies says so in its source, and the other way round', () => {
  for (const { id, band } of METRICS) {
    if (band === null) continue;
    expect(/Western studies/.test(band.source), id).toBe(band.isWestern === true);
  }
});
