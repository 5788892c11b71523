import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import {
  changeReason,
  deleteLeftOut,
  findLeftOut,
  insertLeftOut,
} from '../db/repositories/left-out.ts';
import { findProgress, touchSession } from '../db/repositories/sessions.ts';
import { invalidInput, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** Leaving a stretch out of the figures, and taking it in again: the figures are made anew. */
export function createLeftOutHandlers(
  context: HandlerContext,
): Pick<Handlers, 'left-out:create' | 'left-out:change' | 'left-out:delete'> {
  return {
    'left-out:create': (leftOut) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const progress = findProgress(database, leftOut.sessionId);
          if (progress === null) return err(notFound('session'));
          const before = findLeftOut(database, leftOut.id);
          // Asked again because the first acknowledgement got lost.
          if (before?.sessionId === leftOut.sessionId) return ok(before);
          if (before !== null || leftOut.startMs >= progress.durationMs) {
            return err(invalidInput('This stretch does not lie in the session.'));
          }
          insertLeftOut(database, leftOut);
          touchSession(database, leftOut.sessionId, 0);
          return ok(leftOut);
        }),
      ),
    'left-out:change': ({ id, reason }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          changeReason(database, id, reason);
          const leftOut = findLeftOut(database, id);
          return leftOut === null ? err(notFound('stretch')) : ok(leftOut);
        }),
      ),
    'left-out:delete': ({ id }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const leftOut = findLeftOut(database, id);
          if (leftOut === null) return err(notFound('stretch'));
          deleteLeftOut(database, id);
          touchSession(database, leftOut.sessionId, 0);
          return ok(undefined);
        }),
      ),
  };
}
