import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataQualitySchema } from '../../core/domain/session.ts';
import type { DataQuality } from '../../core/domain/session.ts';
import { decodeBatch } from '../../core/tracks/codec.ts';

const DATABASE_FILE = 'greenroom.db';

export type StoredTrack = {
  readonly t: readonly number[];
  readonly latency: readonly number[];
  /** Values that were measured, of the channel that tells whether anything was found. */
  readonly found: number;
  readonly bytes: number;
};

export type StoredSession = {
  readonly durationMs: number;
  readonly quality: DataQuality;
  readonly face: StoredTrack;
  readonly pose: StoredTrack;
  readonly databaseBytes: number;
  /** Wall clock of session time 0. */
  readonly startedAt: string;
  /** In order. */
  readonly segments: readonly StoredSegment[];
};

export type StoredSegment = {
  readonly startMs: number;
  readonly endMs: number;
  readonly bytes: number;
  readonly frames: number;
  readonly droppedFrames: number;
};

/** Reads back what the app wrote of its latest session, once the app has ended. */
export function readLatestSession(dataFolder: string): StoredSession {
  const file = join(dataFolder, DATABASE_FILE);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const row = database
      .prepare(
        'SELECT id, started_at, duration_ms, data_quality FROM sessions ORDER BY started_at DESC LIMIT 1',
      )
      .get();
    if (row === undefined) throw new Error('The app stored no session');
    return {
      durationMs: Number(row['duration_ms']),
      quality: dataQualitySchema.parse(JSON.parse(String(row['data_quality']))),
      face: readTrack(database, String(row['id']), 'face'),
      pose: readTrack(database, String(row['id']), 'pose'),
      databaseBytes: statSync(file).size,
      startedAt: String(row['started_at']),
      segments: readSegments(database, String(row['id'])),
    };
  } finally {
    database.close();
  }
}

function readSegments(database: DatabaseSync, sessionId: string): readonly StoredSegment[] {
  return database
    .prepare('SELECT * FROM media_segments WHERE session_id = ? ORDER BY position')
    .all(sessionId)
    .map((row) => ({
      startMs: Number(row['start_ms']),
      endMs: Number(row['end_ms']),
      bytes: Number(row['bytes']),
      frames: Number(row['frames']),
      droppedFrames: Number(row['dropped_frames']),
    }));
}

function readTrack(database: DatabaseSync, sessionId: string, track: 'face' | 'pose'): StoredTrack {
  const rows = database
    .prepare('SELECT bytes FROM track_batches WHERE session_id = ? AND track = ? ORDER BY sequence')
    .all(sessionId, track);
  const t: number[] = [];
  const latency: number[] = [];
  let found = 0;
  let bytes = 0;
  for (const row of rows) {
    const batch = row['bytes'];
    if (!(batch instanceof Uint8Array)) throw new TypeError('A stored batch is not made of bytes');
    bytes += batch.byteLength;
    const decoded = decodeBatch(batch);
    if (!decoded.ok) throw new Error(`A stored batch is damaged: ${decoded.error.reason}`);
    t.push(...decoded.value.track.t);
    latency.push(...decoded.value.track.columns.latency);
    const witness =
      decoded.value.kind === 'face'
        ? decoded.value.track.columns.headYaw
        : decoded.value.track.columns.leftShoulderX;
    found += witness.filter((value) => !Number.isNaN(value)).length;
  }
  return { t, latency, found, bytes };
}
