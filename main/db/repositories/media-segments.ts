import { mediaSegmentSchema } from '../../../core/domain/media-segment.ts';
import type { MediaSegment, SegmentEnd } from '../../../core/domain/media-segment.ts';
import type { Ms } from '../../../core/units.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type SegmentRow = Omit<MediaSegment, 'hasVideo' | 'hasSound'> & {
  readonly hasVideo: 0 | 1;
  readonly hasSound: 0 | 1;
};

const SELECT_SEGMENT = `
  SELECT id, session_id AS sessionId, position, has_video AS hasVideo, has_sound AS hasSound,
         mime_type AS mimeType, width, height, start_ms AS startMs, end_ms AS endMs, state,
         end_reason AS endReason, bytes, frames, dropped_frames AS droppedFrames
    FROM media_segments`;

const rowToSegment = (row: SegmentRow): MediaSegment =>
  mediaSegmentSchema.parse({ ...row, hasVideo: row.hasVideo === 1, hasSound: row.hasSound === 1 });

/** In the order of their positions. */
export function listSegments(database: ReadDatabase, sessionId: string): MediaSegment[] {
  const sql = `${SELECT_SEGMENT} WHERE session_id = ? ORDER BY position`;
  return selectAll<SegmentRow>(database, 'media-segments.list', sql, sessionId).map(rowToSegment);
}

/** Null when there is none, or its session was deleted. */
export function findSegment(database: ReadDatabase, id: string): MediaSegment | null {
  const row = selectOne<SegmentRow>(
    database,
    'media-segments.find',
    `${SELECT_SEGMENT} WHERE id = ? AND session_id IN (SELECT s.id FROM sessions s WHERE s.deleted_at IS NULL)`,
    id,
  );
  return row === null ? null : rowToSegment(row);
}

/** Number of the last chunk stored; -1 = none yet. */
export function lastSequence(database: ReadDatabase, id: string): number {
  return (
    selectOne<{ readonly sequence: number }>(
      database,
      'media-segments.sequence',
      'SELECT sequence FROM media_segments WHERE id = ?',
      id,
    )?.sequence ?? -1
  );
}

