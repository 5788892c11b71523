import { QUESTION_BANK } from '../../../core/guidance/question-bank.ts';
import type { QuestionLibrary } from '../../../core/ipc/question-calls.ts';
import type { ReadDatabase } from '../database.ts';
import { listOutlines } from './answer-outlines.ts';
import { listFavourites } from './favourites.ts';
import { listDraws } from './question-draws.ts';
import { listSets } from './question-sets.ts';
import { listOwnQuestions } from './questions.ts';

/** What the app ships with, and everything the user has added to it. */
export const readQuestionLibrary = (database: ReadDatabase): QuestionLibrary => ({
  questions: [...QUESTION_BANK, ...listOwnQuestions(database)],
  favouriteIds: listFavourites(database),
  sets: listSets(database),
  outlines: listOutlines(database),
  draws: listDraws(database),
});
