import { mediaSegmentSchema } from '../../../core/domain/media-segment.ts';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { selectAll } from '../database.ts';
import type { ReadDatabase } from '../database.ts';

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
