import { questionSetSchema } from '../../../core/domain/question-set.ts';
import type { QuestionSet } from '../../../core/domain/question-set.ts';
import type { IsoDateTime } from '../../../core/units.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type SetRow = { readonly id: string; readonly name: string; readonly questionIds: string };

const rowToSet = ({ questionIds, ...row }: SetRow): QuestionSet =>
  questionSetSchema.parse({ ...row, questionIds: JSON.parse(questionIds) });

export const listSets = (database: ReadDatabase): QuestionSet[] =>
  selectAll<SetRow>(
    database,
    'question-sets.list',
    'SELECT id, name, question_ids AS questionIds FROM question_sets ORDER BY created_at, rowid',
  ).map(rowToSet);

/** Written anew under this id. Throws where another set has the name. */
export function putSet(
  database: WriteDatabase,
  { id, name, questionIds }: QuestionSet,
  now: IsoDateTime,
): void {
  change(
    database,
    'question-sets.put',
    `INSERT INTO question_sets (id, name, question_ids, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, question_ids = excluded.question_ids`,
    id,
    name,
    JSON.stringify(questionIds),
    now,
  );
}

export function deleteSet(database: WriteDatabase, id: string): boolean {
  return change(database, 'question-sets.delete', 'DELETE FROM question_sets WHERE id = ?', id) > 0;
}
