import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUESTION_CATEGORIES, questionSchema } from '../../../../core/domain/question.ts';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';

const MIN_QUESTIONS = 60;
const MIN_PER_CATEGORY = 10;
/** A run of this many words in common counts as copied. */
const COPIED_RUN_WORDS = 8;
/** Share of different words two questions may have in common before they ask the same. */
const MAX_WORD_OVERLAP = 0.45;

const guidePath = new URL('../../../../../shared/seed/second-interview-guide.txt', import.meta.url);

describe('the question bank', () => {
  it('holds only valid questions', () => {
    for (const question of QUESTION_BANK) {
      expect(questionSchema.parse(question), question.id).toEqual(question);
      expect(question.origin).toBe('bank');
    }
  });

  it('offers a real choice in every category', () => {
    expect(QUESTION_BANK.length).toBeGreaterThanOrEqual(MIN_QUESTIONS);
    for (const category of QUESTION_CATEGORIES) {
      const count = QUESTION_BANK.filter((question) => question.category === category).length;
      expect(count, category).toBeGreaterThanOrEqual(MIN_PER_CATEGORY);
    }
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

function words(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function wordRuns(text: string): readonly string[] {
  const all = words(text);
  const starts = Math.max(0, all.length - COPIED_RUN_WORDS + 1);
  return Array.from({ length: starts }, (_, start) =>
    all.slice(start, start + COPIED_RUN_WORDS).join(' '),
  );
}

function wordOverlap(first: string, second: string): number {
  const left = new Set(words(first));
  const right = new Set(words(second));
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}
