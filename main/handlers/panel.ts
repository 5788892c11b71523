import { MAX_WINDOW_MOVES } from '../../core/domain/window-move.ts';
import type { InterviewPlan } from '../../core/domain/plan.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { inTransaction } from '../db/database.ts';
import type { WriteDatabase } from '../db/database.ts';
import { findSession, savePlan } from '../db/repositories/sessions.ts';
import { invalidInput, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

type PanelCalls = 'sessions:place-tiles' | 'sessions:move-window';

/** Where the interviewers are on the screen: part of the plan, as figures rest on it. */
export const createPanelHandlers = (context: HandlerContext): Pick<Handlers, PanelCalls> => ({
  'sessions:place-tiles': ({ sessionId, tiles }) =>
    withDatabase(context, (database) =>
      changePlan(database, sessionId, ({ tiles: _tiles, windowMoves: _moves, ...plan }) =>
        tiles === undefined ? plan : { ...plan, tiles },
      ),
    ),
  'sessions:move-window': ({ sessionId, move }) =>
    withDatabase(context, (database) =>
      changePlan(database, sessionId, (plan) => {
        const moves = plan.windowMoves ?? [];
        // Asked again because the first acknowledgement got lost, or too often to be told.
        const isKnown = moves.some(({ atMs }) => atMs === move.atMs);
        return isKnown || moves.length >= MAX_WINDOW_MOVES
          ? plan
          : { ...plan, windowMoves: [...moves, move] };
      }),
    ),
});

const changePlan = (
  database: WriteDatabase,
  sessionId: string,
  changed: (plan: InterviewPlan) => InterviewPlan,
): Result<undefined, CallError> =>
  inTransaction(database, () => {
    const session = findSession(database, sessionId);
    if (session === null) return err(notFound('session'));
    if (session.state !== 'running')
      return err(invalidInput('This session has ended; nothing more can be added to it.'));
    savePlan(database, sessionId, changed(session.plan));
    return ok(undefined);
  });
