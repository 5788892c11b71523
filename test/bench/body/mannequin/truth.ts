import {
  angleBetween,
  directionToAngles,
  nearestOnSegment,
} from '../../../../core/geometry/direction.ts';
import type { Vector3 as Direction } from '../../../../core/geometry/vector.ts';
import { radiansToDegrees } from '../../../../core/units.ts';
import type { Seconds } from '../../../../core/units.ts';
import type { ClipFrame, ClipTruth } from '../../clip-truth.ts';
import { CALIBRATED_S, FRAME, INTERVIEWER, LOOKS } from './film.ts';
import type { Film } from './film.ts';
import type { Figure } from './skeleton.ts';
import { eyesOf, poseSkeleton, seatAt } from './skeleton.ts';
import { UPRIGHT } from './pose.ts';
import type { Vector } from './figure.ts';

/** As the clips beside the repository have it. */
const TOLERANCE_DEG = 6;
const MOSTLY_CLOSED = 0.4;

/** What is so in every picture of a film, in the form of the rendered clips. */
export function filmToTruth(film: Film, figure: Figure): ClipTruth {
  const origin = seatAt(figure, UPRIGHT, film.eyes);
  const seated = poseSkeleton(figure, UPRIGHT, origin).joint('head').y;
  const frameAt = (t: Seconds): ClipFrame => {
    const pose = film.poseAt(t);
    const { lean: _lean, ...doing } = film.doingAt(t);
    const skeleton = poseSkeleton(figure, pose, origin);
    const eyes = eyesOf(skeleton);
    const towards = ([x, y, z]: Vector): Direction => unit([x - eyes.x, y - eyes.y, z - eyes.z]);
    const gaze = towards(pose.target);
    const { yaw, pitch } = directionToAngles(gaze);
    const lens = towards([0, 0, 0]);
    const left = skeleton.joint('upperarm01.L');
    const right = skeleton.joint('upperarm01.R');
    return {
      t,
      valid: pose.blink <= MOSTLY_CLOSED,
      blink: pose.blink,
      eyeMid: [eyes.x, eyes.y, eyes.z],
      gazeYaw: yaw,
      gazePitch: pitch,
      headPitch: pose.head.pitch,
      angCamera: angleBetween(gaze, lens),
      angEither: nearestOnSegment(gaze, lens, towards(INTERVIEWER)).angle,
      // By the joint the head turns on: nodding moves the eyes, and is no sinking.
      slouch: seated - skeleton.joint('head').y,
      lean: 1 - eyes.z / film.eyes[2],
      torsoRoll: radiansToDegrees(Math.atan2(left.y - right.y, left.x - right.x)),
      shoulderL: [left.x, left.y, left.z],
      shoulderR: [right.x, right.y, right.z],
      ...doing,
    };
  };
  return {
    duration: film.seconds,
    scoreFrom: CALIBRATED_S,
    ...FRAME,
    fps: film.fps,
    toleranceDeg: TOLERANCE_DEG,
    interviewerFaces: [[...INTERVIEWER]],
    calibration: film.isCalibrated
      ? [
          { t0: LOOKS.lens[0], t1: LOOKS.lens[1], target: 'camera' },
          { t0: LOOKS.interviewer[0], t1: LOOKS.interviewer[1], target: 'interviewer' },
        ]
      : [],
    frame: Array.from({ length: Math.round(film.seconds * film.fps) }, (_, index) =>
      frameAt(index / film.fps),
    ),
    events: film.events.map((event) => ({ ...event })),
  };
}

function unit([x, y, z]: Vector): Direction {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
