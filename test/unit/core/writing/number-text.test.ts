import { afterEach, describe, expect, test } from 'vitest';
import { metricFigureText, missingReasonText } from '../../../../core/metrics/figure-text.ts';
import { amountText, fixedText, ownWords } from '../../../../core/writing/number-text.ts';
import { PLAIN_WRITING, writeAs } from '../../../../core/writing/writing.ts';

const COMMA = { ...PLAIN_WRITING, decimalMark: 'comma' } as const;

afterEach(() => writeAs(PLAIN_WRITING));

describe('a number', () => {
  test('has a point until somebody chooses otherwise', () => {
    expect(fixedText(1.25, 1)).toBe('1.3');
    expect(amountText(1_234.56, 1)).toBe('1,234.6');
    expect(ownWords('Looks of 0.4 s or more.')).toBe('Looks of 0.4 s or more.');
  });

  test('has a comma where one was chosen, and thousands that cannot be taken for decimals', () => {
    writeAs(COMMA);
    expect(fixedText(1.25, 1)).toBe('1,3');
    expect(fixedText(-0.04, 1)).toBe('0,0');
    expect(fixedText(-2.5, 1)).toBe('−2,5');
    expect(fixedText(12, 0)).toBe('12');
    expect(amountText(1_234.56, 1)).toBe('1\u202F234,6');
    expect(amountText(30)).toBe('30');
  });

  test('in words of our own is rewritten; what is no number stays', () => {
    writeAs(COMMA);
    expect(ownWords('You looked away for 2.4 s only; 3 s are needed.')).toBe(
      'You looked away for 2,4 s only; 3 s are needed.',
    );
    expect(ownWords('Within 0.35 of 1.5.')).toBe('Within 0,35 of 1,5.');
    expect(ownWords('As in version 1.2.3. See 4.')).toBe('As in version 1.2.3. See 4.');
  });
});

describe('a figure', () => {
  const style = { unit: 'seconds', digits: 1 } as const;
  const outcome = {
    kind: 'value',
    value: 1.5,
    interval: { low: 1.2, high: 1.9 },
    coverage: 1,
    parts: [],
    at: null,
    coarse: false,
  } as const;

  test('and its interval follow the mark', () => {
    expect(metricFigureText(style, outcome)).toBe('1.5 s (1.2–1.9 s)');
    writeAs(COMMA);
    expect(metricFigureText(style, outcome)).toBe('1,5 s (1,2–1,9 s)');
  });

  test('so do the reasons why there is none', () => {
    writeAs(COMMA);
    expect(missingReasonText({ kind: 'too-short', measuredMs: 9_870, neededMs: 30_000 })).toBe(
      'only 9,8 s could be measured, 30 s are needed',
    );
    expect(
      missingReasonText({ kind: 'nothing-to-measure', explanation: 'You looked for 4.2 s only.' }),
    ).toBe('you looked for 4,2 s only');
  });
});
