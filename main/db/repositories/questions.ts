import { askedQuestionSchema, NO_TAGS } from '../../../core/domain/bank-question.ts';
import type { AskedQuestion } from '../../../core/domain/bank-question.ts';
import type { Question } from '../../../core/domain/question.ts';
import type { IsoDateTime } from '../../../core/units.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type QuestionRow = {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly is_after: string;
  readonly tip: string;
  readonly trap: string;
};

const rowToQuestion = (row: QuestionRow): AskedQuestion =>
  askedQuestionSchema.parse({
    ...NO_TAGS,
    id: row.id,
    category: row.category,
    text: row.text,
    isAfter: row.is_after,
    tip: row.tip,
    trap: row.trap,
    origin: 'own',
  });

/** The user's own questions, in the order they were written. */
export function listOwnQuestions(database: ReadDatabase): AskedQuestion[] {
  const sql =
    'SELECT id, category, text, is_after, tip, trap FROM questions ORDER BY created_at, rowid';
  return selectAll<QuestionRow>(database, 'questions.list', sql).map(rowToQuestion);
}

export function insertOwnQuestion(
  database: WriteDatabase,
  question: Question,
  createdAt: IsoDateTime,
): void {
  change(
    database,
    'questions.insert',
    'INSERT INTO questions (id, category, text, is_after, tip, trap, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    question.id,
    question.category,
    question.text,
    question.isAfter,
    question.tip,
    question.trap,
    createdAt,
  );
}
