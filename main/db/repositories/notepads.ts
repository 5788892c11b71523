import type { Notepad } from '../../../core/domain/notepad.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** In the order of the questions. */
export function listNotepads(database: ReadDatabase, sessionId: string): Notepad[] {
  const sql = `SELECT question_index AS questionIndex, text FROM notepads
                WHERE session_id = ? ORDER BY question_index`;
  return selectAll<Notepad>(database, 'notepads.list', sql, sessionId);
}

/** One per question: what is written later replaces what was there. */
export function saveNotepad(database: WriteDatabase, sessionId: string, notepad: Notepad): void {
  change(
    database,
    'notepads.save',
    `INSERT INTO notepads (session_id, question_index, text) VALUES (?, ?, ?)
     ON CONFLICT (session_id, question_index) DO UPDATE SET text = excluded.text`,
    sessionId,
    notepad.questionIndex,
    notepad.text,
  );
}
