import { z } from 'zod';
import { isoDateTimeSchema } from './identifier.ts';
import { movementsSchema } from './movements.ts';

/** Median and median absolute deviation of one quantity, with the samples it rests on. */
export const baselineSchema = z.object({
  median: z.number().finite(),
  mad: z.number().finite().min(0),
  samples: z.number().int().min(1),
});
export type Baseline = Readonly<z.infer<typeof baselineSchema>>;

const SAMPLE_REJECTIONS = [
  'settling',
  'no-face',
  'second-person',
  'eyes-closed',
  'too-far-turned',
  'face-too-small',
  'moved',
  'outlier',
] as const;
export const sampleRejectionSchema = z.enum(SAMPLE_REJECTIONS);
export type SampleRejection = z.infer<typeof sampleRejectionSchema>;

/** Who else of a panel is looked at, in the order of the plan's interviewers after the first. */
export const PERSON_TARGETS = ['person-1', 'person-2', 'person-3'] as const;

export const calibrationStepSchema = z.object({
  target: z.enum(['lens', 'interviewer', ...PERSON_TARGETS]),
  accepted: z.number().int().min(0),
  rejected: z.partialRecord(sampleRejectionSchema, z.number().int().min(0)),
  /**
   * Only on a step whose look was not used because it was too far from its target: the angle
   * between the two, degrees.
   */
  offTarget: z.number().finite().min(0).optional(),
});
export type CalibrationStep = Readonly<z.infer<typeof calibrationStepSchema>>;

const lookBaselineSchema = z.object({
  /** Relative to the look into the lens, degrees; from the landmarks. */
  gazeYaw: baselineSchema,
  gazePitch: baselineSchema,
  /** The same from the eye network; null where it had not learnt the looks. */
  eyeYaw: baselineSchema.nullable(),
  eyePitch: baselineSchema.nullable(),
});
export type LookBaseline = Readonly<z.infer<typeof lookBaselineSchema>>;

const shareSchema = z.number().min(0).max(1).nullable();
const errorSchema = z.number().finite().min(0).nullable();

/**
 * How right the calibration was with looks it was not learnt from, at places known from the
 * window's geometry. Null = not measured, or from too few pictures to say.
 */
export const holdOutSchema = z.object({
  /** Shares of the pictures of looks at lens or interviewer, and of looks elsewhere, told right. */
  sensitivity: shareSchema,
  specificity: shareSchema,
  balancedAccuracy: shareSchema,
  /** Mean distance from the true direction, degrees. */
  yawError: errorSchema,
  pitchError: errorSchema,
  /** Share of the pictures in which the look was measured at all. */
  coverage: shareSchema,
  samples: z.number().int().min(0),
});
export type HoldOut = Readonly<z.infer<typeof holdOutSchema>>;

/**
 * What was learnt about this person on this seat. Null baselines were not measured, and what rests
 * on them is then "not measured" or falls back to the wider, uncalibrated tolerance.
 */
