import { z } from 'zod';
import { keptAccuracySchema } from './kept-accuracy.ts';
import { notesChoicesSchema } from '../notes/notes-choices.ts';
import { ANSWER_LIMIT_MS, interviewModeSchema, PREPARATION_MS } from './plan.ts';

/** How far the interviewer's eyes are below the lens, centimetres. */
export const interviewerBelowLensCmSchema = z.number().min(0).max(40);

/** Every setting, without its default. */
const settingSchemas = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Device id of the camera last used; null = the system's first one. */
  cameraId: z.string().max(500).nullable(),
  /** The user has read what the camera is used for and agreed to it, on our own screen. */
  cameraConsent: z.boolean(),
  /** What is kept of an interview besides its figures; null = the user was not asked yet. */
  recording: z.enum(['video-and-sound', 'sound-only', 'nothing']).nullable(),
  /** Device id of the microphone last used; null = the system's first one. */
  microphoneId: z.string().max(500).nullable(),
  /** The user agreed to the microphone, on our own screen. */
  microphoneConsent: z.boolean(),
  /** Recordings of the latest so many sessions are kept; null = all of them. */
  keptRecordings: z.number().int().min(1).max(1_000).nullable(),
  keepSelfView: z.boolean(),
  /** Recordings are shown as in a mirror; otherwise as the interviewer sees the user. */
  mirroredReplay: z.boolean(),
  mode: interviewModeSchema,
  preparationMs: z.number().int().min(PREPARATION_MS.min).max(PREPARATION_MS.max),
  answerLimitMs: z.number().int().min(ANSWER_LIMIT_MS.min).max(ANSWER_LIMIT_MS.max),
  questionCount: z.number().int().min(1).max(10),
  interviewerBelowLensCm: interviewerBelowLensCmSchema,
  /** Width of the screen's picture, centimetres; null = not measured. */
  screenWidthCm: z.number().min(10).max(300).nullable(),
  /** The accuracy test whose result the user asked to keep; null = none. */
  keptAccuracy: keptAccuracySchema.nullable(),
  /** What was written of a session the last time, and how; null = never yet. */
  notesChoices: notesChoicesSchema.nullable(),
};

/**
 * Every setting with its default. Loading is tolerant: a bad value falls back to its default and
 * is named in a notice (see `restoreSettings`); saving is strict.
 */
export const settingsSchema = z.object({
  theme: settingSchemas.theme.default('system'),
  cameraId: settingSchemas.cameraId.default(null),
  cameraConsent: settingSchemas.cameraConsent.default(false),
  recording: settingSchemas.recording.default(null),
  microphoneId: settingSchemas.microphoneId.default(null),
  microphoneConsent: settingSchemas.microphoneConsent.default(false),
  keptRecordings: settingSchemas.keptRecordings.default(null),
  keepSelfView: settingSchemas.keepSelfView.default(false),
  mirroredReplay: settingSchemas.mirroredReplay.default(false),
  mode: settingSchemas.mode.default('practice'),
  preparationMs: settingSchemas.preparationMs.default(30_000),
  answerLimitMs: settingSchemas.answerLimitMs.default(120_000),
  questionCount: settingSchemas.questionCount.default(3),
  interviewerBelowLensCm: settingSchemas.interviewerBelowLensCm.default(4),
  screenWidthCm: settingSchemas.screenWidthCm.default(null),
  keptAccuracy: settingSchemas.keptAccuracy.default(null),
  notesChoices: settingSchemas.notesChoices.default(null),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
/** Built from the schemas without defaults: a default would reset every setting not named. */
export const settingsChangeSchema = z.object(settingSchemas).partial();
export type SettingsChange = Partial<Settings>;
