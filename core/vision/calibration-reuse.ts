import { NO_EYE_BASELINES } from '../domain/calibration.ts';
import type { Calibration } from '../domain/calibration.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { isElsewhere } from '../review/seat-drift.ts';
import type { Degrees, IsoDateTime, Ms } from '../units.ts';
import { CALIBRATION_TAKES } from './calibration.ts';
import type { CalibrationFailure } from './calibration-finish.ts';
import { relativeDistance } from './posture.ts';

/** An older calibration is not offered: by then light, seat and lid are others (our proposal). */
export const MAX_REUSE_AGE_MS: Ms = 86_400_000;
/**
 * Two and a half seconds for each look, five in all; the first half second is for the eyes to arrive.
 * What is not said here, such as the patience with a slow machine, is as in a full calibration.
 */
export const REUSE_TIMING = { stepMs: 2_000, settlingMs: 500 } as const;
/**
 * The look into the lens, and that at the interviewer, may have moved by this much. Of the 5 degrees
 * of the contact radius 2 are then left for the eyes themselves (our proposal).
 */
export const MAX_ZERO_SHIFT: Degrees = 3;

/** Whether a calibration is young enough to be offered again. A clock set back makes it too old. */
const isYoungEnough = ({ takenAt }: Calibration, now: IsoDateTime): boolean => {
  const age = Date.parse(now) - Date.parse(takenAt);
  return age >= 0 && age <= MAX_REUSE_AGE_MS;
};

/**
 * Only one in which the look at the interviewer was measured can be checked in both its looks. Not
 * with a panel: five seconds do not go round it, and its row may be another by then.
 */
export const isWorthOffering = (
  calibration: Calibration,
  people: number,
  now: IsoDateTime,
): boolean =>
  people === 1 &&
  calibration.people.length === 0 &&
  calibration.interviewerGazeYaw !== null &&
  calibration.interviewerGazePitch !== null &&
  isYoungEnough(calibration, now);

/**
 * The stored calibration, if the two looks of the short check are as it says and the head is where
 * it was; else why not. `check` = what the same looks give as a calibration of their own. Where the
 * eye network still knows the stored looks, everything is kept; where it has learnt those of the
 * check, the eyes' part comes from there, and the hold-out check of the old ones counts no longer.
 */
export const reuseCalibration = (
  stored: Calibration,
  check: Calibration,
  eyes: 'as-stored' | 'as-checked',
): Result<Calibration, CalibrationFailure> => {
  const text = objection(stored, check);
  if (text !== null) return err({ title: 'The earlier calibration does not fit any more', text });
  if (eyes === 'as-stored') return ok(stored);
  const { lensEyeYaw, lensEyePitch, interviewerEyeYaw, interviewerEyePitch } = check;
  const learnt = { lensEyeYaw, lensEyePitch, interviewerEyeYaw, interviewerEyePitch };
  return ok({
    ...stored,
    ...(Object.values(learnt).includes(null) ? NO_EYE_BASELINES : learnt),
    holdOut: null,
  });
};

/**
 * The stored calibration where nobody is asked to look again: the eyes' part of it only while the eye
 * network still knows the looks it was made of.
 */
export const reuseUnchecked = (stored: Calibration, areEyesKnown: boolean): Calibration =>
  areEyesKnown ? stored : { ...stored, ...NO_EYE_BASELINES, holdOut: null };

/** Whether the eye network, knowing the stored looks, says the same of those of the check. */
export const areEyesAsStored = (stored: Calibration, check: Calibration): boolean =>
  shiftOf(stored.lensEyeYaw, check.lensEyeYaw, stored.lensEyePitch, check.lensEyePitch) <=
    MAX_ZERO_SHIFT &&
  shiftOf(
    stored.interviewerEyeYaw,
    check.interviewerEyeYaw,
    stored.interviewerEyePitch,
    check.interviewerEyePitch,
  ) <= MAX_ZERO_SHIFT;

const ANEW = `Calibrate anew; it takes ${CALIBRATION_TAKES}.`;

function objection(stored: Calibration, check: Calibration): string | null {
  if (isSeatedElsewhere(stored, check))
    return `You sit elsewhere than then, or the camera was moved. Sit as you did, or calibrate anew; it takes ${CALIBRATION_TAKES}.`;
  const lens = shiftOf(
    stored.lensGazeYaw,
    check.lensGazeYaw,
    stored.lensGazePitch,
    check.lensGazePitch,
  );
  if (!(lens <= MAX_ZERO_SHIFT))
    return `Your look into the lens was measured ${degreesText(lens)} from where it was then. Light, glasses or the tilt of the camera may be others. ${ANEW}`;
  const interviewer = shiftOf(
    stored.interviewerGazeYaw,
    check.interviewerGazeYaw,
    stored.interviewerGazePitch,
    check.interviewerGazePitch,
  );
  if (Number.isNaN(interviewer)) {
    const offTarget = check.steps.find(({ target }) => target === 'interviewer')?.offTarget;
    return offTarget === undefined
      ? `The look at the interviewer was not measured well enough in the check. ${ANEW}`
      : `The look at the interviewer was measured ${degreesText(offTarget)} away from their eyes, too far to be a look at them. ${ANEW}`;
  }
  return interviewer <= MAX_ZERO_SHIFT
    ? null
    : `Your look at the interviewer was measured ${degreesText(interviewer)} from where it was then. ${ANEW}`;
}

function isSeatedElsewhere(stored: Calibration, check: Calibration): boolean {
  const nowhere = { x: Number.NaN, y: Number.NaN, z: Number.NaN };
  const distanceRatio = relativeDistance(
    check.headDistance.median,
    check.eyeDistance.median,
    check.headYaw.median,
    stored,
  );
  return isElsewhere({ ...(check.headPlace ?? nowhere), distanceRatio }, stored);
}

type Median = { readonly median: Degrees } | null;

/** NaN where one of them was not measured. */
const shiftOf = (yaw: Median, yawNow: Median, pitch: Median, pitchNow: Median): Degrees =>
  Math.hypot(
    (yaw?.median ?? Number.NaN) - (yawNow?.median ?? Number.NaN),
    (pitch?.median ?? Number.NaN) - (pitchNow?.median ?? Number.NaN),
  );

const degreesText = (degrees: Degrees): string => `${degrees.toFixed(0)}°`;
