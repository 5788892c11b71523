import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import { findSummary, listSummaries } from '../db/repositories/session-summaries.ts';
import { acknowledgeRecovery, markDeleted, unmarkDeleted } from '../db/repositories/sessions.ts';
import { failNotFound, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** The list of sessions, and what happens to them after they have run. */
export function createSessionHandlers(
  context: HandlerContext,
): Pick<Handlers, 'sessions:list' | 'sessions:recover' | 'sessions:delete' | 'sessions:restore'> {
  return {
    'sessions:list': () => withDatabase(context, (database) => ok(listSummaries(database))),
    'sessions:recover': ({ sessionId }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const summary = findSummary(database, sessionId);
          if (summary === null) return err(notFound('session'));
          // Its parts were closed at the start already; what remains is that the user has seen it.
          acknowledgeRecovery(database, sessionId);
          return ok(summary);
        }),
      ),
    'sessions:delete': ({ sessionId }) =>
      withDatabase(context, (database) =>
        markDeleted(database, sessionId, context.now().toISOString())
          ? ok(undefined)
          : failNotFound('session'),
      ),
    'sessions:restore': ({ sessionId }) =>
      withDatabase(context, (database) =>
        unmarkDeleted(database, sessionId) ? ok(undefined) : failNotFound('session'),
      ),
  };
}
