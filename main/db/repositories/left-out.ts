import type { LeftOut } from '../../../core/domain/left-out.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

const SELECT =
  'SELECT id, session_id AS sessionId, start_ms AS startMs, end_ms AS endMs, reason FROM left_out';

/** Along the session. */
export function listLeftOut(database: ReadDatabase, sessionId: string): LeftOut[] {
  const sql = `${SELECT} WHERE session_id = ? ORDER BY start_ms, rowid`;
  return selectAll<LeftOut>(database, 'left-out.list', sql, sessionId);
}

export const findLeftOut = (database: ReadDatabase, id: string): LeftOut | null =>
  selectOne<LeftOut>(database, 'left-out.find', `${SELECT} WHERE id = ?`, id);

export function insertLeftOut(database: WriteDatabase, leftOut: LeftOut): void {
  change(
    database,
    'left-out.insert',
    'INSERT INTO left_out (id, session_id, start_ms, end_ms, reason) VALUES (?, ?, ?, ?, ?)',
    leftOut.id,
    leftOut.sessionId,
    leftOut.startMs,
    leftOut.endMs,
    leftOut.reason,
  );
}

export function changeReason(database: WriteDatabase, id: string, reason: string): void {
  change(database, 'left-out.change', 'UPDATE left_out SET reason = ? WHERE id = ?', reason, id);
}

export function deleteLeftOut(database: WriteDatabase, id: string): void {
  change(database, 'left-out.delete', 'DELETE FROM left_out WHERE id = ?', id);
}
