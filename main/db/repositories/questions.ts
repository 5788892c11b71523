import { bankQuestionSchema } from '../../../core/domain/bank-question.ts';
import type { BankQuestion } from '../../../core/domain/bank-question.ts';
import type { OwnQuestionDraft } from '../../../core/domain/own-question.ts';
import type { IsoDateTime } from '../../../core/units.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type QuestionRow = {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly isAfter: string;
  readonly tip: string;
  readonly trap: string;
  readonly professions: string;
  readonly skills: string;
  readonly answerSeconds: number | null;
};

const rowToQuestion = ({ professions, skills, ...row }: QuestionRow): BankQuestion =>
  bankQuestionSchema.parse({
    ...row,
    professions: JSON.parse(professions),
    skills: JSON.parse(skills),
    origin: 'own',
  });

const SELECT = `SELECT id, category, text, is_after AS isAfter, tip, trap, professions, skills,
  answer_seconds AS answerSeconds FROM questions`;

/** The user's own questions, in the order they were written. */
export const listOwnQuestions = (database: ReadDatabase): BankQuestion[] =>
  selectAll<QuestionRow>(
    database,
    'questions.list',
    `${SELECT} WHERE deleted_at IS NULL ORDER BY created_at, rowid`,
  ).map(rowToQuestion);

/** Written anew under this id, also if it was deleted: a file may bring it back. */
export function putOwnQuestion(
  database: WriteDatabase,
  { id, ...draft }: OwnQuestionDraft & { readonly id: string },
  now: IsoDateTime,
): void {
  change(
    database,
    'questions.put',
    `INSERT INTO questions
       (id, category, text, is_after, tip, trap, professions, skills, answer_seconds, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET category = excluded.category, text = excluded.text,
       is_after = excluded.is_after, tip = excluded.tip, trap = excluded.trap,
       professions = excluded.professions, skills = excluded.skills,
       answer_seconds = excluded.answer_seconds, deleted_at = NULL`,
    id,
    draft.category,
    draft.text,
    draft.isAfter,
    draft.tip,
    draft.trap,
    JSON.stringify(draft.professions),
    JSON.stringify(draft.skills),
    draft.answerSeconds,
    now,
  );
}

/** Hidden at once, gone when the app is closed. Whether it was there. */
export function deleteOwnQuestion(database: WriteDatabase, id: string, now: IsoDateTime): boolean {
  const sql = 'UPDATE questions SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL';
  return change(database, 'questions.delete', sql, now, id) > 0;
}

export function restoreOwnQuestion(database: WriteDatabase, id: string): boolean {
  const sql = 'UPDATE questions SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL';
  return change(database, 'questions.restore', sql, id) > 0;
}

/** Deleted questions leave the file, with what hung on them. */
export function purgeDeletedQuestions(database: WriteDatabase): number {
  const deleted = '(SELECT id FROM questions WHERE deleted_at IS NOT NULL)';
  for (const table of ['favourite_questions', 'answer_outlines']) {
    const sql = `DELETE FROM ${table} WHERE question_id IN ${deleted}`;
    change(database, `questions.purge-${table}`, sql);
  }
  const sql = 'DELETE FROM questions WHERE deleted_at IS NOT NULL';
  return change(database, 'questions.purge', sql);
}
