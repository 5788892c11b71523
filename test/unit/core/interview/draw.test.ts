import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionDraw } from '../../../../core/domain/question-draw.ts';
import { drawQuestions, leftInRound } from '../../../../core/interview/draw.ts';

const poolOf = (size: number) => Array.from({ length: size }, (_, index) => ({ id: `q${index}` }));
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

/** One draw after the other, each with the next number and the history of those before. */
function drawAll(pool: readonly { readonly id: string }[], counts: readonly number[]) {
  const history: QuestionDraw[] = [];
  for (const [seed, count] of counts.entries()) {
    history.push({ seed, questionIds: idsOf(drawQuestions(pool, { count, seed }, history)) });
  }
  return history;
}

const counts = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 30 });

describe('a surprise', () => {
  it('has as many different questions as wished, or all there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), counts, (size, wished) => {
        for (const [index, { questionIds }] of drawAll(poolOf(size), wished).entries()) {
          expect(questionIds).toHaveLength(Math.min(size, wished[index] ?? 0));
          expect(new Set(questionIds).size).toBe(questionIds.length);
        }
      }),
    );
  });

  it('repeats no question until all of the pool have come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 40 }), counts, (size, wished) => {
        const drawn = drawAll(poolOf(size), wished).flatMap(({ questionIds }) => questionIds);
        for (let start = 0; start < drawn.length; start += size) {
          const round = drawn.slice(start, start + size);
          expect(new Set(round).size).toBe(round.length);
        }
      }),
    );
  });

  it('is the same again for the same number, whatever was drawn since', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 40 }), counts, (size, wished) => {
        const pool = poolOf(size);
        const history = drawAll(pool, wished);
        for (const { seed, questionIds } of history) {
          const again = drawQuestions(pool, { count: questionIds.length, seed }, history);
          expect(idsOf(again)).toEqual(questionIds);
        }
      }),
    );
  });

  it('of a number from before keeps its beginning when more or fewer are wished', () => {
    const pool = poolOf(20);
    const history = drawAll(pool, [4, 4]);
    const more = idsOf(drawQuestions(pool, { count: 7, seed: 0 }, history));
    expect(more.slice(0, 4)).toEqual(history[0]?.questionIds);
    expect(new Set(more).size).toBe(7);
    const fewer = idsOf(drawQuestions(pool, { count: 2, seed: 0 }, history));
    expect(fewer).toEqual(history[0]?.questionIds.slice(0, 2));
  });

  it('replaces what is no longer in the pool', () => {
    const history = [{ seed: 5, questionIds: ['gone', 'q1'] }];
    const drawn = idsOf(drawQuestions(poolOf(3), { count: 2, seed: 5 }, history));
    expect(drawn[0]).toBe('q1');
    expect(drawn).toHaveLength(2);
  });

  it('puts a question that was added first among those that have come', () => {
    const history = drawAll(poolOf(4), [3]);
    const pool = [...poolOf(4), { id: 'new' }];
    const drawn = idsOf(drawQuestions(pool, { count: 2, seed: 99 }, history));
    expect(drawn).toContain('new');
    expect(drawn.some((id) => history[0]?.questionIds.includes(id))).toBe(false);
  });

  it('counts what is left of the round, and begins anew with an empty one', () => {
    const pool = poolOf(6);
    expect(leftInRound(pool, [])).toBe(6);
    expect(leftInRound(pool, drawAll(pool, [2]))).toBe(4);
    expect(leftInRound(pool, drawAll(pool, [2, 4]))).toBe(6);
    expect(leftInRound(pool, drawAll(pool, [2, 5]))).toBe(5);
  });
});
