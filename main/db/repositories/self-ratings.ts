import type { RatingState, SelfRating } from '../../../core/domain/self-rating.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** Of all answers of a session that were rated, in their order. */
export function listSelfRatings(database: ReadDatabase, sessionId: string): SelfRating[] {
  const sql = `SELECT r.answer_id AS answerId, r.contact_share AS contactShare,
                      r.upright_share AS uprightShare, r.grade, r.note
                 FROM self_ratings r JOIN answers a ON a.id = r.answer_id
                WHERE a.session_id = ? ORDER BY a.start_ms`;
  return selectAll<SelfRating>(database, 'self-ratings.list', sql, sessionId);
}

export function insertSelfRating(database: WriteDatabase, rating: SelfRating): void {
  change(
    database,
    'self-ratings.insert',
    `INSERT INTO self_ratings (answer_id, contact_share, upright_share, grade, note)
     VALUES (?, ?, ?, ?, ?)`,
    rating.answerId,
    rating.contactShare,
    rating.uprightShare,
    rating.grade,
    rating.note,
  );
}

/** Null when there is no such session, or it was deleted. */
export function findRatingState(database: ReadDatabase, sessionId: string): RatingState | null {
  const row = selectOne<{ readonly state: RatingState }>(
    database,
    'self-ratings.state',
    'SELECT rating_state AS state FROM sessions WHERE id = ? AND deleted_at IS NULL',
    sessionId,
  );
  return row?.state ?? null;
}

/** A session that is held now has an answer: the user will be asked about it before the figures. */
export function askForRating(database: WriteDatabase, sessionId: string): void {
  change(
    database,
    'self-ratings.ask',
    `UPDATE sessions SET rating_state = 'asked'
      WHERE id = ? AND source = 'live' AND rating_state = 'not-asked'`,
    sessionId,
  );
}

export function closeRating(
  database: WriteDatabase,
  sessionId: string,
  state: 'rated' | 'skipped',
): void {
  const sql = 'UPDATE sessions SET rating_state = ? WHERE id = ?';
  change(database, 'self-ratings.close', sql, state, sessionId);
}
