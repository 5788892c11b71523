import { questionDrawSchema } from '../../../core/domain/question-draw.ts';
import type { QuestionDraw } from '../../../core/domain/question-draw.ts';
import type { IsoDateTime } from '../../../core/units.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** Three a day for nearly a year (own choice); older ones are forgotten. */
export const MAX_DRAWS = 1_000;

type DrawRow = { readonly seed: number; readonly questionIds: string };

/** Oldest first. */
export const listDraws = (database: ReadDatabase): QuestionDraw[] =>
  selectAll<DrawRow>(
    database,
    'question-draws.list',
    'SELECT seed, question_ids AS questionIds FROM question_draws ORDER BY id',
  ).map(({ seed, questionIds }) =>
    questionDrawSchema.parse({ seed, questionIds: JSON.parse(questionIds) }),
  );

/** Stored once, however often the same one is asked. */
export function recordDraw(database: WriteDatabase, draw: QuestionDraw, now: IsoDateTime): void {
  const questionIds = JSON.stringify(draw.questionIds);
  change(
    database,
    'question-draws.insert',
    `INSERT INTO question_draws (seed, question_ids, drawn_at) SELECT ?, ?, ?
     WHERE NOT EXISTS (SELECT 1 FROM question_draws WHERE seed = ? AND question_ids = ?)`,
    draw.seed,
    questionIds,
    now,
    draw.seed,
    questionIds,
  );
  change(
    database,
    'question-draws.forget',
    'DELETE FROM question_draws WHERE id <= (SELECT max(id) FROM question_draws) - ?',
    MAX_DRAWS,
  );
}
