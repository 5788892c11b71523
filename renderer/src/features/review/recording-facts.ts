import type { DataQuality } from '../../../../core/domain/session.ts';
import { clockText, coverageText, secondPersonText } from '../../../../core/metrics/figure-text.ts';
import { wasSecondPersonThere } from '../../../../core/review/second-person.ts';
import type { Review } from '../../../../core/review/types.ts';
import { measuredShare, createTimeLane } from '../../charts/time-lane.ts';
import { answerSpan } from './axis-blocks.ts';

export type Fact = { readonly label: string; readonly value: string };

/** A lane that has a value whenever a face was found; its gaps are the time without one. */
const FACE_LANE_ID = 'distance';

const COUNT = new Intl.NumberFormat('en-GB');

/** How far the figures of a session can be trusted: what was seen, and what was lost. */
export function recordingFacts(review: Review): readonly Fact[] {
  const { session } = review.record;
  const { dataQuality: quality } = session;
  return [
    { label: 'Face measured', value: faceText(review) },
    ...(wasSecondPersonThere(review.secondPerson)
      ? [{ label: 'Second person', value: secondPersonText(review.secondPerson) }]
      : []),
    { label: 'Face frames', value: framesText(quality.faceFrames, quality.faceDropped) },
    { label: 'Posture frames', value: framesText(quality.poseFrames, quality.poseDropped) },
    ...interruptionFacts(quality),
    {
      label: 'Camera',
      value:
        session.camera === null
          ? 'none'
          : `${session.camera.label}, ${session.camera.width} × ${session.camera.height}`,
    },
  ];
}

function faceText(review: Review): string {
  const lane = review.lanes.find(({ id }) => id === FACE_LANE_ID);
  const { session } = review.record;
  const spans = review.answers.map(({ answer }) => answerSpan(answer, session.durationMs));
  const share = lane === undefined ? null : measuredShare(createTimeLane(lane), spans);
  if (share === null) return 'no answer to measure';
  return share <= 0 ? 'at no time while answering' : `${coverageText(share)} of the answering time`;
}

/** "4,812 analysed, 31 dropped (1 %)": a dropped frame came while the one before was still in work. */
function framesText(analysed: number, dropped: number): string {
  if (analysed === 0 && dropped === 0) return 'none';
  const share = coverageText(dropped / (analysed + dropped));
  return `${COUNT.format(analysed)} analysed, ${COUNT.format(dropped)} dropped (${share})`;
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

/** "2:05" long, "0:30" of it answering. */
export function lengthText(review: Review): string {
  const { session } = review.record;
  const answering = review.answers
    .map(({ answer }) => answerSpan(answer, session.durationMs))
    .reduce((total, span) => total + span.endMs - span.startMs, 0);
  return `${clockText(session.durationMs)}, answering ${clockText(answering)}`;
}
