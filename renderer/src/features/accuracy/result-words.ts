import type { JudgedTest, PlaceResult } from '../../../../core/accuracy/judge-test.ts';
import type { TestPlace } from '../../../../core/accuracy/test-schedule.ts';
import type { KeptAccuracy } from '../../../../core/domain/kept-accuracy.ts';
import { fixedText } from '../../../../core/writing/number-text.ts';

export const PLACE_WORDS: Readonly<Record<TestPlace, string>> = {
  lens: 'Lens',
  interviewer: 'Interviewer’s eyes',
  left: 'Left edge',
  right: 'Right edge',
  'top-left': 'Top left',
  'top-right': 'Top right',
  'bottom-left': 'Bottom left',
  'bottom-right': 'Bottom right',
  bottom: 'Bottom edge',
  keyboard: 'Keyboard',
};

export const shareText = (share: number | null): string =>
  share === null ? 'not measured' : `${Math.round(100 * share)} %`;

export const degreesText = (degrees: number | null): string =>
  degrees === null ? 'not told' : `${fixedText(degrees, 1)}°`;

export type AccuracyFigures = Pick<
  KeptAccuracy,
  'balancedAccuracy' | 'sensitivity' | 'specificity' | 'yawError' | 'pitchError' | 'coverage'
>;

/** The result in one or two sentences; null figures are said to be missing. */
export function accuracySentence(figures: AccuracyFigures): string {
  const { balancedAccuracy, sensitivity, specificity } = figures;
  if (balancedAccuracy === null) return 'How right Greenroom was could not be measured.';
  return (
    `Greenroom was right in ${shareText(balancedAccuracy)} of the pictures: in ${shareText(sensitivity)} of those ` +
    `in which you looked at the lens or the interviewer, and in ${shareText(specificity)} of those in which you looked elsewhere. ` +
    'Guessing would get 50 %.'
  );
}

export function errorSentence({ yawError, pitchError }: AccuracyFigures): string {
  if (yawError === null && pitchError === null)
    return 'The error in degrees is not known: no place was known, or too little was measured there.';
  return `Your gaze was measured ${degreesText(yawError)} off to the side and ${degreesText(pitchError)} off in height, on average, where the place is known and near the lens.`;
}

/** Why there is no figure, and what to do; null where there is one. */
export function notMeasuredReason({
  score,
  hasFace,
  signals,
}: Pick<JudgedTest, 'score' | 'hasFace'> & {
  readonly signals: {
    readonly calibrated: boolean;
    readonly face: { readonly interviewerKnown: boolean };
  };
}): string | null {
  if (score.balancedAccuracy !== null) return null;
  if (score.samples === 0)
    return 'The camera delivered no pictures while you looked. Check that it is connected and not used by another program, then repeat the test.';
  if (!hasFace)
    return 'No face was found in any picture. Check the light and the lens cover, sit in front of the camera, then repeat the test.';
  if (!signals.calibrated && !signals.face.interviewerKnown)
    return 'Without a calibration your looks did not show where the interviewer is. Repeat the test with the calibration.';
  return 'In too few pictures your eyes could be measured: they were closed, turned too far away, or too far from the camera. Come nearer and repeat the test.';
}

/** What a place’s row says where there is no share. */
export function placeShareText({ isTooNear, score }: PlaceResult): string {
  if (isTooNear) return 'not counted: too near the interviewer in this window';
  if (score.samples === 0) return 'not measured: no pictures';
  const share = score.sensitivity ?? score.specificity;
  return share === null ? 'not measured: eyes not seen' : shareText(share);
}
