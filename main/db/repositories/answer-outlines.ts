import { answerOutlineSchema, isEmptyOutline } from '../../../core/domain/answer-outline.ts';
import type { AnswerOutline } from '../../../core/domain/answer-outline.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type OutlineRow = Omit<AnswerOutline, 'talkingPoints'> & { readonly talkingPoints: string };

const rowToOutline = ({ talkingPoints, ...row }: OutlineRow): AnswerOutline =>
  answerOutlineSchema.parse({ ...row, talkingPoints: JSON.parse(talkingPoints) });

const SELECT = `SELECT question_id AS questionId, situation, task, action, result,
  talking_points AS talkingPoints FROM answer_outlines`;

export const listOutlines = (database: ReadDatabase): AnswerOutline[] =>
  selectAll<OutlineRow>(database, 'answer-outlines.list', `${SELECT} ORDER BY question_id`).map(
    rowToOutline,
  );

export function findOutline(database: ReadDatabase, questionId: string): AnswerOutline | null {
  const sql = `${SELECT} WHERE question_id = ?`;
  const row = selectOne<OutlineRow>(database, 'answer-outlines.find', sql, questionId);
  return row === null ? null : rowToOutline(row);
}

/** Written anew; one without a word is none. */
export function putOutline(database: WriteDatabase, outline: AnswerOutline): void {
  if (isEmptyOutline(outline)) {
    const sql = 'DELETE FROM answer_outlines WHERE question_id = ?';
    change(database, 'answer-outlines.delete', sql, outline.questionId);
    return;
  }
  change(
    database,
    'answer-outlines.put',
    `INSERT INTO answer_outlines (question_id, situation, task, action, result, talking_points)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (question_id) DO UPDATE SET situation = excluded.situation,
       task = excluded.task, action = excluded.action, result = excluded.result,
       talking_points = excluded.talking_points`,
    outline.questionId,
    outline.situation,
    outline.task,
    outline.action,
    outline.result,
    JSON.stringify(outline.talkingPoints),
  );
}
