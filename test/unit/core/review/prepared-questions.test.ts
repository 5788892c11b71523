import { describe, expect, it } from 'vitest';
import { preparedQuestions } from '../../../../core/review/prepared-questions.ts';
import { anAnswer, aQuestion, aRecord, aSession } from '../../../helpers/a-session-record.ts';

const first = aQuestion();
const second = aQuestion({ id: 'second', text: 'Why us?' });
const third = aQuestion({ id: 'third', text: 'Any questions?' });

describe('questions that were prepared and not answered', () => {
  const { plan, ...session } = aSession();
  const record = (change: Parameters<typeof aRecord>[0]) =>
    aRecord({
      session: { ...session, plan: { ...plan, questions: [first, second, third] } },
      answers: [anAnswer({ questionIndex: 0 })],
      ...change,
    });

  it('are those with notes and without an answer, in the order of the plan', () => {
    const notepads = [
      { questionIndex: 2, text: 'the team' },
      { questionIndex: 0, text: 'the migration' },
      { questionIndex: 1, text: 'their archive' },
    ];
    expect(preparedQuestions(record({ notepads }))).toEqual([
      { questionIndex: 1, question: second, notes: 'their archive' },
      { questionIndex: 2, question: third, notes: 'the team' },
    ]);
  });

  it('do not include a pad that was emptied again, or one of no question of the plan', () => {
    const notepads = [
      { questionIndex: 1, text: ' \n' },
      { questionIndex: 9, text: 'lost' },
    ];
    expect(preparedQuestions(record({ notepads }))).toEqual([]);
  });
});
