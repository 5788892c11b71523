import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ASKING_GROUPS,
  bankQuestionSchema,
  isAskedQuestion,
} from '../../../../core/domain/bank-question.ts';
import { PROFESSIONS, SKILLS } from '../../../../core/domain/question-tags.ts';
import { QUESTION_CATEGORIES } from '../../../../core/domain/question.ts';
import { ASKED_BANK, QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { wordOverlap, words } from '../../../helpers/text-likeness.ts';

const MIN_ASKED = 130;
const MIN_PER_CATEGORY = 25;
const MIN_TO_ASK = 45;
const MIN_PER_GROUP = 9;
/** Asked in a surprise only where the role fits, so each line of work needs some of its own. */
const MIN_PER_PROFESSION = 3;
/** Labels of persons that the product never puts on anybody. */
const LABELS =
  /\b(?:confident\b|confidence|honest|dishonest|personalit|hireab|charism|emotion|introvert|extrovert|talent)/iu;
/** A run of this many words in common counts as copied. */
const COPIED_RUN_WORDS = 8;
/** Share of different words two questions may have in common before they ask the same. */
const MAX_WORD_OVERLAP = 0.45;

const guidePath = new URL('../../../../../shared/seed/second-interview-guide.txt', import.meta.url);

describe('the question bank', () => {
  it('holds only valid questions', () => {
    for (const question of QUESTION_BANK) {
      expect(bankQuestionSchema.parse(question), question.id).toEqual(question);
      expect(question.origin).toBe('bank');
    }
  });

  it('offers a real choice in every category', () => {
    const countIn = (wanted: string) =>
      QUESTION_BANK.filter(({ category }) => category === wanted).length;
    expect(ASKED_BANK.length).toBeGreaterThanOrEqual(MIN_ASKED);
    expect(QUESTION_BANK.length - ASKED_BANK.length).toBeGreaterThanOrEqual(MIN_TO_ASK);
    for (const category of QUESTION_CATEGORIES)
      expect(countIn(category), category).toBeGreaterThanOrEqual(MIN_PER_CATEGORY);
    for (const group of ASKING_GROUPS)
      expect(countIn(group), group).toBeGreaterThanOrEqual(MIN_PER_GROUP);
  });

  it('has something for each line of work, and shows every skill', () => {
    for (const profession of PROFESSIONS) {
      const own = ASKED_BANK.filter(({ professions }) => professions.includes(profession));
      expect(own.length, profession).toBeGreaterThanOrEqual(MIN_PER_PROFESSION);
    }
    const shown = new Set(QUESTION_BANK.flatMap(({ skills }) => skills));
    expect([...shown].toSorted()).toEqual(SKILLS.toSorted());
  });

  it('tags every question once with each tag, and suggests a time for it', () => {
    for (const question of QUESTION_BANK) {
      expect(question.skills.length, question.id).toBeGreaterThanOrEqual(1);
      for (const tags of [question.professions, question.skills])
        expect(new Set<string>(tags).size, question.id).toBe(tags.length);
      expect(question.answerSeconds, question.id).not.toBeNull();
    }
  });

  it('keeps both kinds apart: what they ask is not what the candidate asks', () => {
    expect(QUESTION_BANK.filter(isAskedQuestion)).toEqual(ASKED_BANK);
    expect(
      ASKED_BANK.some(({ category }) => (ASKING_GROUPS as readonly string[]).includes(category)),
    ).toBe(false);
  });

  it('labels nobody', () => {
    for (const question of QUESTION_BANK) expect(allText(question)).not.toMatch(LABELS);
  });

  it('names every question by a stable id that says its category', () => {
    const ids = QUESTION_BANK.map((question) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const question of QUESTION_BANK) {
      expect(question.id).toMatch(/^[a-z]+(-[a-z]+)+$/u);
      expect(question.id.startsWith(`${question.category}-`), question.id).toBe(true);
    }
  });

  it('asks nothing twice, not even in slightly different words', () => {
    for (const [index, question] of QUESTION_BANK.entries()) {
      for (const other of QUESTION_BANK.slice(index + 1)) {
        const overlap = wordOverlap(question.text, other.text);
        expect(overlap, `${question.id} / ${other.id}`).toBeLessThan(MAX_WORD_OVERLAP);
      }
    }
  });

  it('gives each question its own aim, tip and trap, in full sentences', () => {
    for (const field of ['isAfter', 'tip', 'trap'] as const) {
      const texts = QUESTION_BANK.map((question) => question[field].toLowerCase());
      expect(new Set(texts).size, field).toBe(texts.length);
      for (const question of QUESTION_BANK) {
        expect(question[field].length, `${question.id} ${field}`).toBeGreaterThanOrEqual(30);
        expect(question[field], question.id).toMatch(/^[A-Z].*[.?]$/u);
      }
    }
  });

  it('keeps questions short enough to be read at a glance under the lens', () => {
    for (const question of QUESTION_BANK) {
      expect(question.text.length, question.id).toBeGreaterThanOrEqual(30);
      expect(question.text.length, question.id).toBeLessThanOrEqual(160);
      expect(question.text, question.id).toMatch(/[.?]$/u);
    }
  });

  it('is written in British spelling', () => {
    const american =
      /\b(?:behavior|color|favor|organiz|prioritiz|analyz|realiz|labor|center|program\b)/iu;
    for (const question of QUESTION_BANK) {
      expect(allText(question), question.id).not.toMatch(american);
    }
  });

  it.skipIf(!existsSync(guidePath))('copies no sentence of the guide it draws on', () => {
    const guideRuns = new Set(wordRuns(readFileSync(guidePath, 'utf8')));
    expect(guideRuns.size).toBeGreaterThan(1000);
    for (const question of QUESTION_BANK) {
      for (const text of [question.text, question.isAfter, question.tip, question.trap]) {
        expect(
          wordRuns(text).filter((run) => guideRuns.has(run)),
          question.id,
        ).toEqual([]);
      }
    }
  });
});

function allText(question: (typeof QUESTION_BANK)[number]): string {
  return [question.text, question.isAfter, question.tip, question.trap].join(' ');
}

function wordRuns(text: string): readonly string[] {
  const all = words(text);
  const starts = Math.max(0, all.length - COPIED_RUN_WORDS + 1);
  return Array.from({ length: starts }, (_, start) =>
    all.slice(start, start + COPIED_RUN_WORDS).join(' '),
  );
}
