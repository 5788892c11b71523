import type {
  Baseline,
  Calibration,
  HoldOut,
  LookBaseline,
  SampleRejection,
} from '../../../../core/domain/calibration.ts';
import type { Interviewer } from '../../../../core/domain/interviewer.ts';
import type {
  CalibrationProgress,
  CalibrationTarget,
} from '../../../../core/vision/calibration.ts';
import { numberText } from '../../../../core/metrics/figure-text.ts';
import type { Degrees } from '../../../../core/units.ts';
import {
  checkError,
  checkWeaknesses,
  MAX_CHECK_ERROR,
  MIN_CHECK_RIGHT,
} from '../../../../core/vision/calibration-check.ts';

/** Why a picture could not be used, in words. */
const REJECTION_WORDS: Readonly<Record<SampleRejection, string>> = {
  settling: 'while your eyes were on their way',
  'no-face': 'no face in the picture',
  'second-person': 'a second person in the picture',
  'eyes-closed': 'eyes closed',
  'too-far-turned': 'head turned away',
  'face-too-small': 'face too small',
  moved: 'head moving',
  outlier: 'gaze strayed',
};

/** "12 left out: eyes closed 8, head moving 4"; the commonest first. */
export function rejectedText(rejected: CalibrationProgress['rejected']): string {
  const counts = (Object.keys(REJECTION_WORDS) as SampleRejection[])
    .map((reason) => ({ reason, count: rejected[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  if (counts.length === 0) return 'none left out';
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const reasons = counts.map(({ reason, count }) => `${REJECTION_WORDS[reason]} ${count}`);
  return `${total} left out: ${reasons.join(', ')}`;
}

/** What a step is called in a sentence: "the lens", "the interviewer", of a panel their names. */
export function targetName(
  target: CalibrationTarget,
  targets: readonly CalibrationTarget[],
  interviewers: readonly Interviewer[],
): string {
  if (target === 'lens') return 'the lens';
  const interviewer = interviewers[targets.indexOf(target) - 1];
  return interviewers.length < 2 || interviewer === undefined
    ? 'the interviewer'
    : interviewer.name;
}

/** A gaze that wanders more than this within a step is too coarse for contact (measurement.md 0, item 4). */
export const STEADY_SIGMA: Degrees = 2;
/** Median absolute deviation to standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

export type QualityLine = { readonly kind: 'good' | 'note'; readonly text: string };

/** What the baselines are worth, in plain words; the check of it first. */
export function calibrationToQuality(
  calibration: Calibration,
  /** Of the interviewers, in the order of the plan. */
  names: readonly string[] = [],
): readonly QualityLine[] {
  return [
    checkToQuality(calibration.holdOut),
    steadiness('Looking at the lens', calibration.lensGazeYaw, calibration.lensGazePitch),
    interviewerQuality(calibration),
    ...calibration.people.map((person, index) =>
      personQuality(names[index + 1] ?? `person ${index + 1}`, person),
    ),
    calibration.neckRatio === null || calibration.shoulderWidth === null
      ? {
          kind: 'note',
          text: 'Your shoulders were not seen well enough: how upright you sit will not be measured. Moving back a little or tilting the camera helps.',
        }
      : { kind: 'good', text: 'Your upright seat is known, shoulders included.' },
    ...(calibration.lensEyeYaw === null ? [EYES_UNKNOWN] : []),
  ];
}

const EYES_UNKNOWN: QualityLine = {
  kind: 'note',
  text: 'The pictures of your eyes could not be learnt. Looks are read from the points of the face alone, which is coarser.',
};

/** What came out of the check, and whether it speaks for calibrating again. */
export function checkToQuality(holdOut: HoldOut | null): QualityLine {
  if (holdOut === null) {
    return {
      kind: 'note',
      text: 'Not checked. How right your looks are told is known from our benchmark only, not for you.',
    };
  }
  const { balancedAccuracy: right } = holdOut;
  const error = checkError(holdOut);
  const found = [
    ...(right === null ? [] : [`${numberText(100 * right, 0)} % of your looks were told right`]),
    ...(error === null ? [] : [`directions were ${numberText(error, 0)}° off`]),
  ];
  if (found.length === 0) {
    return { kind: 'note', text: 'The check saw too little of your eyes to say how right it is.' };
  }
  const text = `In the check ${found.join('; ')}.`;
  const weaknesses = checkWeaknesses(holdOut);
  if (weaknesses.length === 0) return { kind: 'good', text };
  const limits = weaknesses.map((weakness) =>
    weakness === 'looks'
      ? `at least ${numberText(100 * MIN_CHECK_RIGHT, 0)} % told right`
      : `at most ${numberText(MAX_CHECK_ERROR, 0)}° off`,
  );
  return {
    kind: 'note',
    text: `${text} It should be ${limits.join(' and ')}: calibrating anew is recommended, with light on your face and your eyes on the mark until each ring is full.`,
  };
}

function interviewerQuality(calibration: Calibration): QualityLine {
  const { interviewerGazeYaw: yaw, interviewerGazePitch: pitch, steps } = calibration;
  if (yaw !== null && pitch !== null) return steadiness('Looking at the interviewer', yaw, pitch);
  const offTarget = steps.find(({ target }) => target === 'interviewer')?.offTarget;
  return {
    kind: 'note',
    text:
      offTarget === undefined
        ? 'The look at the interviewer was not measured well enough. Their place is reckoned from the setting for how far their eyes are below the lens.'
        : `The look at the interviewer was measured about ${offTarget.toFixed(0)}° away from their eyes, too far to be a look at them. Their place is reckoned from the setting for how far their eyes are below the lens. Repeat this step looking at their eyes, or correct that setting.`,
  };
}

const personQuality = (name: string, person: LookBaseline | null): QualityLine =>
  person === null
    ? {
        kind: 'note',
        text: `The look at ${name} was not measured well enough to be a look there. Their place is reckoned from where the tile is, and how your looks go round the panel is not scored without it; repeating this step is better.`,
      }
    : steadiness(`Looking at ${name}`, person.gazeYaw, person.gazePitch);

function steadiness(subject: string, yaw: Baseline, pitch: Baseline): QualityLine {
  const sigma = MAD_TO_SIGMA * Math.max(yaw.mad, pitch.mad);
  return sigma <= STEADY_SIGMA
    ? { kind: 'good', text: `${subject}: steady, within about ${numberText(sigma, 1)}°.` }
    : {
        kind: 'note',
        text: `${subject}: unsteady, about ${numberText(sigma, 1)}°. Repeating this step makes the figures finer.`,
      };
}
