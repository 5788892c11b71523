import { describe, expect, test } from 'vitest';
import { missingSentence } from '../../../../core/metrics/figure-text.ts';
import type { MissingReason } from '../../../../core/metrics/types.ts';
import {
  bandDescription,
  bandLine,
  intervalText,
  missingHint,
  positionText,
} from '../../../../renderer/src/features/review/figure-words.ts';
import { aValue } from '../../../helpers/a-review.ts';

const percent = {
  unit: 'percent',
  digits: 0,
  band: { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: 'test' },
} as const;
const figure = (over: Parameters<typeof aValue>[0] = {}) => {
  const outcome = aValue(over);
  if (outcome.kind !== 'value') throw new Error('aValue made no value');
  return outcome;
};

describe('a figure in words', () => {
  test('its interval stands in brackets with the unit', () => {
    expect(intervalText(percent, figure())).toBe('(44–60 %)');
  });

  test('a single observed extreme has no interval', () => {
    expect(intervalText(percent, figure({ interval: null }))).toBeNull();
  });

  test('an interval across zero does not read as a longer dash', () => {
    const degrees = { unit: 'degrees', digits: 1, band: null } as const;
    expect(intervalText(degrees, figure({ interval: { low: -3, high: 2 } }))).toBe(
      '(−3.0 to 2.0°)',
    );
  });

  test('its place names the side, not a grade', () => {
    expect(positionText(percent, figure(), 'inside')).toBe('inside the band');
    expect(positionText(percent, figure({ value: 20 }), 'near')).toBe('just below the band');
    expect(positionText(percent, figure({ value: 95 }), 'outside')).toBe('above the band');
    expect(positionText(percent, figure(), 'unclear')).toBe('cannot be told yet');
    expect(positionText({ ...percent, band: null }, figure(), null)).toBeNull();
  });

  test('the limits of the band stand below the drawing, with where the figure lies', () => {
    expect(bandLine(percent, figure(), 'inside')).toBe('Band 35–70 % · inside the band');
    expect(bandLine(percent, figure(), 'unclear')).toBe('Band 35–70 % · cannot be told yet');
    expect(bandLine({ ...percent, band: null }, figure(), null)).toBe('');
  });

  test('the drawing is told in one sentence', () => {
    expect(bandDescription(percent, figure(), 'inside')).toBe(
      '52 %, interval 44–60 %; band 35–70 %: inside the band',
    );
  });
});

describe('a missing figure', () => {
  const reasons: readonly MissingReason[] = [
    { kind: 'no-camera' },
    { kind: 'no-face' },
    { kind: 'no-shoulders' },
    { kind: 'no-hands' },
    { kind: 'not-calibrated', lacks: 'seat' },
    { kind: 'not-calibrated', lacks: 'interviewer' },
    { kind: 'not-calibrated', lacks: 'people', names: ['Maya'] },
    { kind: 'too-short', measuredMs: 4_200, neededMs: 10_000 },
    { kind: 'low-coverage', coverage: 0.4, needed: 0.6 },
    { kind: 'nothing-to-measure', explanation: 'You never looked away.' },
  ];

  test.each(reasons)('says why in words: $kind', (reason) => {
    const sentence = missingSentence(reason);
    expect(sentence).toMatch(/^Not enough data: \S.+[^.]\.$/);
    expect(`${sentence} ${missingHint(reason) ?? ''}`).not.toMatch(/\b(your fault|you failed)\b/);
  });

  test('names the figures that are too small', () => {
    expect(missingSentence({ kind: 'too-short', measuredMs: 4_200, neededMs: 10_000 })).toContain(
      '4.2 s',
    );
    expect(missingSentence({ kind: 'low-coverage', coverage: 0.4, needed: 0.6 })).toContain('40 %');
  });
});
