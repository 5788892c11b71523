import type { SessionRecord } from '../../core/review/types.ts';
import type { Ms } from '../../core/units.ts';
import { inTransaction, selectAll } from './database.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { closeOpenAnswers, listAnswers } from './repositories/answers.ts';
import { closeOpenCues, listCues } from './repositories/cues.ts';
import { listCoveredPoints } from './repositories/covered-points.ts';
import { listLeftOut } from './repositories/left-out.ts';
import { listMarkers } from './repositories/markers.ts';
import { listNotepads } from './repositories/notepads.ts';
import { endCrashed, listSegments, recordedUntilMs } from './repositories/media-segments.ts';
import { closeOpenPhases, listPhases } from './repositories/phases.ts';
import { findRatingState, listSelfRatings } from './repositories/self-ratings.ts';
import { purgeDeletedQuestions } from './repositories/questions.ts';
import { closeSession, findSession, findTitle, purgeDeleted } from './repositories/sessions.ts';
import { lastSampleMs } from './repositories/track-batches.ts';

export function findRecord(database: ReadDatabase, sessionId: string): SessionRecord | null {
  const session = findSession(database, sessionId);
  if (session === null) return null;
  return {
    session,
    title: findTitle(database, sessionId),
    answers: listAnswers(database, sessionId),
    phases: listPhases(database, sessionId),
    markers: listMarkers(database, sessionId),
    cues: listCues(database, sessionId),
    notepads: listNotepads(database, sessionId),
    segments: listSegments(database, sessionId),
    leftOut: listLeftOut(database, sessionId),
    ratings: listSelfRatings(database, sessionId),
    coveredPoints: listCoveredPoints(database, sessionId),
    ratingState: findRatingState(database, sessionId) ?? 'not-asked',
  };
}

/**
 * Ends a session with everything still open inside it, at one time, in one transaction. It is not
 * shorter than what was recorded of it: a recording stops a little later.
 */
export function endSession(
  database: WriteDatabase,
  sessionId: string,
  state: 'finished' | 'interrupted',
  atMs: Ms,
): void {
  inTransaction(database, () => {
    closeOpenPhases(database, sessionId, atMs);
    closeOpenAnswers(database, sessionId, atMs);
    closeOpenCues(database, sessionId, atMs);
    closeSession(
      database,
      sessionId,
      state,
      Math.max(atMs, recordedUntilMs(database, sessionId) ?? 0),
    );
  });
}

/**
 * Sessions still running when nothing can be running: the app or its page ended in the middle. They
 * end at their last sample, which is the last moment anything is known of, and what was being recorded
 * of any session ends too. Returns how many.
 */
export function interruptRunning(database: WriteDatabase): number {
  return inTransaction(database, () => {
    endCrashed(database);
    const running = selectAll<{ readonly id: string; readonly durationMs: number }>(
      database,
      'sessions.running',
      "SELECT id, duration_ms AS durationMs FROM sessions WHERE state = 'running'",
    );
    for (const { id, durationMs } of running) {
      endSession(
        database,
        id,
        'interrupted',
        Math.max(durationMs, lastSampleMs(database, id) ?? 0),
      );
    }
    return running.length;
  });
}

/**
 * What was deleted leaves the file: rows overwritten with zeros, the journal emptied. A session of
 * which files are left stays deleted and keeps its row, by which they are found again.
 */
export function purge(database: WriteDatabase, withFiles: readonly string[]): number {
  const purged = purgeDeleted(database, withFiles);
  const questions = purgeDeletedQuestions(database);
  if (purged + questions > 0) database.connection.pragma('wal_checkpoint(TRUNCATE)');
  return purged;
}