export const calibrationSchema = z.object({
  version: z.literal(1),
  takenAt: isoDateTimeSchema,
  steps: z.array(calibrationStepSchema).readonly(),
  /** Gaze minus direction to the lens, while looking at the lens: the person's own bias, degrees. */
  lensGazeYaw: baselineSchema,
  lensGazePitch: baselineSchema,
  /** Bias-free gaze minus direction to the lens while looking at the interviewer's eyes, degrees. */
  interviewerGazeYaw: baselineSchema.nullable(),
  interviewerGazePitch: baselineSchema.nullable(),
  /**
   * What the eye network says of the look into the lens, and relative to that of the look at the
   * interviewer, degrees; null where it had not learnt them (calibrations before it was there).
   */
  lensEyeYaw: baselineSchema.nullable(),
  lensEyePitch: baselineSchema.nullable(),
  interviewerEyeYaw: baselineSchema.nullable(),
  interviewerEyePitch: baselineSchema.nullable(),
  /**
   * Further people of a panel, in the order they were marked or have in the plan; null = the look at
   * them was not measured, or refused as no look at them.
   */
  people: z.array(lookBaselineSchema.nullable()).readonly(),
  /** Head pose while looking at the lens, sitting upright. */
  headYaw: baselineSchema,
  headPitch: baselineSchema,
  headRoll: baselineSchema,
  /**
   * Where the head was then, centimetres from the lens in camera coordinates, medians; null in
   * calibrations from before it was kept.
   */
  headPlace: z
    .object({ x: z.number().finite(), y: z.number().finite(), z: z.number().finite() })
    .nullable(),
  /** Distance of the head from the lens as the face matrix has it, centimetres. */
  headDistance: baselineSchema,
  /** Distance between the eyes, share of the frame height. */
  eyeDistance: baselineSchema,
  irisDiameter: baselineSchema,
  faceHeight: baselineSchema,
  noseY: baselineSchema,
  /** From the pose; null where the shoulders were not seen. */
  neckRatio: baselineSchema.nullable(),
  shoulderWidth: baselineSchema.nullable(),
  shoulderRoll: baselineSchema.nullable(),
  /** The check with further looks; null = skipped, or not made with exactly this calibration. */
  holdOut: holdOutSchema.nullable(),
  /** What further movements showed; null = none were made. */
  movements: movementsSchema.nullable(),
  /** When movements were made while calibrating, refused ones too: nobody sits calmly then. */
  movementTimes: z
    .array(z.object({ startedAt: isoDateTimeSchema, endedAt: isoDateTimeSchema }))
    .readonly(),
});
export type Calibration = Readonly<z.infer<typeof calibrationSchema>>;

type Looks = Pick<Calibration, 'interviewerGazeYaw' | 'interviewerGazePitch' | 'people'>;

/**
 * Of so many interviewers those the look at whom is missing from it: not measured, or refused as no
 * look at them. Indices in the order of the plan, 0 = the interviewer.
 */
export const unmeasuredPeople = (
  { interviewerGazeYaw, interviewerGazePitch, people }: Looks,
  count = 1,
): readonly number[] => {
  const isFirstMeasured = interviewerGazeYaw !== null && interviewerGazePitch !== null;
  const length = Math.max(count, 1 + people.length);
  return Array.from({ length }, (_, person) => person).filter((person) =>
    person === 0 ? !isFirstMeasured : (people[person - 1] ?? null) === null,
  );
};

/** Whether the look at an interviewer is missing from it. */
const isPartlyCalibrated = (looks: Looks): boolean => unmeasuredPeople(looks).length > 0;

/** How far a session was calibrated: figures of different ones are not of one kind. */
export const CALIBRATION_STATES = ['calibrated', 'partly-calibrated', 'uncalibrated'] as const;
export type CalibrationState = (typeof CALIBRATION_STATES)[number];

export function calibrationState(calibration: Looks | null): CalibrationState {
  if (calibration === null) return 'uncalibrated';
  return isPartlyCalibrated(calibration) ? 'partly-calibrated' : 'calibrated';
}

/** For calibrations stored before the eye network was there. */
export const NO_EYE_BASELINES = {
  lensEyeYaw: null,
  lensEyePitch: null,
  interviewerEyeYaw: null,
  interviewerEyePitch: null,
} as const satisfies Partial<Calibration>;

/** What older calibrations do not have: eyes, panels, place of the head, check, movements. */
const ADDED_LATER = {
  ...NO_EYE_BASELINES,
  people: [],
  headPlace: null,
  holdOut: null,
  movements: null,
  movementTimes: [],
};

/** A calibration as it was written once, by whatever version. */
export const storedCalibrationSchema = z.preprocess(
  (stored) =>
    typeof stored === 'object' && stored !== null ? { ...ADDED_LATER, ...stored } : stored,
  calibrationSchema,
);
