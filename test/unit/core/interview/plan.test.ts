import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan, selectQuestions } from '../../../../core/interview/plan.ts';
import type { SetupChoices } from '../../../../core/interview/plan.ts';
import { shuffleWithSeed } from '../../../../core/interview/shuffle.ts';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';

const bank = [
  anAskedQuestion({ id: 'a', category: 'behavioural' }),
  anAskedQuestion({ id: 'b', category: 'technical' }),
  anAskedQuestion({ id: 'c', category: 'technical' }),
  anAskedQuestion({ id: 'd', category: 'situational' }),
];

const choices: SetupChoices = {
  mode: 'practice',
  company: ' Northwind ',
  role: 'Analyst',
  preparationMs: 30_000,
  answerLimitMs: 120_000,
  selection: { kind: 'picked', questionIds: ['c', 'a'] },
};

describe('choosing questions', () => {
  it('asks picked questions in the order they were picked, each once, without unknown ones', () => {
    const selection = { kind: 'picked', questionIds: ['c', 'gone', 'a', 'c'] } as const;
    expect(selectQuestions(selection, bank, '').map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('takes a surprise from the wished categories only, the same for the same seed', () => {
    const selection = {
      kind: 'surprise',
      count: 3,
      categories: ['technical'],
      seed: 7,
      history: [],
    } as const;
    const drawn = selectQuestions(selection, bank, '').map(({ id }) => id);
    expect(drawn.toSorted()).toEqual(['b', 'c']);
    expect(selectQuestions(selection, bank, '').map(({ id }) => id)).toEqual(drawn);
  });

  it('takes a surprise from everything when no category is wished for', () => {
    const selection = { kind: 'surprise', count: 4, categories: [], seed: 1, history: [] } as const;
    expect(selectQuestions(selection, bank, '')).toHaveLength(4);
  });
});

describe('a seeded shuffle', () => {
  it('keeps every item, and depends on nothing but the seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const shuffled = shuffleWithSeed(items, seed);
        expect(shuffled.toSorted()).toEqual(items.toSorted());
        expect(shuffleWithSeed(items, seed)).toEqual(shuffled);
      }),
    );
  });

  it('puts each of four items first about equally often', () => {
    const first = [0, 0, 0, 0];
    for (let seed = 0; seed < 4_000; seed += 1) {
      const index = shuffleWithSeed([0, 1, 2, 3], seed)[0] ?? 0;
      first[index] = (first[index] ?? 0) + 1;
    }
    for (const count of first) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe('building a plan', () => {
  it('copies the questions in and tidies the names', () => {
    const result = buildPlan(choices, bank);
    expect(result).toMatchObject({
      ok: true,
      value: { company: 'Northwind', questions: [{ id: 'c' }, { id: 'a' }] },
    });
  });

  it('says in words what has to change, field by field', () => {
    const result = buildPlan(
      {
        ...choices,
        preparationMs: 1_800_001,
        answerLimitMs: 9_999,
        selection: { kind: 'picked', questionIds: [] },
      },
      bank,
    );
    if (result.ok) throw new Error('accepted');
    expect(result.error.map(({ field }) => field)).toEqual([
      'questions',
      'preparationMs',
      'answerLimitMs',
    ]);
  });

  it.each([
    [{ answerLimitMs: 10_000 }, true],
    [{ answerLimitMs: 900_001 }, false],
    [{ preparationMs: 0 }, true],
    [{ preparationMs: -1 }, false],
  ])('%o is accepted: %s', (change, isAccepted) => {
    expect(buildPlan({ ...choices, ...change }, bank).ok).toBe(isAccepted);
  });
});
