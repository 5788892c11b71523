import type { RatingState } from '../../../core/domain/self-rating.ts';
import type { Session } from '../../../core/domain/session.ts';
import type { IsoDateTime, Ms } from '../../../core/units.ts';
import { selectAll } from '../database.ts';
import type { ReadDatabase } from '../database.ts';
import { IS_HELD } from './held-sessions.ts';

/** An answer by what it answers, and when it was given. */
export type TakeRow = {
  readonly id: string;
  readonly sessionId: string;
  readonly questionId: string;
  readonly questionText: string;
  readonly questionIndex: number;
  readonly take: number;
  readonly startMs: Ms;
  readonly source: Session['source'];
  readonly startedAt: IsoDateTime;
  readonly ratingState: RatingState;
};

/** The answers of all interviews that were held, in the order they were given. */
export function listTakes(database: ReadDatabase): TakeRow[] {
  const sql = `
    SELECT a.id, a.session_id AS sessionId, a.question ->> '$.id' AS questionId,
           a.question ->> '$.text' AS questionText, a.question_index AS questionIndex, a.take,
           a.start_ms AS startMs, s.source, s.started_at AS startedAt, s.rating_state AS ratingState
      FROM answers a JOIN sessions s ON s.id = a.session_id
     WHERE ${IS_HELD}
     ORDER BY s.started_at, s.rowid, a.start_ms, a.take`;
  return selectAll<TakeRow>(database, 'takes.list', sql);
}
