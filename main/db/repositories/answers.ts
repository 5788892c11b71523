import { answerSchema } from '../../../core/domain/answer.ts';
import type { Answer } from '../../../core/domain/answer.ts';
import { questionSchema } from '../../../core/domain/question.ts';
import type { Ms } from '../../../core/units.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';
import { parseDocument } from '../json.ts';

type AnswerRow = {
  readonly id: string;
  readonly session_id: string;
  readonly question_index: number;
  readonly take: number;
  readonly question: string;
  readonly start_ms: number;
  readonly end_ms: number | null;
  readonly preparation_notes: string;
};

const COLUMNS =
  'id, session_id, question_index, take, question, start_ms, end_ms, preparation_notes';

const rowToAnswer = (row: AnswerRow): Answer =>
  answerSchema.parse({
    id: row.id,
    sessionId: row.session_id,
    questionIndex: row.question_index,
    take: row.take,
    question: parseDocument(questionSchema, row.question),
    startMs: row.start_ms,
    endMs: row.end_ms,
    preparationNotes: row.preparation_notes,
  });

/** In the order they were given. */
export function listAnswers(database: ReadDatabase, sessionId: string): Answer[] {
  const sql = `SELECT ${COLUMNS} FROM answers WHERE session_id = ? ORDER BY start_ms, question_index, take`;
  return selectAll<AnswerRow>(database, 'answers.list', sql, sessionId).map(rowToAnswer);
}

export function findAnswer(database: ReadDatabase, id: string): Answer | null {
  const row = selectOne<AnswerRow>(
    database,
    'answers.find',
    `SELECT ${COLUMNS} FROM answers WHERE id = ?`,
    id,
  );
  return row === null ? null : rowToAnswer(row);
}

export function findTake(
  database: ReadDatabase,
  sessionId: string,
  questionIndex: number,
  take: number,
): Answer | null {
  const sql = `SELECT ${COLUMNS} FROM answers WHERE session_id = ? AND question_index = ? AND take = ?`;
  const row = selectOne<AnswerRow>(
    database,
    'answers.find-take',
    sql,
    sessionId,
    questionIndex,
    take,
  );
  return row === null ? null : rowToAnswer(row);
}

export function insertAnswer(database: WriteDatabase, answer: Answer): void {
  change(
    database,
    'answers.insert',
    `INSERT INTO answers (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    answer.id,
    answer.sessionId,
    answer.questionIndex,
    answer.take,
    JSON.stringify(answer.question),
    answer.startMs,
    answer.endMs,
    answer.preparationNotes,
  );
}

export function endAnswer(database: WriteDatabase, id: string, endMs: Ms): void {
  change(
    database,
    'answers.end',
    'UPDATE answers SET end_ms = max(start_ms, ?) WHERE id = ?',
    endMs,
    id,
  );
}

export function closeOpenAnswers(database: WriteDatabase, sessionId: string, atMs: Ms): void {
  const sql =
    'UPDATE answers SET end_ms = max(start_ms, ?) WHERE session_id = ? AND end_ms IS NULL';
  change(database, 'answers.close', sql, atMs, sessionId);
}
