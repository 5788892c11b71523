import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionProfession, suitsRole } from '../../../../core/guidance/professions.ts';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { selectQuestions } from '../../../../core/interview/plan.ts';
import { aQuestion } from '../interview/interview-builders.ts';

const professionsFor = (role: string): readonly string[] =>
  QUESTION_BANK.filter((question) => suitsRole(question, role)).flatMap(
    (question) => questionProfession(question) ?? [],
  );

describe('questions of one line of work', () => {
  it('are told by their first words, all of the bank', () => {
    const prefixed = QUESTION_BANK.filter(({ text }) =>
      /^[A-Z][a-z]+( and [a-z]+| [a-z]+)?: /u.test(text),
    );
    expect(prefixed).toHaveLength(15);
    for (const question of prefixed)
      expect(questionProfession(question), question.id).not.toBeNull();
  });

  it.each([
    ['', []],
    ['Astronaut', []],
    ['Senior data platform engineer', ['Software', 'Data and finance', 'Engineering']],
    ['SALES REPRESENTATIVE', ['Sales']],
    ['Ward nurse', ['Health and care', 'Nursing and care']],
    ['Careers adviser', []],
    ['Accountant', ['Data and finance', 'Finance']],
    ['Account executive', []],
    ['Maths teacher', ['Teaching and training', 'Teaching']],
    ['Electrician', ['Trades and engineering']],
    ['Hotel manager', ['Management', 'Hospitality']],
  ])('for the role "%s": %j', (role, expected) => {
    expect(professionsFor(role).toSorted()).toEqual(expected.toSorted());
  });

  it('are never the user’s own, whatever these begin with', () => {
    expect(suitsRole(aQuestion({ origin: 'own', text: 'Sales: why us?' }), '')).toBe(true);
  });

  it('come in no surprise for another role, but when picked', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const drawn = selectQuestions(
          { kind: 'surprise', count, categories: [], seed },
          QUESTION_BANK,
          'Ward nurse',
        );
        expect(drawn).toHaveLength(count);
        for (const question of drawn)
          expect([null, 'Health and care', 'Nursing and care']).toContain(
            questionProfession(question),
          );
      }),
    );
    const picked = { kind: 'picked', questionIds: ['role-specific-grow-sales'] } as const;
    expect(selectQuestions(picked, QUESTION_BANK, 'Ward nurse')).toHaveLength(1);
  });
});
