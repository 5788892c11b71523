import { err, ok } from '../../core/result.ts';
import { listHeldSessions } from '../db/repositories/held-sessions.ts';
import { findRatingState } from '../db/repositories/self-ratings.ts';
import { failNotFound, invalidInput } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** Sessions over time: which there are, and the figures of each. */
export function createTrendsHandlers(
  context: HandlerContext,
): Pick<Handlers, 'trends:sessions' | 'trends:figures'> {
  return {
    'trends:sessions': () => withDatabase(context, (database) => ok(listHeldSessions(database))),
    'trends:figures': async ({ sessionId }) => {
      const { store, figures } = context;
      if (store.kind === 'unavailable') return err(store.error);
      if (findRatingState(store.database, sessionId) === 'asked') {
        return err(invalidInput('Say first how this session went; its figures are shown then.'));
      }
      const measured = await figures.figuresOf(store.database, sessionId);
      return measured === null ? failNotFound('session') : ok(measured);
    },
  };
}
