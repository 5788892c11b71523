import { coveredPointsSchema } from '../../../core/domain/covered-points.ts';
import type { CoveredPoints } from '../../../core/domain/covered-points.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type CoveredRow = { readonly answerId: string; readonly points: string };

/** Of all answers of a session that were gone through, in their order. */
export function listCoveredPoints(database: ReadDatabase, sessionId: string): CoveredPoints[] {
  const sql = `SELECT c.answer_id AS answerId, c.points
                 FROM covered_points c JOIN answers a ON a.id = c.answer_id
                WHERE a.session_id = ? ORDER BY a.start_ms`;
  return selectAll<CoveredRow>(database, 'covered-points.list', sql, sessionId).map(
    ({ answerId, points }) => coveredPointsSchema.parse({ answerId, points: JSON.parse(points) }),
  );
}

/** Written anew. */
export function putCoveredPoints(
  database: WriteDatabase,
  { answerId, points }: CoveredPoints,
): void {
  change(
    database,
    'covered-points.put',
    `INSERT INTO covered_points (answer_id, points) VALUES (?, ?)
     ON CONFLICT (answer_id) DO UPDATE SET points = excluded.points`,
    answerId,
    JSON.stringify(points),
  );
}
