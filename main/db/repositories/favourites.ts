import type { IsoDateTime } from '../../../core/units.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** Ids of questions, oldest favourite first. */
export const listFavourites = (database: ReadDatabase): string[] =>
  selectAll<{ readonly id: string }>(
    database,
    'favourites.list',
    'SELECT question_id AS id FROM favourite_questions ORDER BY added_at, question_id',
  ).map(({ id }) => id);

export function addFavourite(database: WriteDatabase, questionId: string, now: IsoDateTime): void {
  const sql = 'INSERT OR IGNORE INTO favourite_questions (question_id, added_at) VALUES (?, ?)';
  change(database, 'favourites.add', sql, questionId, now);
}

export function removeFavourite(database: WriteDatabase, questionId: string): void {
  const sql = 'DELETE FROM favourite_questions WHERE question_id = ?';
  change(database, 'favourites.remove', sql, questionId);
}
