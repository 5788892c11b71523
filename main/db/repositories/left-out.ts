import type { LeftOut } from '../../../core/domain/left-out.ts';
import { selectAll } from '../database.ts';
import type { ReadDatabase } from '../database.ts';

/** Along the session. */
export function listLeftOut(database: ReadDatabase, sessionId: string): LeftOut[] {
  const sql = `SELECT id, session_id AS sessionId, start_ms AS startMs, end_ms AS endMs, reason
                 FROM left_out WHERE session_id = ? ORDER BY start_ms, rowid`;
  return selectAll<LeftOut>(database, 'left-out.list', sql, sessionId);
}
