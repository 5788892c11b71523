import { bundleRecordSchema } from '../../core/bundle/record.ts';
import type { BundleBatch, BundleRecord } from '../../core/bundle/record.ts';
import { inTransaction } from '../db/database.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { insertAnswer } from '../db/repositories/answers.ts';
import { findExtras, listBatches, storeExtras } from '../db/repositories/bundled-sessions.ts';
import { putCoveredPoints } from '../db/repositories/covered-points.ts';
import { putCue } from '../db/repositories/cues.ts';
import { insertLeftOut } from '../db/repositories/left-out.ts';
import { insertMarker } from '../db/repositories/markers.ts';
import { insertSegment } from '../db/repositories/media-segments.ts';
import { saveNotepad } from '../db/repositories/notepads.ts';
import { hasOpportunity, insertOpportunity } from '../db/repositories/opportunities.ts';
import { insertPhase } from '../db/repositories/phases.ts';
import { insertSelfRating } from '../db/repositories/self-ratings.ts';
import { insertSession, saveCalibration } from '../db/repositories/sessions.ts';
import { insertBatch } from '../db/repositories/track-batches.ts';
import { findRecord } from '../db/session-lifecycle.ts';

export type StoredSession =
  | { readonly kind: 'none' }
  /** It is being held, or its recording is still being written or made seekable. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'there'; readonly record: BundleRecord };

/** Everything stored of a session but its samples and files. */
export function readStoredSession(database: ReadDatabase, sessionId: string): StoredSession {
  const record = findRecord(database, sessionId);
  const extras = findExtras(database, sessionId);
  if (record === null || extras === null) return { kind: 'none' };
  const isBusy =
    record.session.state === 'running' ||
    record.segments.some(({ state }) => state === 'recording' || state === 'finalizing');
  if (isBusy) return { kind: 'busy' };
  const { session, phases, answers, markers, cues, notepads, leftOut, segments } = record;
  const { ratings, coveredPoints } = record;
  return {
    kind: 'there',
    record: bundleRecordSchema.parse({
      ...extras,
      session,
      phases,
      answers,
      markers,
      cues,
      notepads,
      leftOut,
      ratings,
      coveredPoints,
      segments,
      batches: listBatches(database, sessionId),
    }),
  };
}

/** All or nothing. None of its ids may be taken. `readBytes` gives the bytes of each batch in turn. */
export function insertStoredSession(
  database: WriteDatabase,
  record: BundleRecord,
  readBytes: (batch: BundleBatch) => Uint8Array,
): void {
  const { session, opportunity } = record;
  const sessionId = session.id;
  inTransaction(database, () => {
    if (opportunity !== null && !hasOpportunity(database, opportunity.id))
      insertOpportunity(database, opportunity);
    insertSession(database, { ...session, opportunityId: opportunity?.id ?? null });
    if (session.calibration !== null) saveCalibration(database, sessionId, session.calibration);
    for (const phase of record.phases) insertPhase(database, sessionId, phase);
    for (const answer of record.answers) insertAnswer(database, { ...answer, sessionId });
    for (const marker of record.markers) insertMarker(database, { ...marker, sessionId });
    for (const cue of record.cues) putCue(database, { ...cue, sessionId });
    for (const notepad of record.notepads) saveNotepad(database, sessionId, notepad);
    for (const leftOut of record.leftOut) insertLeftOut(database, { ...leftOut, sessionId });
    for (const rating of record.ratings) insertSelfRating(database, rating);
    for (const covered of record.coveredPoints) putCoveredPoints(database, covered);
    for (const segment of record.segments) insertSegment(database, { ...segment, sessionId });
    for (const batch of record.batches)
      insertBatch(database, { ...batch, sessionId, bytes: readBytes(batch) });
    storeExtras(database, sessionId, record);
  });
}
