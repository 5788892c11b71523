import { z } from 'zod';
import { answerSchema } from '../domain/answer.ts';
import { storedCalibrationSchema } from '../domain/calibration.ts';
import { coveredPointsSchema } from '../domain/covered-points.ts';
import { cueSchema } from '../domain/cue.ts';
import { leftOutSchema } from '../domain/left-out.ts';
import { markerSchema } from '../domain/marker.ts';
import { mediaSegmentSchema } from '../domain/media-segment.ts';
import { notepadSchema } from '../domain/notepad.ts';
import { opportunitySchema } from '../domain/opportunity.ts';
import { phaseSchema } from '../domain/phase.ts';
import { ratingStateSchema, selfRatingSchema } from '../domain/self-rating.ts';
import { sessionSchema } from '../domain/session.ts';
import { BUNDLE_TRACKS } from './manifest.ts';

/** Of one stored batch of samples; the window may not send larger ones either. */
const MAX_BATCH_BYTES = 1_000_000;

const batchSchema = z.object({
  track: z.enum(BUNDLE_TRACKS),
  sequence: z.number().int().min(0),
  firstMs: z.number().finite(),
  lastMs: z.number().finite(),
  samples: z.number().int().min(0),
  /** Length of its piece of the track's file. */
  bytes: z.number().int().min(1).max(MAX_BATCH_BYTES),
});
export type BundleBatch = Readonly<z.infer<typeof batchSchema>>;

/** Far above what the longest session has (24 hours, two batches a second). */
const MAX_ROWS = 500_000;
const rows = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(MAX_ROWS).readonly();

/**
 * A session as it is stored, row by row, to be put back without loss. What belongs to it does not
 * repeat its id. A session that still runs is not written.
 */
export const bundleRecordSchema = z
  .object({
    session: sessionSchema.extend({
      state: sessionSchema.shape.state.exclude(['running']),
      calibration: storedCalibrationSchema.nullable(),
    }),
    /** A name of its own; null = it is named after its opportunity. */
    title: z.string().max(500).nullable(),
    ratingState: ratingStateSchema,
    /** The position that was applied for; null = none, or it is gone. */
    opportunity: opportunitySchema.nullable(),
    phases: rows(phaseSchema),
    answers: rows(answerSchema.omit({ sessionId: true })),
    markers: rows(markerSchema.omit({ sessionId: true })),
    /** Bundles from before there were cues have none. */
    cues: rows(cueSchema.omit({ sessionId: true })).default([]),
    notepads: rows(notepadSchema),
    leftOut: rows(leftOutSchema.omit({ sessionId: true })),
    ratings: rows(selfRatingSchema),
    /** Bundles from before points could be ticked have none. */
    coveredPoints: rows(coveredPointsSchema).default([]),
    segments: rows(
      mediaSegmentSchema.omit({ sessionId: true }).extend({
        state: mediaSegmentSchema.shape.state.exclude(['recording', 'finalizing']),
      }),
    ),
    /** What the files of the tracks are made of, in their order. */
    batches: rows(batchSchema),
  })
  .refine(({ answers }) => isUnique(answers, ({ id }) => id))
  .refine(({ answers }) => isUnique(answers, (answer) => `${answer.questionIndex} ${answer.take}`))
  .refine(({ markers }) => isUnique(markers, ({ id }) => id))
  .refine(({ cues }) => isUnique(cues, ({ id }) => id))
  .refine(({ cues }) => cues.every(({ startMs, endMs }) => endMs === null || endMs >= startMs))
  .refine(({ notepads }) => isUnique(notepads, ({ questionIndex }) => `${questionIndex}`))
  .refine(({ leftOut }) => isUnique(leftOut, ({ id }) => id))
  .refine(({ leftOut }) => leftOut.every(({ startMs, endMs }) => endMs > startMs))
  .refine(({ segments }) => isUnique(segments, ({ id }) => id))
  .refine(({ segments }) => isUnique(segments, ({ position }) => `${position}`))
  .refine(({ ratings }) => isUnique(ratings, ({ answerId }) => answerId))
  .refine(({ coveredPoints }) => isUnique(coveredPoints, ({ answerId }) => answerId))
  .refine(({ ratings, coveredPoints, answers }) => {
    const ids = new Set(answers.map(({ id }) => id));
    return [...ratings, ...coveredPoints].every(({ answerId }) => ids.has(answerId));
  })
  .refine(({ batches }) => isUnique(batches, ({ track, sequence }) => `${track} ${sequence}`))
  .refine(
    ({ session, opportunity }) => opportunity === null || opportunity.id === session.opportunityId,
  );
export type BundleRecord = Readonly<z.infer<typeof bundleRecordSchema>>;

function isUnique<Row>(list: readonly Row[], keyOf: (row: Row) => string): boolean {
  return new Set(list.map(keyOf)).size === list.length;
}

/** Every id that a session brings along; none of them may be taken where it is put. */
export const recordIds = (record: BundleRecord): readonly string[] => [
  record.session.id,
  ...[record.answers, record.markers, record.cues, record.leftOut, record.segments].flatMap(
    (list) => list.map(({ id }) => id),
  ),
];

/**
 * The same session as another one: every id is a new one, and what refers to it goes along.
 * Questions and opportunities are not the session's own and keep theirs.
 */
export function withNewIds(record: BundleRecord, createId: () => string): BundleRecord {
  const newIds = new Map(recordIds(record).map((id) => [id, createId()]));
  const renew = (id: string): string => newIds.get(id) ?? id;
  const renewed = <Row extends { readonly id: string }>(list: readonly Row[]): readonly Row[] =>
    list.map((row) => ({ ...row, id: renew(row.id) }));
  const ofRenewed = <Row extends { readonly answerId: string }>(
    list: readonly Row[],
  ): readonly Row[] => list.map((row) => ({ ...row, answerId: renew(row.answerId) }));
  return {
    ...record,
    session: { ...record.session, id: renew(record.session.id) },
    answers: renewed(record.answers),
    markers: renewed(record.markers),
    cues: renewed(record.cues),
    leftOut: renewed(record.leftOut),
    segments: renewed(record.segments),
    ratings: ofRenewed(record.ratings),
    coveredPoints: ofRenewed(record.coveredPoints),
  };
}
