import { z } from 'zod';
import { isoDateTimeSchema } from './identifier.ts';

const share = z.number().min(0).max(1).nullable();
const degrees = z.number().min(0).max(180).nullable();

/** The result of an accuracy test that the user asked to keep; null = not measured. */
export const keptAccuracySchema = z.object({
  takenAt: isoDateTimeSchema,
  length: z.enum(['full', 'quick']),
  /** Decides the order of the looks. */
  seed: z.number().int().min(0),
  isCalibrated: z.boolean(),
  sensitivity: share,
  specificity: share,
  balancedAccuracy: share,
  yawError: degrees,
  pitchError: degrees,
  coverage: share,
  samples: z.number().int().min(0),
});
export type KeptAccuracy = Readonly<z.infer<typeof keptAccuracySchema>>;
