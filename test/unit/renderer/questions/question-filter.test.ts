import { describe, expect, it } from 'vitest';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import {
  filterQuestions,
  isFiltering,
  NO_FILTER,
  onSide,
} from '../../../../renderer/src/features/questions/question-filter.ts';
import type { QuestionFilter } from '../../../../renderer/src/features/questions/question-filter.ts';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';

const questions: readonly BankQuestion[] = [
  anAskedQuestion({ id: 'a', text: 'Why a café?', professions: ['hospitality'] }),
  anAskedQuestion({ id: 'b', text: 'Why us?', category: 'cultural-fit', skills: ['motivation'] }),
  anAskedQuestion({ id: 'c', text: 'Why not?', origin: 'own', trap: 'Shouting' }),
  { ...anAskedQuestion({ id: 'd', text: 'Who leads?' }), category: 'team' },
];
const found = (filter: Partial<QuestionFilter>, favourites: readonly string[] = []) =>
  filterQuestions(questions, { ...NO_FILTER, ...filter }, new Set(favourites)).map(({ id }) => id);

describe('looking for questions', () => {
  it('finds all of them without a wish', () => {
    expect(found({})).toEqual(['a', 'b', 'c', 'd']);
    expect(found({ words: '  ' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds every word in any order, without its accents, in advice and labels too', () => {
    expect(found({ words: 'CAFE why' })).toEqual(['a']);
    expect(found({ words: 'shouting' })).toEqual(['c']);
    expect(found({ words: 'hospital' })).toEqual(['a']);
    expect(found({ words: 'cultural motivation' })).toEqual(['b']);
    expect(found({ words: 'why nobody' })).toEqual([]);
  });

  it('finds by category, line of work, skill, favourites and own, all at once', () => {
    expect(found({ category: 'team' })).toEqual(['d']);
    expect(found({ profession: 'hospitality' })).toEqual(['a']);
    expect(found({ skill: 'motivation' })).toEqual(['b']);
    expect(found({ onlyOwn: true })).toEqual(['c']);
    expect(found({ onlyFavourites: true }, ['b', 'c'])).toEqual(['b', 'c']);
    expect(found({ onlyFavourites: true, onlyOwn: true }, ['b', 'c'])).toEqual(['c']);
  });

  it('knows whether anything is wished for', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, words: ' ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, skill: 'change' })).toBe(true);
  });

  it('keeps the two sides of the table apart', () => {
    expect(onSide(questions, 'they-ask').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(onSide(questions, 'you-ask').map(({ id }) => id)).toEqual(['d']);
  });
});
