import type { Phase } from '../../core/domain/phase.ts';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import { err, ok } from '../../core/result.ts';
import { decodeBatch } from '../../core/tracks/codec.ts';
import { inTransaction } from '../db/database.ts';
import type { WriteDatabase } from '../db/database.ts';
import {
  closeOpenAnswers,
  endAnswer,
  findAnswer,
  findTake,
  insertAnswer,
} from '../db/repositories/answers.ts';
import { saveNotepad } from '../db/repositories/notepads.ts';
import { hasOpportunity } from '../db/repositories/opportunities.ts';
import { closeOpenPhases, hasPhase, insertPhase } from '../db/repositories/phases.ts';
import { askForRating } from '../db/repositories/self-ratings.ts';
import {
  advanceSession,
  findLastCalibration,
  findProgress,
  insertSession,
  saveCalibration,
  touchSession,
} from '../db/repositories/sessions.ts';
import { insertBatch } from '../db/repositories/track-batches.ts';
import { endSession, interruptRunning } from '../db/session-lifecycle.ts';
import { CallFailure, invalidInput, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

type RunningCalls =
  | 'sessions:create'
  | 'sessions:begin-phase'
  | 'sessions:save-notes'
  | 'sessions:begin-answer'
  | 'sessions:end-answer'
  | 'sessions:save-calibration'
  | 'calibrations:last'
  | 'sessions:append-track'
  | 'sessions:finish';

/** An answer goes on through these; every other phase means that it has ended. */
const PHASES_INSIDE_ANSWERS: ReadonlySet<Phase['kind']> = new Set(['answer', 'paused']);

/** What a session writes while it runs: each call is one transaction, on disk when it is answered. */
export function createRunningSessionHandlers(
  context: HandlerContext,
): Pick<Handlers, RunningCalls> {
  return {
    'sessions:create': async (draft) => {
      const created = withDatabase(context, (database) =>
        inTransaction(database, () => {
          if (draft.opportunityId !== null && !hasOpportunity(database, draft.opportunityId)) {
            return err(notFound('opportunity'));
          }
          // One interview at a time: what still counts as running was left without an end.
          interruptRunning(database);
          const session = {
            ...draft,
            id: context.createId(),
            startedAt: context.now().toISOString(),
            state: 'running' as const,
            calibration: null,
            durationMs: 0,
            dataQuality: NO_DATA_YET,
            appVersion: context.appVersion,
          };
          insertSession(database, session);
          return ok(session);
        }),
      );
      await context.media.sessionBegins();
      return created;
    },
    'sessions:begin-phase': ({ sessionId, phase }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          requireRunning(database, sessionId);
          // Asked again because the first acknowledgement got lost: it is stored, and may have ended.
          if (hasPhase(database, sessionId, phase)) return ok(undefined);
          closeOpenPhases(database, sessionId, phase.startMs);
          // An answer whose end could not be stored must not run on into what comes after it.
          if (!PHASES_INSIDE_ANSWERS.has(phase.kind)) {
            closeOpenAnswers(database, sessionId, phase.startMs);
          }
          insertPhase(database, sessionId, phase);
          touchSession(database, sessionId, phase.startMs);
          return ok(undefined);
        }),
      ),
    'sessions:save-notes': ({ sessionId, notepad }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          requireRunning(database, sessionId);
          saveNotepad(database, sessionId, notepad);
          touchSession(database, sessionId, 0);
          return ok(undefined);
        }),
      ),
    'sessions:begin-answer': (draft) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          requireRunning(database, draft.sessionId);
          const before = findTake(database, draft.sessionId, draft.questionIndex, draft.take);
          if (before !== null) {
            // The same beginning again: its acknowledgement got lost. Another one is a mistake.
            return before.startMs === draft.startMs
              ? ok(before)
              : err(invalidInput('This take of the question has already begun.'));
          }
          const answer = { ...draft, id: context.createId(), endMs: null };
          closeOpenAnswers(database, draft.sessionId, draft.startMs);
          insertAnswer(database, answer);
          askForRating(database, draft.sessionId);
          touchSession(database, draft.sessionId, draft.startMs);
          return ok(answer);
        }),
      ),
    'sessions:end-answer': ({ answerId, endMs }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const answer = findAnswer(database, answerId);
          if (answer === null) return err(notFound('answer'));
          requireRunning(database, answer.sessionId);
          endAnswer(database, answerId, endMs);
          touchSession(database, answer.sessionId, endMs);
          return ok(undefined);
        }),
      ),
    'sessions:save-calibration': ({ sessionId, calibration }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          requireRunning(database, sessionId);
          saveCalibration(database, sessionId, calibration);
          return ok(undefined);
        }),
      ),
    'calibrations:last': (camera) =>
      withDatabase(context, (database) => ok(findLastCalibration(database, camera))),
    'sessions:append-track': ({ sessionId, track, sequence, batch, dataQuality }) =>
      withDatabase(context, (database) => {
        const decoded = decodeBatch(batch);
        if (!decoded.ok)
          return err(invalidInput(`The measurements could not be read: ${decoded.error.reason}.`));
        if (decoded.value.kind !== track)
          return err(invalidInput(`These are not measurements of the ${track}.`));
        const { t } = decoded.value.track;
        const firstMs = t[0];
        const lastMs = t.at(-1);
        return inTransaction(database, () => {
          requireRunning(database, sessionId);
          if (firstMs !== undefined && lastMs !== undefined) {
            insertBatch(database, {
              sessionId,
              track,
              sequence,
              firstMs,
              lastMs,
              samples: t.length,
              bytes: batch,
            });
          }
          advanceSession(database, sessionId, lastMs ?? 0, dataQuality);
          return ok(undefined);
        });
      }),
    'sessions:finish': ({ sessionId, endMs, dataQuality }) => {
      const finished = withDatabase(context, (database) =>
        inTransaction(database, () => {
          // Asked again when the first answer was lost: the session is finished, which is what was wanted.
          if (findProgress(database, sessionId)?.state === 'finished') return ok(undefined);
          requireRunning(database, sessionId);
          advanceSession(database, sessionId, 0, dataQuality);
          endSession(database, sessionId, 'finished', endMs);
          return ok(undefined);
        }),
      );
      context.media.sessionEnded();
      return finished;
    },
  };
}

function requireRunning(database: WriteDatabase, sessionId: string): void {
  const progress = findProgress(database, sessionId);
  if (progress === null) throw new CallFailure(notFound('session'));
  if (progress.state !== 'running') {
    throw new CallFailure(invalidInput('This session has ended; nothing more can be added to it.'));
  }
}
