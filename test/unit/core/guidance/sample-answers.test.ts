import { describe, expect, it } from 'vitest';
import { ASKING_GROUPS } from '../../../../core/domain/bank-question.ts';
import { yourQuestionSchema } from '../../../../core/domain/plan.ts';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { answerTo, SAMPLE_ANSWERS } from '../../../../core/guidance/sample-answers.ts';
import { wordOverlap, words } from '../../../helpers/text-likeness.ts';

/** Half a minute of listening at reading pace, and no speech. */
const WORDS = { min: 45, max: 90 };
/** Share of different words two answers may have in common before they say the same. */
const MAX_WORD_OVERLAP = 0.35;

const allAnswers = ASKING_GROUPS.flatMap((group) => {
  const { byQuestion, general } = SAMPLE_ANSWERS[group];
  return [...Object.entries(byQuestion), ...general.map((text) => [`${group}-general`, text])].map(
    ([id = '', text = '']) => ({ id, text }),
  );
});

describe('what an interviewer answers', () => {
  it('is there for every question of the bank that the candidate asks, and for no other', () => {
    for (const group of ASKING_GROUPS) {
      const asked = QUESTION_BANK.filter(({ category }) => category === group);
      expect(Object.keys(SAMPLE_ANSWERS[group].byQuestion).toSorted(), group).toEqual(
        asked.map(({ id }) => id).toSorted(),
      );
    }
  });

  it('fits into a plan, and takes about half a minute to hear', () => {
    for (const { id, text } of allAnswers) {
      expect(yourQuestionSchema.shape.answer.parse(text), id).toBe(text);
      expect(words(text).length, id).toBeGreaterThanOrEqual(WORDS.min);
      expect(words(text).length, id).toBeLessThanOrEqual(WORDS.max);
      expect(text, id).toMatch(/^[A-Z].*[.?]$/u);
    }
  });

  it('says nothing twice, not even in slightly different words', () => {
    for (const [index, answer] of allAnswers.entries()) {
      for (const other of allAnswers.slice(index + 1)) {
        const overlap = wordOverlap(answer.text, other.text);
        expect(overlap, `${answer.id} / ${other.id}`).toBeLessThan(MAX_WORD_OVERLAP);
      }
    }
  });

  it('comes from one of two general ones for the candidate’s own questions, the same for a seed', () => {
    const own = { id: 'own-what-about-bicycles', category: 'team' } as const;
    const { general } = SAMPLE_ANSWERS.team;
    expect(answerTo(own, 4)).toBe(general[0]);
    expect(answerTo(own, 5)).toBe(general[1]);
    expect(answerTo(own, -5)).toBe(general[1]);
  });

  it('is the one written for a question of the bank, whatever the seed', () => {
    const question = { id: 'team-newest-colleague', category: 'team' } as const;
    expect(answerTo(question, 1)).toBe(answerTo(question, 2));
    expect(answerTo(question, 1)).toBe(SAMPLE_ANSWERS.team.byQuestion[question.id]);
  });

  it('is not mistaken by an id that every object has', () => {
    const { general } = SAMPLE_ANSWERS.role;
    expect(answerTo({ id: 'constructor', category: 'role' }, 0)).toBe(general[0]);
  });
});
