import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import { tileSchema } from '../domain/tile.ts';
import type { Ms } from '../units.ts';

/** One packed track batch of an analysis may not be larger: some thousand samples. */
const MAX_BATCH_BYTES = 1_000_000;
/** Longest time in a file that is believed: a day, the longest a session may be. */
const fileTimeSchema = z.number().finite().min(0).max(86_400_000);

const timeSpanSchema = z.object({ startMs: fileTimeSchema, endMs: fileTimeSchema });

/** Where the eye network learns, before anything is measured, what a look at somebody is like. */
const eyeLearningSchema = z.discriminatedUnion('from', [
  /** Nowhere: the eyes are not measured, and the network is not loaded. */
  z.object({ from: z.literal('nothing') }),
  /** From the looks at the direction most looked at, if that can be the interviewer's. */
  z.object({ from: z.literal('habit'), interviewer: tileSchema }),
  z.object({
    from: z.literal('marks'),
    marks: z.object({
      lens: timeSpanSchema,
      interviewer: timeSpanSchema.nullable(),
      people: z.array(timeSpanSchema).readonly(),
    }),
  }),
]);
export type EyeLearning = Readonly<z.infer<typeof eyeLearningSchema>>;

/** What the analysing page is told; the file itself it reads at `recordingUrlPath`. */
export const analysisJobSchema = z.object({
  fileBytes: z.number().int().min(0),
  /** In time order, without overlap; null = to the end of the file. */
  ranges: z.array(z.object({ fromMs: fileTimeSchema, toMs: fileTimeSchema.nullable() })).min(1),
  /** Null = only open the file and say what it is, without any model. */
  measure: z.object({ withPose: z.boolean(), eyes: eyeLearningSchema }).nullable(),
});
export type AnalysisJob = Readonly<z.infer<typeof analysisJobSchema>>;

/**
 * Why an analysis ended without a result:
 * not-a-video: no format we know. no-picture: sound only. no-decoder: the runtime cannot decode it.
 * cut-short: what was asked for is not all there. unreadable: reading failed. damaged: decoding
 * failed. past-the-end: the file is over before the time asked for. models: our own files are not
 * all right. fault: the analysis itself failed.
 */
export const ANALYSIS_FAULTS = [
  'not-a-video',
  'no-picture',
  'no-decoder',
  'cut-short',
  'unreadable',
  'damaged',
  'past-the-end',
  'models',
  'fault',
] as const;
export const analysisFailureSchema = z.object({
  fault: z.enum(ANALYSIS_FAULTS),
  /** For a codec its name, for `cut-short` the second up to which it can be read; else for the log. */
  detail: z.string().max(2_000),
});
export type AnalysisFailure = Readonly<z.infer<typeof analysisFailureSchema>>;

export const pictureFactsSchema = z.object({
  /** Upright, in square pixels. */
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  /** Pictures a second, on average. */
  frameRate: z.number().min(0),
  /** End of the last picture. */
  endMs: z.number().finite().min(0),
  codec: z.string().max(100),
});
export type PictureFacts = Readonly<z.infer<typeof pictureFactsSchema>>;

/** What the analysing page tells, in this order: opened, then batches and progress, then one end. */
export const analysisReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), facts: pictureFactsSchema }),
  z.object({
    kind: z.literal('batch'),
    batch: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_BATCH_BYTES),
  }),
  z.object({ kind: z.literal('progress'), atMs: z.number().finite(), frames: z.number().int() }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('failed'), failure: analysisFailureSchema }),
]);
export type AnalysisReport = Readonly<z.infer<typeof analysisReportSchema>>;

export const analysisReportInputSchema = z.object({
  jobId: identifierSchema,
  report: analysisReportSchema,
});

/** Where the page finds the file of its job; only ids that the main process registered answer. */
export const RECORDING_FOLDER = 'recording';
export const recordingUrlPath = (jobId: string): string => `/${RECORDING_FOLDER}/${jobId}`;

/** At least this often in the file's time a picture goes to the pose task (issue: 5 a second). */
export const POSE_INTERVAL_MS: Ms = 200;
