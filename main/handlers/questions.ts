import { MAX_OWN_QUESTIONS } from '../../core/domain/own-question.ts';
import { MAX_SETS } from '../../core/domain/question-set.ts';
import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import { findOutline, putOutline } from '../db/repositories/answer-outlines.ts';
import { addFavourite, removeFavourite } from '../db/repositories/favourites.ts';
import { recordDraw } from '../db/repositories/question-draws.ts';
import { readQuestionLibrary } from '../db/repositories/question-library.ts';
import { deleteSet, listSets, putSet } from '../db/repositories/question-sets.ts';
import {
  deleteOwnQuestion,
  listOwnQuestions,
  putOwnQuestion,
  restoreOwnQuestion,
} from '../db/repositories/questions.ts';
import { failNotFound, invalidInput, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** The question bank: what the app ships with, and everything the user adds to it. */
export function createQuestionHandlers(
  context: HandlerContext,
): Pick<
  Handlers,
  | 'questions:library'
  | 'questions:save'
  | 'questions:delete'
  | 'questions:restore'
  | 'questions:set-favourite'
  | 'questions:save-set'
  | 'questions:delete-set'
  | 'questions:outline'
  | 'questions:save-outline'
  | 'questions:record-draw'
> {
  const now = () => context.now().toISOString();
  return {
    'questions:library': () =>
      withDatabase(context, (database) => ok(readQuestionLibrary(database))),
    'questions:save': ({ id, draft }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const own = listOwnQuestions(database);
          if (id !== undefined && !own.some((question) => question.id === id))
            return err(notFound('question'));
          if (id === undefined && own.length >= MAX_OWN_QUESTIONS)
            return err(
              invalidInput(
                `There are ${MAX_OWN_QUESTIONS} own questions already, the most there can be.`,
              ),
            );
          const question = { ...draft, id: id ?? context.createId(), origin: 'own' as const };
          putOwnQuestion(database, question, now());
          return ok(question);
        }),
      ),
    'questions:delete': ({ id }) =>
      withDatabase(context, (database) =>
        deleteOwnQuestion(database, id, now()) ? ok(undefined) : failNotFound('question'),
      ),
    'questions:restore': ({ id }) =>
      withDatabase(context, (database) =>
        restoreOwnQuestion(database, id) ? ok(undefined) : failNotFound('question'),
      ),
    'questions:set-favourite': ({ questionId, isFavourite }) =>
      withDatabase(context, (database) => {
        if (isFavourite) addFavourite(database, questionId, now());
        else removeFavourite(database, questionId);
        return ok(undefined);
      }),
    'questions:save-set': (set) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const others = listSets(database).filter(({ id }) => id !== set.id);
          if (others.some(({ name }) => isSameName(name, set.name)))
            return err(
              invalidInput(`There is a set called “${set.name}” already. Choose another name.`),
            );
          if (others.length >= MAX_SETS)
            return err(invalidInput(`There are ${MAX_SETS} sets already, the most there can be.`));
          putSet(database, set, now());
          return ok(set);
        }),
      ),
    'questions:delete-set': ({ id }) =>
      withDatabase(context, (database) =>
        deleteSet(database, id) ? ok(undefined) : failNotFound('set'),
      ),
    'questions:outline': ({ questionId }) =>
      withDatabase(context, (database) => ok(findOutline(database, questionId))),
    'questions:save-outline': (outline) =>
      withDatabase(context, (database) => {
        putOutline(database, outline);
        return ok(outline);
      }),
    'questions:record-draw': (draw) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          recordDraw(database, draw, now());
          return ok(undefined);
        }),
      ),
  };
}

const isSameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
