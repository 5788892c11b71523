import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import { findAnswer } from '../db/repositories/answers.ts';
import { putCoveredPoints } from '../db/repositories/covered-points.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import { notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** What the user says their answer covered; no figure comes of it. */
export function createCoveredPointHandlers(
  context: HandlerContext,
): Pick<Handlers, 'covered-points:save'> {
  return {
    'covered-points:save': (covered) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const answer = findAnswer(database, covered.answerId);
          if (answer === null || findProgress(database, answer.sessionId) === null)
            return err(notFound('answer'));
          putCoveredPoints(database, covered);
          return ok(undefined);
        }),
      ),
  };
}
