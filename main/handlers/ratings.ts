import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import { listAnswers } from '../db/repositories/answers.ts';
import { closeRating, findRatingState, insertSelfRating } from '../db/repositories/self-ratings.ts';
import { invalidInput, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** What the user thinks of their answers, asked before they see any figure of them. */
export function createRatingHandlers(
  context: HandlerContext,
): Pick<Handlers, 'ratings:save' | 'ratings:skip'> {
  return {
    'ratings:save': ({ sessionId, ratings }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const state = findRatingState(database, sessionId);
          if (state === null) return err(notFound('session'));
          // Asked again because the first acknowledgement got lost.
          if (state === 'rated') return ok(undefined);
          if (state !== 'asked') return err(invalidInput('This session is not to be rated.'));
          const ids = new Set(listAnswers(database, sessionId).map(({ id }) => id));
          // Each answer once: what was rated is taken off the list.
          if (!ratings.every(({ answerId }) => ids.delete(answerId))) {
            return err(invalidInput('A rating belongs to no answer of this session.'));
          }
          for (const rating of ratings) insertSelfRating(database, rating);
          closeRating(database, sessionId, 'rated');
          return ok(undefined);
        }),
      ),
    'ratings:skip': ({ sessionId }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const state = findRatingState(database, sessionId);
          if (state === null) return err(notFound('session'));
          if (state === 'asked') closeRating(database, sessionId, 'skipped');
          return ok(undefined);
        }),
      ),
  };
}
