import type { TrackKind } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** A packed stretch of a track; the bytes say themselves which version of the codec wrote them. */
export type TrackBatch = {
  readonly sessionId: string;
  readonly track: TrackKind;
  readonly sequence: number;
  readonly firstMs: Ms;
  readonly lastMs: Ms;
  readonly samples: number;
  readonly bytes: Uint8Array;
};

/** False when this batch was stored before: the first one stays. */
export function insertBatch(database: WriteDatabase, batch: TrackBatch): boolean {
  const changes = change(
    database,
    'tracks.append',
    `INSERT INTO track_batches (session_id, track, sequence, first_t, last_t, samples, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, track, sequence) DO NOTHING`,
    batch.sessionId,
    batch.track,
    batch.sequence,
    batch.firstMs,
    batch.lastMs,
    batch.samples,
    batch.bytes,
  );
  return changes > 0;
}

export function listBatchBytes(
  database: ReadDatabase,
  sessionId: string,
  track: TrackKind,
): Uint8Array[] {
  const sql =
    'SELECT bytes FROM track_batches WHERE session_id = ? AND track = ? ORDER BY sequence';
  return selectAll<{ readonly bytes: Uint8Array }>(
    database,
    'tracks.list',
    sql,
    sessionId,
    track,
  ).map((row) => row.bytes);
}

/** The time of the last sample of any track; null when nothing was measured. */
export function lastSampleMs(database: ReadDatabase, sessionId: string): Ms | null {
  const sql = 'SELECT max(last_t) AS lastMs FROM track_batches WHERE session_id = ?';
  return (
    selectOne<{ readonly lastMs: number | null }>(database, 'tracks.last', sql, sessionId)
      ?.lastMs ?? null
  );
}
