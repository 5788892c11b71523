import { describe, expect, it } from 'vitest';
import { unsavedToWords } from '../../../../renderer/src/features/stage/unsaved-words.ts';

describe('what would be lost, in words', () => {
  it.each([
    [{ samples: 402, spanMs: 12_300, entries: 0 }, ['12 s of measurements (402 samples)']],
    [{ samples: 1, spanMs: 0, entries: 0 }, ['Less than a second of measurements (1 sample)']],
    [{ samples: 30, spanMs: 999, entries: 0 }, ['Less than a second of measurements (30 samples)']],
    [{ samples: 31, spanMs: 1_000, entries: 0 }, ['1 s of measurements (31 samples)']],
    [{ samples: 0, spanMs: 0, entries: 0 }, []],
  ])('%o', (unsaved, words) => {
    expect(unsavedToWords(unsaved)).toEqual(words);
  });

  it('names entries apart from measurements', () => {
    const words = unsavedToWords({ samples: 2, spanMs: 100, entries: 1 });
    expect(words).toHaveLength(2);
    expect(words[1]).toMatch(/^1 entry on/);
  });
});
