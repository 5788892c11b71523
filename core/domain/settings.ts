import { z } from 'zod';
import { ANSWER_LIMIT_MS, interviewModeSchema, PREPARATION_MS } from './plan.ts';

/**
 * Every setting with its default. Loading is tolerant: a bad value falls back to its default and
 * is named in a notice (see `restoreSettings`); saving is strict.
 */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Device id of the camera last used; null = the system's first one. */
  cameraId: z.string().max(500).nullable().default(null),
  /** The user has read what the camera is used for and agreed to it, on our own screen. */
  cameraConsent: z.boolean().default(false),
  keepSelfView: z.boolean().default(false),
  mode: interviewModeSchema.default('practice'),
  preparationMs: z
    .number()
    .int()
    .min(PREPARATION_MS.min)
    .max(PREPARATION_MS.max)
    .default(30_000),
  answerLimitMs: z
    .number()
    .int()
    .min(ANSWER_LIMIT_MS.min)
    .max(ANSWER_LIMIT_MS.max)
    .default(120_000),
  questionCount: z.number().int().min(1).max(10).default(3),
  /** How far the interviewer's eyes are below the lens, centimetres. */
  interviewerBelowLensCm: z.number().min(0).max(40).default(4),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
export const settingsChangeSchema = settingsSchema.partial();
export type SettingsChange = Partial<Settings>;
