import { describe, expect, it } from 'vitest';
import { caseStudySchema } from '../../../../core/domain/case-study.ts';
import { plannedQuestionSchema } from '../../../../core/domain/plan.ts';
import { PROFESSIONS } from '../../../../core/domain/question-tags.ts';
import { questionSchema } from '../../../../core/domain/question.ts';
import { caseFollowUps, caseQuestion, CASES } from '../../../../core/guidance/cases.ts';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { wordOverlap } from '../../../helpers/text-likeness.ts';

const MIN_CASES = 8;
/** Share of different words two texts may have in common before they say the same. */
const MAX_WORD_OVERLAP = 0.45;
/** The reading allowance leaves most of the time for the people: at most so much of it. */
const MAX_READING_SHARE = 0.3;

describe('the cases', () => {
  it('are valid, and stand for questions that a plan can hold', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(MIN_CASES);
    for (const one of CASES) {
      expect(caseStudySchema.parse(one), one.id).toEqual(one);
      const question = caseQuestion(one, 1);
      expect(plannedQuestionSchema.parse(question), one.id).toEqual(question);
      for (const followUp of caseFollowUps(one))
        expect(questionSchema.parse(followUp), one.id).toEqual(followUp);
    }
  });

  it('come from every line of work, each tagged once', () => {
    expect(new Set(CASES.flatMap(({ professions }) => professions))).toEqual(new Set(PROFESSIONS));
    for (const { id, professions, skills } of CASES)
      for (const tags of [professions, skills])
        expect(new Set<string>(tags).size, id).toBe(tags.length);
  });

  it('have ids and titles of their own, which no question of the bank has', () => {
    const ids = [
      ...CASES.flatMap((one) => [one.id, ...caseFollowUps(one).map(({ id }) => id)]),
      ...QUESTION_BANK.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
  });

  it('ask and expect nothing twice, not even in slightly different words', () => {
    const sentences = CASES.flatMap(({ question, covers, followUps }) => [
      question.text,
      question.isAfter,
      question.tip,
      question.trap,
      ...covers,
      ...followUps.flatMap(({ text, isAfter }) => [text, isAfter]),
    ]);
    for (const [index, sentence] of sentences.entries())
      for (const other of sentences.slice(index + 1))
        expect(wordOverlap(sentence, other), `${sentence} / ${other}`).toBeLessThan(
          MAX_WORD_OVERLAP,
        );
  });

  it('say everything in full sentences', () => {
    for (const { id, question, covers, followUps } of CASES) {
      const sentences = [
        ...Object.values(question),
        ...covers,
        ...followUps.flatMap(Object.values),
      ];
      for (const sentence of sentences) expect(sentence, id).toMatch(/^[A-Z0-9].{25,}[.?]$/u);
    }
  });

  it('lay a text, a table and a chart on the table, all of them titled', () => {
    for (const { id, parts } of CASES) {
      expect(new Set(parts.map(({ kind }) => kind)), id).toEqual(
        new Set(['text', 'table', 'chart']),
      );
      expect(new Set(parts.map(({ title }) => title)).size, id).toBe(parts.length);
      for (const { title } of parts) expect(title, id).not.toBe('');
    }
  });

  it('leave most of the time for looking at people', () => {
    for (const { id, readingAllowanceMs, answerLimitMs } of CASES) {
      expect(readingAllowanceMs, id).toBeGreaterThan(0);
      expect(readingAllowanceMs / answerLimitMs, id).toBeLessThanOrEqual(MAX_READING_SHARE);
    }
  });
});
