import { z } from 'zod';
import { calibrationSchema } from './calibration.ts';
import { identifierSchema, isoDateTimeSchema, sessionTimeSchema } from './identifier.ts';
import { interviewFormatSchema, interviewPlanSchema } from './plan.ts';

/**
 * running: being written now. finished: closed by the interview itself. interrupted: the app ended
 * while it was running; what was written up to then is kept and said to be so.
 */
export const sessionStateSchema = z.enum(['running', 'finished', 'interrupted']);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** live: rehearsed before the camera. recording: measured from a video file afterwards. */
export const sessionSourceSchema = z.enum(['live', 'recording']);

export const cameraFactsSchema = z.object({
  label: z.string().max(300),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  frameRate: z.number().min(0),
});
export type CameraFacts = Readonly<z.infer<typeof cameraFactsSchema>>;

/** Counted by the workers while the session ran. */
export const dataQualitySchema = z.object({
  faceFrames: z.number().int().min(0),
  faceDropped: z.number().int().min(0),
  poseFrames: z.number().int().min(0),
  poseDropped: z.number().int().min(0),
  workerRestarts: z.number().int().min(0),
  cameraLosses: z.number().int().min(0),
});
export type DataQuality = Readonly<z.infer<typeof dataQualitySchema>>;

export const NO_DATA_YET: DataQuality = {
  faceFrames: 0,
  faceDropped: 0,
  poseFrames: 0,
  poseDropped: 0,
  workerRestarts: 0,
  cameraLosses: 0,
};

export const newSessionSchema = z.object({
  opportunityId: identifierSchema.nullable(),
  plan: interviewPlanSchema,
  /** Null: practice without a camera; everything seen by it is then "not measured". */
  camera: cameraFactsSchema.nullable(),
  source: sessionSourceSchema.default('live'),
});

/** One stored run of an interview. */
export const sessionSchema = newSessionSchema.extend({
  id: identifierSchema,
  startedAt: isoDateTimeSchema,
  state: sessionStateSchema,
  /** Null = calibration was skipped or never completed. */
  calibration: calibrationSchema.nullable(),
  durationMs: sessionTimeSchema,
  dataQuality: dataQualitySchema,
  appVersion: z.string().max(50),
});
export type Session = Readonly<z.infer<typeof sessionSchema>>;

export const sessionSummarySchema = z.object({
  id: identifierSchema,
  startedAt: isoDateTimeSchema,
  state: sessionStateSchema,
  /** Given by the user; null = it is called by company and role. */
  title: z.string().nullable(),
  company: z.string(),
  role: z.string(),
  /** Of a recording it says nothing: nobody held it here. */
  format: interviewFormatSchema,
  mode: interviewPlanSchema.shape.mode,
  durationMs: sessionTimeSchema,
  questionCount: z.number().int().min(0),
  answerCount: z.number().int().min(0),
  /** What the candidate asked them, each as often as it was. */
  askedCount: z.number().int().min(0),
  calibrated: z.boolean(),
  /** What names its file, for a recording that was analysed; null = held live. */
  recording: z.string().nullable(),
});
export type SessionSummary = Readonly<z.infer<typeof sessionSummarySchema>>;
