import { err, ok } from '../../core/result.ts';
import { failNotFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { compareWithEarlier } from '../services/compare-with-earlier.ts';
import { findTakes } from '../services/find-takes.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** Takes of one question, and a session against what came before it. */
export function createCompareHandlers(
  context: HandlerContext,
): Pick<Handlers, 'compare:takes' | 'compare:earlier'> {
  return {
    'compare:takes': ({ answerId }) =>
      withDatabase(context, (database) => {
        const takes = findTakes(database, answerId);
        return takes === null ? failNotFound('answer') : ok([...takes]);
      }),
    'compare:earlier': async ({ sessionId }) => {
      const { store, figures } = context;
      if (store.kind === 'unavailable') return err(store.error);
      const comparison = await compareWithEarlier(store.database, figures, sessionId);
      return comparison === null ? failNotFound('session') : ok(comparison);
    },
  };
}
