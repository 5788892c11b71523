import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ADVICE, adviceSchema, findAdvice, OWN_ADVICE } from '../../../../core/guidance/advice.ts';
import { METRICS } from '../../../../core/metrics/registry.ts';

/** The guidance lies beside the checkout; without it the two comparisons with it are skipped. */
const GUIDE = join(import.meta.dirname, '../../../../../shared/seed/second-interview-guide.txt');
const hasGuide = existsSync(GUIDE);
const readGuide = () => readFileSync(GUIDE, 'utf8');
/** From this many words in a row on, a text counts as copied. */
const COPIED_WORDS = 8;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^a-z0-9']+/)
    .filter((word) => word !== '');

const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return Array.from({ length: Math.max(0, words.length - COPIED_WORDS + 1) }, (_, index) =>
    words.slice(index, index + COPIED_WORDS).join(' '),
  );
};

const ourTexts = (): readonly string[] => [
  ...ADVICE.map((advice) => advice.text),
  ...METRICS.flatMap(({ label, explanation, band, phrases }) => [
    label,
    explanation.what,
    explanation.how,
    explanation.limits,
    ...explanation.sources,
    band?.source ?? '',
    ...Object.values(phrases ?? {}),
  ]),
];

describe('the advice', () => {
  it('is well formed and has each id once', () => {
    expect(() => z.array(adviceSchema).parse(ADVICE)).not.toThrow();
    expect(new Set(ADVICE.map((advice) => advice.id)).size).toBe(ADVICE.length);
  });

  it('is found by its id', () => {
    for (const advice of ADVICE) expect(findAdvice(advice.id)).toBe(advice);
    expect(findAdvice('smile-more')).toBeUndefined();
  });

  it.skipIf(!hasGuide)('rests on parts of the guidance that exist', () => {
    const lines = new Set(
      readGuide()
        .split('\n')
        .map((line) => line.trim()),
    );
    for (const { restsOn } of ADVICE) {
      if (restsOn !== OWN_ADVICE) expect(lines).toContain(restsOn);
    }
  });

  it.skipIf(!hasGuide)('copies no eight words in a row, nor does any text of a metric', () => {
    const guide = new Set(runsOf(readGuide()));
    expect(guide.size).toBeGreaterThan(1000);
    const copied = ourTexts()
      .flatMap(runsOf)
      .filter((run) => guide.has(run));
    expect(copied).toEqual([]);
  });
});
