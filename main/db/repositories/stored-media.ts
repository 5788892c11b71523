import type { IsoDateTime, Ms } from '../../../core/units.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

export type RecordedSession = {
  readonly sessionId: string;
  readonly startedAt: IsoDateTime;
  /** Of segments whose files are there, were removed but are not gone yet, and are missing. */
  readonly thereMs: Ms;
  readonly removedMs: Ms;
  readonly there: number;
  readonly removed: number;
  readonly missing: number;
  readonly hasVideo: 0 | 1;
};

/** Sessions of which there is a recording, or was until a moment ago; latest first. */
export function listRecorded(database: ReadDatabase): RecordedSession[] {
  return selectAll<RecordedSession>(
    database,
    'stored-media.list',
    `SELECT * FROM (
       SELECT s.id AS sessionId, s.started_at AS startedAt,
              total(m.end_ms - m.start_ms) FILTER (WHERE m.state NOT IN ('deleted', 'missing')) AS thereMs,
              total(m.end_ms - m.start_ms) FILTER (WHERE m.state = 'deleted' AND m.bytes > 0) AS removedMs,
              count(*) FILTER (WHERE m.state NOT IN ('deleted', 'missing')) AS there,
              count(*) FILTER (WHERE m.state = 'deleted' AND m.bytes > 0) AS removed,
              count(*) FILTER (WHERE m.state = 'missing') AS missing,
              max(m.has_video) AS hasVideo
         FROM media_segments m JOIN sessions s ON s.id = m.session_id
        WHERE s.deleted_at IS NULL
        GROUP BY s.id)
      WHERE there + removed + missing > 0
      ORDER BY startedAt DESC, sessionId`,
  );
}

/** What measurements take, by session. */
export function measurementBytes(database: ReadDatabase): ReadonlyMap<string, number> {
  const rows = selectAll<{ readonly sessionId: string; readonly bytes: number }>(
    database,
    'stored-media.measurements',
    'SELECT session_id AS sessionId, sum(length(bytes)) AS bytes FROM track_batches GROUP BY session_id',
  );
  return new Map(rows.map(({ sessionId, bytes }) => [sessionId, bytes]));
}

export type RemovedSegment = { readonly id: string; readonly sessionId: string };

/** Rows that say "deleted" with bytes may have files that are not gone yet. */
export function listRemoved(database: ReadDatabase): RemovedSegment[] {
  return selectAll<RemovedSegment>(
    database,
    'stored-media.removed',
    "SELECT id, session_id AS sessionId FROM media_segments WHERE state = 'deleted' AND bytes > 0",
  );
}

/**
 * Marks the recording of a session as deleted, with bytes even where its file is missing: it may come
 * back, to be restored or deleted with the others. What is being written is left alone.
 */
export function markMediaDeleted(database: WriteDatabase, sessionId: string): void {
  change(
    database,
    'stored-media.delete',
    `UPDATE media_segments
        SET state = 'deleted', bytes = max(bytes, 1)
      WHERE session_id = ? AND state NOT IN ('deleted', 'recording')`,
    sessionId,
  );
}

export function markMediaGone(database: WriteDatabase, segmentId: string): void {
  change(
    database,
    'stored-media.gone',
    "UPDATE media_segments SET bytes = 0 WHERE id = ? AND state = 'deleted'",
    segmentId,
  );
}

/** Whether some of the recording of a session was not deleted. */
export function hasMedia(database: ReadDatabase, sessionId: string): boolean {
  const sql = "SELECT 1 FROM media_segments WHERE session_id = ? AND state <> 'deleted' LIMIT 1";
  return selectOne(database, 'stored-media.has', sql, sessionId) !== null;
}

export function listDeletedSessions(database: ReadDatabase): string[] {
  return selectAll<{ readonly id: string }>(
    database,
    'stored-media.deleted-sessions',
    'SELECT id FROM sessions WHERE deleted_at IS NOT NULL',
  ).map(({ id }) => id);
}
