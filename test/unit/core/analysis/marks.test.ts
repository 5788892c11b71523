import { describe, expect, test } from 'vitest';
import { clampMarks, markProblems } from '../../../../core/analysis/marks.ts';

const lens = { startMs: 300, endMs: 2_400 };
const interviewer = { startMs: 2_800, endMs: 5_000 };

describe('marked looks', () => {
  test('are usable with the lens alone, and with both apart', () => {
    expect(markProblems({ lens, interviewer: null })).toEqual([]);
    expect(markProblems({ lens, interviewer }, 5_000)).toEqual([]);
    // The one may begin where the other ends.
    expect(markProblems({ lens, interviewer: { startMs: 2_400, endMs: 5_000 } })).toEqual([]);
  });

  test('need the lens', () => {
    expect(markProblems({ lens: null, interviewer })).toEqual([{ kind: 'no-lens' }]);
  });

  test('need a second and a half each', () => {
    expect(markProblems({ lens: { startMs: 0, endMs: 1_499 }, interviewer: null })).toEqual([
      { kind: 'too-short', target: 'lens' },
    ]);
    expect(markProblems({ lens: { startMs: 0, endMs: 1_500 }, interviewer: null })).toEqual([]);
  });

  test('run forwards', () => {
    expect(markProblems({ lens, interviewer: { startMs: 5_000, endMs: 5_000 } })).toEqual([
      { kind: 'backwards', target: 'interviewer' },
    ]);
  });

  test('are never at the same time', () => {
    for (const overlapping of [
      lens,
      { startMs: 2_399, endMs: 5_000 },
      { startMs: 0, endMs: 9_000 },
    ])
      expect(markProblems({ lens, interviewer: overlapping })).toEqual([{ kind: 'overlap' }]);
  });

  test('lie where the file has enough pictures for them', () => {
    const late = { startMs: 8_000, endMs: 10_000 };
    expect(markProblems({ lens: late, interviewer: null }, 9_500)).toEqual([]);
    expect(markProblems({ lens: late, interviewer: null }, 9_499)).toEqual([
      { kind: 'past-the-end', target: 'lens' },
    ]);
  });

  test('end with the pictures, where these end sooner', () => {
    const marks = { lens, interviewer, people: [{ startMs: 6_000, endMs: 9_000 }] };
    expect(clampMarks(marks, 9_000)).toEqual(marks);
    expect(clampMarks(marks, 4_500)).toEqual({
      lens,
      interviewer: { startMs: 2_800, endMs: 4_500 },
      // Nothing is left of it; that it has no pictures is said where they are looked for.
      people: [{ startMs: 4_500, endMs: 4_500 }],
    });
  });
});
