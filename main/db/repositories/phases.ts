import { phaseSchema } from '../../../core/domain/phase.ts';
import type { Phase } from '../../../core/domain/phase.ts';
import type { Ms } from '../../../core/units.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type PhaseRow = {
  readonly kind: string;
  readonly questionIndex: number | null;
  readonly take: number;
  readonly startMs: number;
  readonly endMs: number | null;
  readonly yourQuestionIndex: number | null;
};

/** In the order they began. */
export function listPhases(database: ReadDatabase, sessionId: string): Phase[] {
  const sql = `SELECT kind, question_index AS questionIndex, take, start_ms AS startMs, end_ms AS endMs,
                      your_question_index AS yourQuestionIndex
                 FROM phases WHERE session_id = ? ORDER BY position`;
  return selectAll<PhaseRow>(database, 'phases.list', sql, sessionId).map(
    ({ yourQuestionIndex, ...row }) =>
      phaseSchema.parse(yourQuestionIndex === null ? row : { ...row, yourQuestionIndex }),
  );
}

/** Whether this very phase has begun already, still open or closed since. */
export function hasPhase(database: ReadDatabase, sessionId: string, phase: Phase): boolean {
  const sql = `SELECT 1 FROM phases
                WHERE session_id = ? AND kind = ? AND question_index IS ? AND take = ? AND start_ms = ?`;
  const { kind, questionIndex, take, startMs } = phase;
  return (
    selectOne(database, 'phases.has', sql, sessionId, kind, questionIndex, take, startMs) !== null
  );
}

export function insertPhase(database: WriteDatabase, sessionId: string, phase: Phase): void {
  change(
    database,
    'phases.insert',
    `INSERT INTO phases (session_id, position, kind, question_index, take, start_ms, end_ms, your_question_index)
     VALUES (?, (SELECT count(*) FROM phases WHERE session_id = ?), ?, ?, ?, ?, ?, ?)`,
    sessionId,
    sessionId,
    phase.kind,
    phase.questionIndex,
    phase.take,
    phase.startMs,
    phase.endMs,
    phase.yourQuestionIndex ?? null,
  );
}

/** One phase at a time: the next one, or the end of the session, closes the one before. */
export function closeOpenPhases(database: WriteDatabase, sessionId: string, atMs: Ms): void {
  const sql = 'UPDATE phases SET end_ms = max(start_ms, ?) WHERE session_id = ? AND end_ms IS NULL';
  change(database, 'phases.close', sql, atMs, sessionId);
}