export function insertSegment(database: WriteDatabase, segment: MediaSegment): void {
  change(
    database,
    'media-segments.insert',
    `INSERT INTO media_segments (id, session_id, position, has_video, has_sound, mime_type, width, height,
                                 start_ms, end_ms, state, end_reason, bytes, frames, dropped_frames)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    segment.id,
    segment.sessionId,
    segment.position,
    segment.hasVideo ? 1 : 0,
    segment.hasSound ? 1 : 0,
    segment.mimeType,
    segment.width,
    segment.height,
    segment.startMs,
    segment.endMs,
    segment.state,
    segment.endReason,
    segment.bytes,
    segment.frames,
    segment.droppedFrames,
  );
}

/** For a segment of which not one byte was stored. */
export function removeSegment(database: WriteDatabase, id: string): void {
  change(database, 'media-segments.remove', 'DELETE FROM media_segments WHERE id = ?', id);
}

export type StoredChunk = {
  readonly segmentId: string;
  readonly sequence: number;
  readonly endMs: Ms;
  readonly frames: number;
  readonly droppedFrames: number;
  /** Of the whole file, this chunk included. */
  readonly bytes: number;
};

/** False when the segment has ended meanwhile. */
export function advanceSegment(database: WriteDatabase, chunk: StoredChunk): boolean {
  const changes = change(
    database,
    'media-segments.advance',
    `UPDATE media_segments
        SET sequence = ?, end_ms = max(end_ms, ?), frames = max(frames, ?),
            dropped_frames = max(dropped_frames, ?), bytes = ?
      WHERE id = ? AND state = 'recording'`,
    chunk.sequence,
    chunk.endMs,
    chunk.frames,
    chunk.droppedFrames,
    chunk.bytes,
    chunk.segmentId,
  );
  return changes > 0;
}

/** The end of the recording of a segment; false when it has ended before. */
export function endRecording(
  database: WriteDatabase,
  id: string,
  end: Pick<MediaSegment, 'endMs' | 'frames' | 'droppedFrames'> & { readonly reason: SegmentEnd },
): boolean {
  const changes = change(
    database,
    'media-segments.end',
    `UPDATE media_segments
        SET state = 'finalizing', end_reason = ?, end_ms = max(end_ms, ?), frames = max(frames, ?),
            dropped_frames = max(dropped_frames, ?)
      WHERE id = ? AND state = 'recording'`,
    end.reason,
    end.endMs,
    end.frames,
    end.droppedFrames,
    id,
  );
  return changes > 0;
}

/** What was being recorded when its page or the app ended. */
export function endCrashed(database: WriteDatabase): void {
  change(
    database,
    'media-segments.crashed',
    "UPDATE media_segments SET state = 'finalizing', end_reason = 'crashed' WHERE state = 'recording'",
  );
}

/** What has ended and is not seekable yet, oldest first. */
export function listUnfinished(database: ReadDatabase): MediaSegment[] {
  return selectAll<SegmentRow>(
    database,
    'media-segments.unfinished',
    `${SELECT_SEGMENT} m
      WHERE state = 'finalizing' AND EXISTS
            (SELECT 1 FROM sessions s WHERE s.id = m.session_id AND s.deleted_at IS NULL)
      ORDER BY (SELECT s.started_at FROM sessions s WHERE s.id = m.session_id), position`,
  ).map(rowToSegment);
}

/** The end of making it seekable; false when it was deleted meanwhile. */
export function finishFile(
  database: WriteDatabase,
  id: string,
  { state, bytes, endMs }: Pick<MediaSegment, 'state' | 'bytes' | 'endMs'>,
): boolean {
  const changes = change(
    database,
    'media-segments.finish',
    "UPDATE media_segments SET state = ?, bytes = ?, end_ms = ? WHERE id = ? AND state = 'finalizing'",
    state,
    bytes,
    endMs,
    id,
  );
  return changes > 0;
}

/**
 * What became of its file; `bytes` of the file as it is now. False when its state is another one than
 * was seen: meanwhile it was deleted, say, and stays so.
 */
export function changeState(
  database: WriteDatabase,
  seen: Pick<MediaSegment, 'id' | 'state'>,
  { state, bytes }: Pick<MediaSegment, 'state' | 'bytes'>,
): boolean {
  const changes = change(
    database,
    'media-segments.state',
    'UPDATE media_segments SET state = ?, bytes = ? WHERE id = ? AND state = ?',
    state,
    bytes,
    seen.id,
    seen.state,
  );
  return changes > 0;
}

/** Up to where a session was recorded; null = it was not. */
export function recordedUntilMs(database: ReadDatabase, sessionId: string): Ms | null {
  return (
    selectOne<{ readonly endMs: Ms | null }>(
      database,
      'media-segments.until',
      'SELECT max(end_ms) AS endMs FROM media_segments WHERE session_id = ?',
      sessionId,
    )?.endMs ?? null
  );
}

/** What the latest recordings of this kind took, for telling how long the disk will do. */
export function recentUse(
  database: ReadDatabase,
  hasVideo: boolean,
): { readonly bytes: number; readonly lengthMs: Ms } {
  return (
    selectOne<{ readonly bytes: number; readonly lengthMs: Ms }>(
      database,
      'media-segments.use',
      `SELECT coalesce(sum(bytes), 0) AS bytes, coalesce(sum(end_ms - start_ms), 0) AS lengthMs
         FROM (SELECT m.bytes, m.end_ms, m.start_ms
                 FROM media_segments m JOIN sessions s ON s.id = m.session_id
                WHERE m.state IN ('ready', 'raw') AND m.has_video = ?
                ORDER BY s.started_at DESC, m.position DESC LIMIT 10)`,
      hasVideo ? 1 : 0,
    ) ?? { bytes: 0, lengthMs: 0 }
  );
}
