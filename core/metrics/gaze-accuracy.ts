import type { Signals } from '../review/signals-types.ts';
import type { Ms, Ratio } from '../units.ts';
import type { JudgingRates } from './statistics/rogan-gladen.ts';

type GazeAccuracy = {
  /** 95 % half-width a share of contact has from misread looks alone, percentage points. */
  readonly halfPoints: number;
  /** Null where they are not known one by one. */
  readonly rates: JudgingRates | null;
};

/** What an accuracy depends on. */
type Judge = Pick<Signals, 'gazeSource' | 'holdOut'>;

/**
 * How well a look at the interviewer is told from a look elsewhere, by what the gaze was read from.
 * Fifteen bench clips (rendered heads, calibrated by two looks): with the eye network sensitivity
 * .979, specificity .941, mean error of the share of contact .014 to .017; landmarks alone balanced
 * accuracy .87, mean error .079. A mean absolute error of a normal error, times 2.46, is its 95 %
 * half-width: 4.2, rounded up to 5 as a real face may be harder than a rendered one, and 19.4,
 * rounded to 20.
 */
const BENCH = {
  eyes: { halfPoints: 5, rates: { sensitivity: 0.979, specificity: 0.941 } },
  /** Only the mean of the two rates was measured. */
  landmarks: { halfPoints: 20, rates: { sensitivity: 0.87, specificity: 0.87 } },
} as const;
/** Our proposal: less sure than calibrated landmarks. */
const UNCALIBRATED_HALF_POINTS = 25;

/** The check has two looks of each kind (`CHECK_TARGETS`): too few to be taken at their word. */
const LOOKS_IN_CHECK = 2;
/** So the bench counts beside them like this many looks. Our proposal. */
const LOOKS_OF_BENCH = 4;

const blended = (bench: Ratio, check: Ratio): Ratio =>
  (LOOKS_OF_BENCH * bench + LOOKS_IN_CHECK * check) / (LOOKS_OF_BENCH + LOOKS_IN_CHECK);

/**
 * The accuracy of a session's looks: that of the bench, and with the check of the own calibration
 * the mean of both. The check can make it worse, never surer than the bench: then the larger of the
 * two shares that are misread is what a share of contact may be off by.
 */
export function gazeAccuracy({ gazeSource, holdOut }: Judge): GazeAccuracy {
  if (gazeSource === 'uncalibrated') return { halfPoints: UNCALIBRATED_HALF_POINTS, rates: null };
  const { halfPoints, rates: bench } = BENCH[gazeSource];
  const { sensitivity = null, specificity = null } = holdOut ?? {};
  if (sensitivity === null || specificity === null) {
    return { halfPoints, rates: gazeSource === 'eyes' ? bench : null };
  }
  const rates = {
    sensitivity: blended(bench.sensitivity, sensitivity),
    specificity: blended(bench.specificity, specificity),
  };
  const misread = 1 - Math.min(rates.sensitivity, rates.specificity);
  return { halfPoints: Math.max(halfPoints, 100 * misread), rates };
}

/**
 * The time that may have been misjudged, as a share (0..1) of the part of the measured time a figure
 * is about: 5 % of all time are a tenth of the looks away when half of the time was spent on them.
 */
export const misjudgedShare = (judge: Judge, partMs: Ms, measuredMs: Ms): Ratio =>
  Math.min(1, (gazeAccuracy(judge).halfPoints / 100) * (measuredMs / partMs));

const CHECK_TEXT = 'more where the check of the calibration went worse';

/** "5 percentage points …", for "how it is measured". */
export const ERROR_POINTS_TEXT = `${BENCH.eyes.halfPoints} percentage points with eyes that were learnt in the calibration, ${BENCH.landmarks.halfPoints} where the gaze rests on the landmarks of the face alone, ${UNCALIBRATED_HALF_POINTS} without calibration, ${CHECK_TEXT}`;

/** The sentence of "how it is measured" for figures about such a part. */
export const misjudgedText = (part: string): string =>
  `widened by the time that may have been misjudged (${BENCH.eyes.halfPoints} % of the measured time with eyes that were learnt in the calibration, ${BENCH.landmarks.halfPoints} % from the landmarks of the face alone, ${UNCALIBRATED_HALF_POINTS} % without calibration, ${CHECK_TEXT}) as a share of ${part}`;

/** How the rates come about, for "how it is measured" of a corrected share. */
export const RATES_TEXT = `Rates: in our benchmark ${(100 * BENCH.eyes.rates.sensitivity).toFixed(1)} % of the looks at the interviewer and ${(100 * BENCH.eyes.rates.specificity).toFixed(1)} % of those elsewhere were read right from learnt eyes; your own check of the calibration counts beside it, a third of the whole. From the landmarks alone they are known with such a check only, and never without calibration`;

/** Where the error comes from, for the sources of a figure. */
export const ACCURACY_SOURCE =
  'Error of the gaze: our benchmark of rendered heads for calibrated sessions; without calibration our proposal; and your own check of the calibration where there was one.';
