import { describe, expect, it } from 'vitest';
import type { Band, MetricOutcome } from '../../../../core/metrics/types.ts';
import {
  bandText,
  clockText,
  coverageText,
  metricFigureText,
  missingReasonText,
  numberText,
  quantityText,
  rangeText,
  spanText,
} from '../../../../core/metrics/figure-text.ts';

const percent = { unit: 'percent', digits: 0 } as const;
const seconds = { unit: 'seconds', digits: 1 } as const;
const degrees = { unit: 'degrees', digits: 0 } as const;

const tenths = { unit: 'degrees', digits: 1 } as const;

const aValue = (
  change: Partial<Extract<MetricOutcome, { kind: 'value' }>> = {},
): MetricOutcome => ({
  kind: 'value',
  value: 52.3,
  interval: { low: 44.2, high: 59.8 },
  coverage: 0.93,
  parts: [],
  at: null,
  coarse: false,
  ...change,
});

const aBand = (change: Partial<Band>): Band => ({
  low: 35,
  high: 70,
  outerLow: 15,
  outerHigh: 90,
  source: 'our proposal',
  ...change,
});

describe('signs', () => {
  it('writes a true minus, never "-0", and no dash where it would read as a sign', () => {
    expect(quantityText(-4, tenths)).toBe('−4.0°');
    expect(quantityText(-0.04, tenths)).toBe('0.0°');
    expect(rangeText(-2, 4, tenths)).toBe('−2.0 to 4.0°');
  });
});

describe('figures in words', () => {
  it('says a figure with its interval', () => {
    expect(metricFigureText(percent, aValue())).toBe('52 % (44–60 %)');
  });

  it('says a single observed extreme without an interval', () => {
    expect(metricFigureText(seconds, aValue({ value: 6, interval: null }))).toBe('6.0 s');
  });

  it('says why a figure is missing instead of a number', () => {
    const text = metricFigureText(percent, {
      kind: 'not-enough-data',
      reason: { kind: 'no-face' },
      coverage: 0,
    });
    expect(text).toBe('not enough data: no face could be seen');
    expect(text).not.toMatch(/\d/u);
  });

  it('never writes NaN or infinity as a number', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) {
      expect(numberText(value, 1)).toBe('not measured');
      expect(quantityText(value, percent)).toBe('not measured');
      expect(rangeText(value, 1, percent)).toBe('not measured');
      expect(coverageText(value)).toBe('not measured');
      expect(clockText(value)).toBe('not measured');
    }
  });

  it('writes a true minus, no negative zero, and "to" where a dash would read as a minus', () => {
    expect(numberText(-3.26, 1)).toBe('−3.3');
    expect(numberText(-0.2, 0)).toBe('0');
    expect(rangeText(-3, 2, degrees)).toBe('−3 to 2°');
    expect(rangeText(-3, -2, degrees)).toBe('−3 to −2°');
  });

  it('never rounds an incomplete coverage to all, nor a small one to nothing', () => {
    expect(coverageText(0)).toBe('0 %');
    expect(coverageText(0.004)).toBe('under 1 %');
    expect(coverageText(0.01)).toBe('1 %');
    expect(coverageText(0.99)).toBe('99 %');
    expect(coverageText(0.9951)).toBe('over 99 %');
    expect(coverageText(0.9994)).toBe('over 99 %');
    expect(coverageText(0.9995)).toBe('100 %');
    expect(coverageText(1)).toBe('100 %');
  });

  it('never makes a stretch that was too short read as long enough', () => {
    expect(missingReasonText({ kind: 'too-short', measuredMs: 29_960, neededMs: 30_000 })).toBe(
      'only 29.9 s could be measured, 30 s are needed',
    );
    expect(missingReasonText({ kind: 'low-coverage', coverage: 0.798, needed: 0.8 })).toBe(
      'only 79 % of the time could be measured, 80 % is needed',
    );
    expect(missingReasonText({ kind: 'low-coverage', coverage: 0.29, needed: 0.07 })).toBe(
      'only 29 % of the time could be measured, 7 % is needed',
    );
  });

  it('says of a missing calibration what it lacks, and of missing looks what to do', () => {
    expect(missingReasonText({ kind: 'not-calibrated', lacks: 'seat' })).toBe(
      'this needs a calibration, and the session ran without one',
    );
    expect(missingReasonText({ kind: 'not-calibrated', lacks: 'interviewer' })).toBe(
      'not calibrated, and the looks do not show where the interviewer was; calibrate before the next interview',
    );
    expect(
      missingReasonText({ kind: 'not-calibrated', lacks: 'people', names: ['Maya', 'Daniel'] }),
    ).toBe('the look at Maya and Daniel is missing from the calibration');
  });

  it("turns a metric's own explanation into the end of a sentence", () => {
    const reasonFor = (explanation: string): string =>
      missingReasonText({ kind: 'nothing-to-measure', explanation });
    expect(reasonFor('You never looked away.')).toBe('you never looked away');
    expect(reasonFor('STAR was not used')).toBe('STAR was not used');
  });

  it('describes a plateau by the sides that can be missed', () => {
    expect(bandText(aBand({}), percent)).toBe('35–70 %');
    expect(bandText(aBand({ low: 0, outerLow: 0, high: 1.5, outerHigh: 3 }), seconds)).toBe(
      'up to 1.5 s',
    );
    expect(bandText(aBand({ low: 60, outerLow: 30, high: 100, outerHigh: 100 }), percent)).toBe(
      '60 % or more',
    );
    expect(bandText(aBand({ high: Infinity, outerHigh: Infinity }), percent)).toBe('35 % or more');
    expect(bandText(aBand({ low: 0, outerLow: 0, high: 9, outerHigh: 9 }), percent)).toBe(
      'any figure',
    );
  });

  it('tells session time as a clock', () => {
    expect(clockText(0)).toBe('0:00');
    expect(clockText(65_999)).toBe('1:05');
    expect(clockText(3_605_000)).toBe('1:00:05');
    expect(spanText({ startMs: 62_000, endMs: 68_000 })).toBe('1:02–1:08');
    expect(spanText({ startMs: 62_100, endMs: 62_900 })).toBe('1:02');
  });
});
