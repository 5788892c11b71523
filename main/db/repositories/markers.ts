import type { Marker } from '../../../core/domain/marker.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type MarkerRow = {
  readonly id: string;
  readonly session_id: string;
  readonly at_ms: number;
  readonly note: string;
};

const COLUMNS = 'id, session_id, at_ms, note';

const rowToMarker = (row: MarkerRow): Marker => ({
  id: row.id,
  sessionId: row.session_id,
  atMs: row.at_ms,
  note: row.note,
});

/** Along the session. */
export function listMarkers(database: ReadDatabase, sessionId: string): Marker[] {
  const sql = `SELECT ${COLUMNS} FROM markers WHERE session_id = ? ORDER BY at_ms, rowid`;
  return selectAll<MarkerRow>(database, 'markers.list', sql, sessionId).map(rowToMarker);
}

export function findMarker(database: ReadDatabase, id: string): Marker | null {
  const row = selectOne<MarkerRow>(
    database,
    'markers.find',
    `SELECT ${COLUMNS} FROM markers WHERE id = ?`,
    id,
  );
  return row === null ? null : rowToMarker(row);
}

export function insertMarker(database: WriteDatabase, marker: Marker): void {
  change(
    database,
    'markers.insert',
    `INSERT INTO markers (${COLUMNS}) VALUES (?, ?, ?, ?)`,
    marker.id,
    marker.sessionId,
    marker.atMs,
    marker.note,
  );
}

export function changeMarkerNote(database: WriteDatabase, id: string, note: string): boolean {
  return (
    change(database, 'markers.change', 'UPDATE markers SET note = ? WHERE id = ?', note, id) > 0
  );
}

export function deleteMarker(database: WriteDatabase, id: string): boolean {
  return change(database, 'markers.delete', 'DELETE FROM markers WHERE id = ?', id) > 0;
}
