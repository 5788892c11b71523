import type { BankCategory, BankQuestion } from '../../../../core/domain/bank-question.ts';
import type { Profession, Skill } from '../../../../core/domain/question-tags.ts';
import {
  BANK_CATEGORY_LABELS,
  PROFESSION_LABELS,
  SIDE_CATEGORIES,
  SKILL_LABELS,
} from './labels.ts';
import type { Side } from './labels.ts';

export type QuestionFilter = {
  readonly words: string;
  readonly category: BankCategory | null;
  readonly profession: Profession | null;
  readonly skill: Skill | null;
  readonly onlyFavourites: boolean;
  readonly onlyOwn: boolean;
};

export const NO_FILTER: QuestionFilter = {
  words: '',
  category: null,
  profession: null,
  skill: null,
  onlyFavourites: false,
  onlyOwn: false,
};

export const isFiltering = (filter: QuestionFilter): boolean =>
  filter.words.trim() !== '' ||
  filter.category !== null ||
  filter.profession !== null ||
  filter.skill !== null ||
  filter.onlyFavourites ||
  filter.onlyOwn;

export const onSide = (questions: readonly BankQuestion[], side: Side): readonly BankQuestion[] =>
  questions.filter(({ category }) => SIDE_CATEGORIES[side].includes(category));

/** Every word is looked for, in any of what is said of a question, however it is accented. */
export function filterQuestions(
  questions: readonly BankQuestion[],
  filter: QuestionFilter,
  favouriteIds: ReadonlySet<string>,
): readonly BankQuestion[] {
  const words = plain(filter.words).split(/\s+/u);
  return questions.filter(
    (question) =>
      (filter.category === null || question.category === filter.category) &&
      (filter.profession === null || question.professions.includes(filter.profession)) &&
      (filter.skill === null || question.skills.includes(filter.skill)) &&
      (!filter.onlyFavourites || favouriteIds.has(question.id)) &&
      (!filter.onlyOwn || question.origin === 'own') &&
      hasWords(question, words),
  );
}

function hasWords(question: BankQuestion, words: readonly string[]): boolean {
  const all = plain(
    [
      question.text,
      question.isAfter,
      question.tip,
      question.trap,
      BANK_CATEGORY_LABELS[question.category],
      ...question.professions.map((profession) => PROFESSION_LABELS[profession]),
      ...question.skills.map((skill) => SKILL_LABELS[skill]),
    ].join('\n'),
  );
  return words.every((word) => all.includes(word));
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
