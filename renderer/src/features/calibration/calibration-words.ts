import type {
  Baseline,
  Calibration,
  SampleRejection,
} from '../../../../core/domain/calibration.ts';
import type { CalibrationProgress } from '../../../../core/vision/calibration.ts';
import type { Degrees } from '../../../../core/units.ts';

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

/** A gaze that wanders more than this within a step is too coarse for contact (measurement.md 0, item 4). */
export const STEADY_SIGMA: Degrees = 2;
/** Median absolute deviation to standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

export type QualityLine = { readonly kind: 'good' | 'note'; readonly text: string };

/** What the baselines are worth, in plain words. */
export function calibrationToQuality(calibration: Calibration): readonly QualityLine[] {
  return [
    steadiness('Looking at the lens', calibration.lensGazeYaw, calibration.lensGazePitch),
    interviewerQuality(calibration),
    calibration.neckRatio === null || calibration.shoulderWidth === null
      ? {
          kind: 'note',
          text: 'Your shoulders were not seen well enough: how upright you sit will not be measured. Moving back a little or tilting the camera helps.',
        }
      : { kind: 'good', text: 'Your upright seat is known, shoulders included.' },
  ];
}

function interviewerQuality(calibration: Calibration): QualityLine {
  const { interviewerGazeYaw: yaw, interviewerGazePitch: pitch, steps } = calibration;
  if (yaw !== null && pitch !== null) return steadiness('Looking at the interviewer', yaw, pitch);
  const offTarget = steps.find(({ target }) => target === 'interviewer')?.offTarget;
  return {
    kind: 'note',
    text:
      offTarget === undefined
        ? 'The look at the interviewer was not measured well enough. His place is reckoned from the setting for how far his eyes are below the lens.'
        : `The look at the interviewer was measured about ${offTarget.toFixed(0)}° away from his eyes, too far to be a look at them. His place is reckoned from the setting for how far his eyes are below the lens. Repeat this step looking at his eyes, or correct that setting.`,
  };
}

function steadiness(subject: string, yaw: Baseline, pitch: Baseline): QualityLine {
  const sigma = MAD_TO_SIGMA * Math.max(yaw.mad, pitch.mad);
  return sigma <= STEADY_SIGMA
    ? { kind: 'good', text: `${subject}: steady, within about ${sigma.toFixed(1)}°.` }
    : {
        kind: 'note',
        text: `${subject}: unsteady, about ${sigma.toFixed(1)}°. Repeating this step makes the figures finer.`,
      };
}
