import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { pictureFactsSchema } from './job.ts';

const spanSchema = z.object({ startMs: sessionTimeSchema, endMs: sessionTimeSchema });

/** What is to be done with the chosen recording. */
export const recordingOrderSchema = z.object({
  /** Null = not calibrated. */
  marks: z.object({ lens: spanSchema, interviewer: spanSchema.nullable() }).nullable(),
  /** The part to analyse; `toMs` null = to the end. */
  range: z.object({ fromMs: sessionTimeSchema, toMs: sessionTimeSchema.nullable() }),
  /** What lists call the session; empty = by the name of the file. */
  title: z.string().trim().max(200),
});
export type RecordingOrder = Readonly<z.infer<typeof recordingOrderSchema>>;

export const chosenRecordingSchema = z.object({
  /** Only the one that is chosen now can be played, at `recordingUrlPath`. */
  id: identifierSchema,
  fileName: z.string(),
  bytes: z.number().int().min(0),
  /** `endMs` is the end of what can be read. */
  facts: pictureFactsSchema,
  /** The file promises more than it holds. */
  isIncomplete: z.boolean(),
});
export type ChosenRecording = Readonly<z.infer<typeof chosenRecordingSchema>>;

/** What went wrong, for the screen: `title` what happened, `text` why and what to do. */
const recordingProblemSchema = z.object({ title: z.string(), text: z.string() });
export type RecordingProblem = Readonly<z.infer<typeof recordingProblemSchema>>;

export const recordingProgressSchema = z.object({
  /** checking: only the marked looks, so that one that is no use is said at once. */
  stage: z.enum(['checking', 'measuring']),
  share: z.number().min(0).max(1),
  picturesPerSecond: z.number().nullable(),
  leftMs: z.number().nullable(),
  /** Pictures with a face, of those analysed; null until the first are in. */
  faceShare: z.number().min(0).max(1).nullable(),
});
export type RecordingProgress = Readonly<z.infer<typeof recordingProgressSchema>>;

/** The one recording that is being looked at; held by the main process, whichever screen is open. */
export const recordingStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), problem: recordingProblemSchema.nullable() }),
  z.object({ kind: z.literal('opening'), fileName: z.string() }),
  z.object({
    kind: z.literal('chosen'),
    recording: chosenRecordingSchema,
    /** The order that failed or was cancelled, to be mended; null before the first. */
    order: recordingOrderSchema.nullable(),
    problem: recordingProblemSchema.nullable(),
  }),
  z.object({
    kind: z.literal('running'),
    recording: chosenRecordingSchema,
    progress: recordingProgressSchema,
  }),
  z.object({
    kind: z.literal('done'),
    fileName: z.string(),
    sessionId: identifierSchema,
    hasFace: z.boolean(),
  }),
]);
export type RecordingState = Readonly<z.infer<typeof recordingStateSchema>>;

export const NO_RECORDING: RecordingState = { kind: 'none', problem: null };
