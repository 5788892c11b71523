import { describe, expect, it } from 'vitest';
import { MAX_SEED } from '../../../../core/domain/question-draw.ts';
import { DEFAULT_CHOICES } from '../../../../core/interview/default-choices.ts';
import {
  choicesToForm,
  freshSeed,
  seatFirst,
  withoutMissing,
} from '../../../../renderer/src/features/setup/setup-choices.ts';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';

const used = (...seeds: readonly number[]) => seeds.map((seed) => ({ seed, questionIds: ['a'] }));

it('takes of a template no question that has been deleted since', () => {
  const saved = { ...DEFAULT_CHOICES, choosing: 'picked' as const, pickedIds: ['gone', 'b', 'a'] };
  const there = [anAskedQuestion({ id: 'a' }), anAskedQuestion({ id: 'b' })];
  expect(withoutMissing(saved, there)).toEqual({ ...saved, pickedIds: ['b', 'a'] });
});

describe('the number of a surprise', () => {
  it('is the one that was drawn while nothing was asked with it', () => {
    expect(freshSeed(() => 7, [])).toBe(7);
    expect(freshSeed(() => 7, used(8, 6))).toBe(7);
  });

  it('is the next free one otherwise, in whatever order the others were used', () => {
    expect(freshSeed(() => 7, used(7))).toBe(8);
    expect(freshSeed(() => 7, used(9, 8, 7))).toBe(10);
  });

  it('goes on from the largest to the smallest', () => {
    expect(freshSeed(() => MAX_SEED, used(MAX_SEED, 0))).toBe(1);
  });
});

describe('the chairs', () => {
  const { interviewers } = DEFAULT_CHOICES;
  const anna = { portrait: 'maya', name: 'Anna Lind', role: 'CTO' } as const;

  it('are all taken, by those who were met before first, and by nobody twice', () => {
    const seated = seatFirst([anna], interviewers);
    expect(seated).toHaveLength(interviewers.length);
    expect(seated[0]).toEqual(anna);
    expect(new Set(seated.map(({ portrait }) => portrait)).size).toBe(seated.length);
    expect(seatFirst([], interviewers)).toEqual(interviewers);
  });

  it('of a template with fewer people are filled up the same way', () => {
    const { interviewers: seated } = choicesToForm({ ...DEFAULT_CHOICES, interviewers: [anna] });
    expect(seated).toEqual(seatFirst([anna], interviewers));
  });
});
