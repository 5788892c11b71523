import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import { findCue, putCue } from '../db/repositories/cues.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import { invalidInput, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** What was shown beside the interviewer while the interview ran. */
export const createCueHandlers = (context: HandlerContext): Pick<Handlers, 'cues:save'> => ({
  'cues:save': (cue) =>
    withDatabase(context, (database) =>
      inTransaction(database, () => {
        const progress = findProgress(database, cue.sessionId);
        if (progress === null) return err(notFound('session'));
        const before = findCue(database, cue.id);
        if (before !== null && before.sessionId !== cue.sessionId)
          return err(invalidInput('This cue belongs to another session.'));
        // Asked again because the first acknowledgement got lost.
        if (before !== null && (before.endMs !== null || cue.endMs === null)) return ok(undefined);
        if (progress.state !== 'running')
          return err(invalidInput('This session has ended; nothing more can be added to it.'));
        putCue(database, cue);
        return ok(undefined);
      }),
    ),
});
