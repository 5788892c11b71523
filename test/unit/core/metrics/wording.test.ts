import { describe, expect, it } from 'vitest';
import {
  bandToText,
  figureToText,
  missingToText,
  outcomeToText,
  rangeToText,
} from '../../../../core/metrics/wording.ts';
import type { MissingReason } from '../../../../core/metrics/types.ts';

const percent = { unit: 'percent', digits: 0 } as const;
const degrees = { unit: 'degrees', digits: 1 } as const;

describe('figures in words', () => {
  it('carries the unit and the digits of the metric', () => {
    expect(figureToText(percent, 51.6)).toBe('52 %');
    expect(figureToText({ unit: 'seconds', digits: 1 }, 3.14)).toBe('3.1 s');
    expect(figureToText({ unit: 'score', digits: 0 }, 87)).toBe('87');
  });

  it('writes a real minus and no negative zero', () => {
    expect(figureToText(degrees, -4)).toBe('−4.0°');
    expect(figureToText(degrees, -0.04)).toBe('0.0°');
  });

  it('joins a range with a dash, and with a word where a dash would read as a sign', () => {
    expect(rangeToText(percent, { low: 44, high: 60 })).toBe('44–60 %');
    expect(rangeToText(degrees, { low: -2, high: 4 })).toBe('−2.0 to 4.0°');
  });

  it('names only the judged side of a plateau', () => {
    const band = { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: '' };
    expect(bandToText(percent, band)).toBe('35–70 %');
    expect(bandToText(percent, { ...band, outerLow: 35 })).toBe('up to 70 %');
    expect(bandToText(percent, { ...band, outerHigh: 70 })).toBe('from 35 %');
  });

  it('puts the interval behind the figure, and nothing when there is none', () => {
    const outcome = {
      kind: 'value',
      value: 52,
      coverage: 1,
      parts: [],
      at: null,
      coarse: false,
    } as const;
    expect(outcomeToText(percent, { ...outcome, interval: { low: 44, high: 60 } })).toBe(
      '52 % (44–60 %)',
    );
    expect(outcomeToText(percent, { ...outcome, interval: null })).toBe('52 %');
  });
});

describe('missing figures in words', () => {
  it.each<[MissingReason, string]>([
    [{ kind: 'no-face' }, 'no face'],
    [{ kind: 'no-shoulders' }, 'shoulders'],
    [{ kind: 'not-calibrated' }, 'calibration'],
    [{ kind: 'too-short', measuredMs: 29_900, neededMs: 30_000 }, '29 s were measured, 30 s'],
    [
      { kind: 'low-coverage', coverage: 0.796, needed: 0.8 },
      '79 % of the time could be measured, 80 %',
    ],
    [
      { kind: 'nothing-to-measure', explanation: 'There was no greeting.' },
      'There was no greeting.',
    ],
  ])('%o', (reason, expected) => {
    expect(missingToText(reason)).toContain(expected);
  });
});
