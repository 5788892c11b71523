import { CUE_SHOWN_MS } from '../../../core/cues/cue-times.ts';
import { cueSchema } from '../../../core/domain/cue.ts';
import type { Cue } from '../../../core/domain/cue.ts';
import type { Ms } from '../../../core/units.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type CueRow = Omit<Cue, 'figures' | 'kind'> & { readonly kind: string; readonly figures: string };

const SELECT = `SELECT id, session_id AS sessionId, kind, start_ms AS startMs, end_ms AS endMs,
  text, figures FROM cues`;

const rowToCue = (row: CueRow): Cue =>
  cueSchema.parse({ ...row, figures: JSON.parse(row.figures) });

/** Along the session. */
export const listCues = (database: ReadDatabase, sessionId: string): Cue[] =>
  selectAll<CueRow>(
    database,
    'cues.list',
    `${SELECT} WHERE session_id = ? ORDER BY start_ms, rowid`,
    sessionId,
  ).map(rowToCue);

export function findCue(database: ReadDatabase, id: string): Cue | null {
  const row = selectOne<CueRow>(database, 'cues.find', `${SELECT} WHERE id = ?`, id);
  return row === null ? null : rowToCue(row);
}

/** Begun, or with its end the second time. */
export function putCue(database: WriteDatabase, cue: Cue): void {
  change(
    database,
    'cues.put',
    `INSERT INTO cues (id, session_id, kind, start_ms, end_ms, text, figures)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET end_ms = excluded.end_ms`,
    cue.id,
    cue.sessionId,
    cue.kind,
    cue.startMs,
    cue.endMs,
    cue.text,
    JSON.stringify(cue.figures),
  );
}

/** One that still stood when the session ended went with it; after a crash, when its time was over. */
export function closeOpenCues(database: WriteDatabase, sessionId: string, atMs: Ms): void {
  change(
    database,
    'cues.close',
    `UPDATE cues SET end_ms = max(start_ms, min(start_ms + ?, ?))
      WHERE session_id = ? AND end_ms IS NULL`,
    CUE_SHOWN_MS,
    atMs,
    sessionId,
  );
}
