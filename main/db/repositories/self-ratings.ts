import type { SelfRating } from '../../../core/domain/self-rating.ts';
import { selectAll } from '../database.ts';
import type { ReadDatabase } from '../database.ts';

/** Of all answers of a session that were rated, in their order. */
export function listSelfRatings(database: ReadDatabase, sessionId: string): SelfRating[] {
  const sql = `SELECT r.answer_id AS answerId, r.contact_share AS contactShare,
                      r.upright_share AS uprightShare, r.grade, r.note
                 FROM self_ratings r JOIN answers a ON a.id = r.answer_id
                WHERE a.session_id = ? ORDER BY a.start_ms`;
  return selectAll<SelfRating>(database, 'self-ratings.list', sql, sessionId);
}
