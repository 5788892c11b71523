import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleProfessions, suitsRole } from '../../../../core/guidance/professions.ts';
import { ASKED_BANK } from '../../../../core/guidance/question-bank.ts';
import { selectQuestions } from '../../../../core/interview/select-questions.ts';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';

describe('the lines of work of a role', () => {
  it.each([
    ['', []],
    ['Astronaut', []],
    ['Senior data platform engineer', ['software', 'data', 'engineering-and-manufacturing']],
    ['SALES REPRESENTATIVE', ['sales']],
    ['Ward nurse', ['nursing-and-care']],
    ['Careers adviser', []],
    ['Accountant', ['finance']],
    ['Account executive', []],
    ['Headteacher', ['teaching', 'management']],
    ['Electrician', ['engineering-and-manufacturing']],
    ['Hotel manager', ['hospitality', 'management']],
    ['Junior UX designer', ['design', 'early-career']],
    ['Case worker, city council', ['public-service']],
  ])('of "%s": %j', (role, expected) => {
    expect(roleProfessions(role)).toEqual(expected);
  });
});

describe('questions of one line of work', () => {
  it('are never the user’s own, whatever they are tagged with', () => {
    const own = anAskedQuestion({ origin: 'own', professions: ['sales'] });
    expect(suitsRole(own, '')).toBe(true);
  });

  it('suit a role of any of their lines of work, and no other', () => {
    const question = anAskedQuestion({ professions: ['sales', 'finance'] });
    expect(suitsRole(question, 'Accountant')).toBe(true);
    expect(suitsRole(question, 'Ward nurse')).toBe(false);
    expect(suitsRole(question, '')).toBe(false);
  });

  it('come in no surprise for another role, but when picked', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const drawn = selectQuestions(
          { kind: 'surprise', count, categories: [], seed, history: [] },
          ASKED_BANK,
          'Ward nurse',
        );
        expect(drawn).toHaveLength(count);
        for (const { professions } of drawn)
          expect(professions.length === 0 || professions.includes('nursing-and-care')).toBe(true);
      }),
    );
    const picked = { kind: 'picked', questionIds: ['role-specific-grow-sales'] } as const;
    expect(selectQuestions(picked, ASKED_BANK, 'Ward nurse')).toHaveLength(1);
  });
});
