import type { CameraFacts, DataQuality, Session } from '../../../../core/domain/session.ts';
import { clockText, coverageText, secondPersonText } from '../../../../core/metrics/figure-text.ts';
import { missingLooksText } from '../../../../core/review/missing-looks.ts';
import { calibrationCheckText } from '../../../../core/review/hold-out-text.ts';
import { wasSecondPersonThere } from '../../../../core/review/second-person.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import type { Review } from '../../../../core/review/types.ts';
import type { Ratio } from '../../../../core/units.ts';
import { amountText } from '../../../../core/writing/number-text.ts';
import { measuredShare, createTimeLane } from '../../charts/time-lane.ts';
import { answerSpan } from './axis-blocks.ts';

export type Fact = { readonly label: string; readonly value: string };

/** A lane that has a value whenever a face was found; its gaps are the time without one. */
const FACE_LANE_ID = 'distance';

/** How far the figures of a session can be trusted: what was seen, and what was lost. */
export function recordingFacts(review: Review): readonly Fact[] {
  const { session } = review.record;
  const { dataQuality: quality } = session;
  return [
    { label: 'Face measured', value: faceText(review) },
    ...partFacts(session),
    ...checkFacts(session),
    ...(wasSecondPersonThere(review.secondPerson)
      ? [{ label: 'Second person', value: secondPersonText(review.secondPerson) }]
      : []),
    ...(isRecorded(session) ? analysedFacts(quality) : framesFacts(quality)),
    ...interruptionFacts(quality),
    {
      label: isRecorded(session) ? 'Picture' : 'Camera',
      value: session.camera === null ? 'none' : cameraText(session.camera, isRecorded(session)),
    },
  ];
}

/** What a partial calibration lacks, and what is used instead. */
function partFacts(session: Session): readonly Fact[] {
  const missing = missingLooksText(session);
  return missing === null
    ? []
    : [{ label: 'Calibration', value: `${missing}; the place set for them is used` }];
}

/** How right looks were told, beside the figures about them; a recording has no check. */
function checkFacts(session: Session): readonly Fact[] {
  const check = calibrationCheckText(session);
  return check === null ? [] : [{ label: 'Check of the calibration', value: check }];
}

const framesFacts = (quality: DataQuality): readonly Fact[] => [
  { label: 'Face frames', value: framesText(quality.faceFrames, quality.faceDropped) },
  { label: 'Posture frames', value: framesText(quality.poseFrames, quality.poseDropped) },
];

/** Nothing is dropped of a file: the analysis waits for itself. */
const analysedFacts = (quality: DataQuality): readonly Fact[] => [
  { label: 'Pictures measured', value: amountText(quality.faceFrames) },
  { label: 'of them for posture', value: amountText(quality.poseFrames) },
];

function cameraText({ label, width, height, frameRate }: CameraFacts, isFile: boolean): string {
  const size = `${width} × ${height}`;
  return isFile ? `${size}, ${amountText(Math.round(frameRate))} a second` : `${label}, ${size}`;
}

/** Whether a face was measured at any time while answering, or in what was analysed of a recording. */
export const isFaceMeasured = (review: Review): boolean => (faceShare(review) ?? 0) > 0;

function faceShare(review: Review): Ratio | null {
  const lane = review.lanes.find(({ id }) => id === FACE_LANE_ID);
  const { session } = review.record;
  const spans = review.answers.map(({ answer }) => answerSpan(answer, session.durationMs));
  return lane === undefined ? null : measuredShare(createTimeLane(lane), spans);
}

function faceText(review: Review): string {
  const share = faceShare(review);
  const isFile = isRecorded(review.record.session);
  if (share === null) return 'no answer to measure';
  if (share <= 0) return isFile ? 'at no time' : 'at no time while answering';
  return `${coverageText(share)} of the ${isFile ? 'time' : 'answering time'}`;
}

/** "4,812 analysed, 31 dropped (1 %)": a dropped frame came while the one before was still in work. */
function framesText(analysed: number, dropped: number): string {
  if (analysed === 0 && dropped === 0) return 'none';
  const share = coverageText(dropped / (analysed + dropped));
  return `${amountText(analysed)} analysed, ${amountText(dropped)} dropped (${share})`;
}

function interruptionFacts({ workerRestarts, cameraLosses }: DataQuality): readonly Fact[] {
  return [
    ...(workerRestarts > 0
      ? [{ label: 'Analysis restarted', value: timesText(workerRestarts) }]
      : []),
    ...(cameraLosses > 0 ? [{ label: 'Camera lost', value: timesText(cameraLosses) }] : []),
  ];
}

const timesText = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** "2:05" long, "0:30" of it answering, where anybody but the user asked. */
export function lengthText(review: Review): string {
  const { session } = review.record;
  const answering = review.answers
    .map(({ answer }) => answerSpan(answer, session.durationMs))
    .reduce((total, span) => total + span.endMs - span.startMs, 0);
  const whole = clockText(session.durationMs);
  const part = clockText(answering);
  if (session.plan.questions.length === 0) return `${whole} long`;
  if (!isRecorded(session)) return `${whole}, answering ${part}`;
  return whole === part ? `${whole} long` : `${whole} long, ${part} analysed`;
}
