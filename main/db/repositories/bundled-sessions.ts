import type { BundleBatch } from '../../../core/bundle/record.ts';
import { opportunitySchema } from '../../../core/domain/opportunity.ts';
import type { Opportunity } from '../../../core/domain/opportunity.ts';
import { ratingStateSchema } from '../../../core/domain/self-rating.ts';
import type { RatingState } from '../../../core/domain/self-rating.ts';
import type { TrackKind } from '../../../core/tracks/channels.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

/** What is stored of a session beside its record and its samples. */
export type SessionExtras = {
  readonly title: string | null;
  readonly ratingState: RatingState;
  readonly opportunity: Opportunity | null;
};

type ExtrasRow = {
  readonly title: string | null;
  readonly ratingState: string;
  readonly id: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly createdAt: string | null;
};

export function findExtras(database: ReadDatabase, sessionId: string): SessionExtras | null {
  const row = selectOne<ExtrasRow>(
    database,
    'bundled-sessions.extras',
    `SELECT s.title, s.rating_state AS ratingState, o.id, o.company, o.role, o.created_at AS createdAt
       FROM sessions s LEFT JOIN opportunities o ON o.id = s.opportunity_id
      WHERE s.id = ? AND s.deleted_at IS NULL`,
    sessionId,
  );
  if (row === null) return null;
  const { title, ratingState, ...opportunity } = row;
  return {
    title,
    ratingState: ratingStateSchema.parse(ratingState),
    opportunity: opportunity.id === null ? null : opportunitySchema.parse(opportunity),
  };
}

/** An interrupted one counts as looked at: it was interrupted elsewhere, some time ago. */
export function storeExtras(
  database: WriteDatabase,
  sessionId: string,
  { title, ratingState }: Pick<SessionExtras, 'title' | 'ratingState'>,
): void {
  change(
    database,
    'bundled-sessions.store-extras',
    'UPDATE sessions SET title = ?, rating_state = ?, recovery_acknowledged = 1 WHERE id = ?',
    title,
    ratingState,
    sessionId,
  );
}

/** All of one track after all of the other, each in its order. */
export function listBatches(database: ReadDatabase, sessionId: string): BundleBatch[] {
  return selectAll<BundleBatch>(
    database,
    'bundled-sessions.batches',
    `SELECT track, sequence, first_t AS firstMs, last_t AS lastMs, samples, length(bytes) AS bytes
       FROM track_batches WHERE session_id = ? ORDER BY track, sequence`,
    sessionId,
  );
}

/** The bytes of one batch as they are stored; null = it is gone. */
export function readBatch(
  database: ReadDatabase,
  sessionId: string,
  track: TrackKind,
  sequence: number,
): Uint8Array | null {
  return (
    selectOne<{ readonly bytes: Uint8Array }>(
      database,
      'bundled-sessions.batch',
      'SELECT bytes FROM track_batches WHERE session_id = ? AND track = ? AND sequence = ?',
      sessionId,
      track,
      sequence,
    )?.bytes ?? null
  );
}

const TABLES_WITH_IDS = [
  'sessions',
  'answers',
  'markers',
  'cues',
  'left_out',
  'media_segments',
] as const;

/** Whether something is stored under this id already, also in a session that was deleted. */
export function isIdTaken(database: ReadDatabase, id: string): boolean {
  return TABLES_WITH_IDS.some((table) => {
    const sql = `SELECT 1 FROM ${table} WHERE id = ?`;
    return selectOne(database, 'bundled-sessions.taken', sql, id) !== null;
  });
}
