import { sessionSummarySchema } from '../../../core/domain/session.ts';
import type { SessionSummary } from '../../../core/domain/session.ts';
import { selectAll, selectOne } from '../database.ts';
import type { ReadDatabase } from '../database.ts';

type SummaryRow = {
  readonly id: string;
  readonly startedAt: string;
  readonly state: string;
  readonly title: string | null;
  readonly company: string;
  readonly role: string;
  readonly format: string;
  readonly mode: string;
  readonly durationMs: number;
  readonly questionCount: number;
  readonly answerCount: number;
  readonly askedCount: number;
  readonly calibrated: 0 | 1;
  readonly recording: string | null;
};

const rowToSummary = (row: SummaryRow): SessionSummary =>
  sessionSummarySchema.parse({ ...row, calibrated: row.calibrated === 1 });

/** What kind of interview it is; plans from before there were kinds are one-to-one. */
export const FORMAT_OF = "coalesce(s.plan ->> '$.format', 'one-to-one')";

const SELECT_SUMMARY = `
  SELECT s.id, s.started_at AS startedAt, s.state, s.title,
         s.plan ->> '$.company' AS company, s.plan ->> '$.role' AS role, s.plan ->> '$.mode' AS mode,
         ${FORMAT_OF} AS format,
         s.duration_ms AS durationMs, json_array_length(s.plan, '$.questions') AS questionCount,
         (SELECT count(*) FROM answers a WHERE a.session_id = s.id) AS answerCount,
         -- A pause cuts one of the candidate's questions in two phases of the same take.
         (SELECT count(DISTINCT p.take) FROM phases p
           WHERE p.session_id = s.id AND p.kind = 'listening') AS askedCount,
         EXISTS (SELECT 1 FROM calibrations c WHERE c.session_id = s.id) AS calibrated,
         -- The one question of a recording names its file; see recordingPlan.
         CASE s.source WHEN 'recording' THEN s.plan ->> '$.questions[0].text' END AS recording
    FROM sessions s
   WHERE s.deleted_at IS NULL`;

/** Latest first. */
export function listSummaries(database: ReadDatabase): SessionSummary[] {
  const sql = `${SELECT_SUMMARY} ORDER BY s.started_at DESC, s.rowid DESC`;
  return selectAll<SummaryRow>(database, 'summaries.list', sql).map(rowToSummary);
}

/** Sessions the app ended in the middle of, and about which the user has not decided yet. */
export function listInterrupted(database: ReadDatabase): SessionSummary[] {
  const sql = `${SELECT_SUMMARY} AND s.state = 'interrupted' AND s.recovery_acknowledged = 0
               ORDER BY s.started_at DESC, s.rowid DESC`;
  return selectAll<SummaryRow>(database, 'summaries.interrupted', sql).map(rowToSummary);
}

/** In the order of the ids; one that is gone meanwhile is left out. */
export function findSummaries(database: ReadDatabase, ids: readonly string[]): SessionSummary[] {
  const sql = `${SELECT_SUMMARY} AND s.id IN (SELECT value FROM json_each(?))`;
  const rows = selectAll<SummaryRow>(database, 'summaries.some', sql, JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, rowToSummary(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function findSummary(database: ReadDatabase, id: string): SessionSummary | null {
  const row = selectOne<SummaryRow>(
    database,
    'summaries.find',
    `${SELECT_SUMMARY} AND s.id = ?`,
    id,
  );
  return row === null ? null : rowToSummary(row);
}
