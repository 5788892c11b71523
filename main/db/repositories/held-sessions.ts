import { trendSessionSchema } from '../../../core/trends/trend-session.ts';
import type { TrendSession } from '../../../core/trends/trend-session.ts';
import { selectAll } from '../database.ts';
import type { ReadDatabase } from '../database.ts';
import { FORMAT_OF } from './session-summaries.ts';

type HeldRow = Omit<TrendSession, 'hasCamera' | 'categories'> & {
  readonly hasCamera: 0 | 1;
  readonly categories: string;
};

const rowToSession = (row: HeldRow): TrendSession =>
  trendSessionSchema.parse({
    ...row,
    hasCamera: row.hasCamera === 1,
    categories: JSON.parse(row.categories),
  });

/** What belongs to an interview that was held: over, not deleted, and no analysed recording. */
export const IS_HELD = "s.source = 'live' AND s.state <> 'running' AND s.deleted_at IS NULL";

/** Interviews with an answer, latest first. */
export function listHeldSessions(database: ReadDatabase): TrendSession[] {
  const sql = `
    SELECT s.id, s.started_at AS startedAt, s.title, s.opportunity_id AS opportunityId,
           s.plan ->> '$.company' AS company, s.plan ->> '$.role' AS role, s.plan ->> '$.mode' AS mode,
           ${FORMAT_OF} AS format, s.duration_ms AS durationMs, s.camera IS NOT NULL AS hasCamera,
           s.rating_state AS ratingState,
           json_group_array(DISTINCT a.question ->> '$.category') AS categories
      FROM sessions s JOIN answers a ON a.session_id = s.id
     WHERE ${IS_HELD}
     GROUP BY s.id ORDER BY s.started_at DESC, s.rowid DESC`;
  return selectAll<HeldRow>(database, 'sessions.held', sql).map(rowToSession);
}
