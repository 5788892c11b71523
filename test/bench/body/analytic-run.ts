import { calibrateFromMarks } from '../../../core/analysis/calibrate-from-marks.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import { NO_MOVEMENTS } from '../../../core/domain/movements.ts';
import type { MovementName } from '../../../core/domain/movements.ts';
import { straightBelow } from '../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../core/review/signals.ts';
import type { Signals } from '../../../core/review/signals-types.ts';
import type {
  FaceSample,
  FaceTrack,
  PoseSample,
  PoseTrack,
} from '../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../core/tracks/columns.ts';
import { degreesToRadians, msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { Ms, Seconds } from '../../../core/units.ts';
import type { Blendshapes } from '../../../core/vision/blendshapes.ts';
import { faceFeaturesFromLandmarks } from '../../../core/vision/face-features.ts';
import { HALF_FIELD } from '../../../core/vision/gaze-terms.ts';
import { finishMovement } from '../../../core/vision/movements/finish.ts';
import {
  addMovementFace,
  addMovementPose,
  MOVEMENT_MS,
  startMovement,
} from '../../../core/vision/movements/gather.ts';
import { FACE_LANDMARK_COUNT, FACE_POINT } from '../../../core/vision/landmarks.ts';
import type { Landmark } from '../../../core/vision/landmarks.ts';
import { poseSampleFromLandmarks } from '../../../core/vision/pose-features.ts';
import { normal } from './analytic-person.ts';
import type { AnalyticPerson } from './analytic-person.ts';
import { bodyLandmarks, placeBody, toPixels } from './project-body.ts';
import type { PlacedBody } from './project-body.ts';
import { UPRIGHT } from './stance.ts';
import type { Point, Stance } from './stance.ts';

/** What is to be acted: a stance from moment to moment, seconds after the calibration. */
export type Act = {
  readonly seconds: Seconds;
  readonly stanceAt: (time: Seconds) => Stance;
  /** Movements of the calibration, in this order; seconds from the beginning of each. */
  readonly movements?: readonly MovementAct[];
};
type MovementAct = {
  readonly name: MovementName;
  readonly stanceAt: (time: Seconds) => Stance;
};

export type Acted = {
  readonly signals: Signals;
  /** The same as if no movement had been made. */
  readonly unmoved: Signals;
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly calibration: Calibration;
  readonly frameAspect: number;
};

export const CALIBRATION_S: Seconds = 3;
const FACE_RATE = 30;
const POSE_RATE = 10;
/** Jitter of the models on 720 lines, pixels; the pose as the bench README has it, taken to 720. */
const FACE_JITTER = 0.5;
const POSE_JITTER = 3;
/** Of the face matrix: degrees, and share of the distance. */
const TURN_JITTER = 0.4;
const DEPTH_JITTER = 0.004;

const NEUTRAL_FACE: Blendshapes = Object.fromEntries(
  ['Blink', 'LookIn', 'LookOut', 'LookUp', 'LookDown']
    .flatMap((name) => [`eye${name}Left`, `eye${name}Right`])
    .map((name) => [name, 0.05]),
);

/** The act through the app's own chain: landmarks to features, calibration, signals. */
export function actOut(person: AnalyticPerson, { seconds, stanceAt, movements = [] }: Act): Acted {
  const length = CALIBRATION_S + seconds;
  const stance = (time: Seconds): Stance =>
    time < CALIBRATION_S ? UPRIGHT : stanceAt(time - CALIBRATION_S);
  const face = samples(length, FACE_RATE, (time) => faceSample(person, stance(time), time));
  const pose = samples(length, POSE_RATE, (time) => poseSample(person, stance(time), time));
  const frameAspect = person.frameWidth / person.frameHeight;
  const tracks = { face: samplesToFaceTrack(face), pose: samplesToPoseTrack(pose) };
  const marks = {
    lens: { startMs: 0, endMs: secondsToMs(CALIBRATION_S) },
    interviewer: null,
    people: [],
  };
  const finished = calibrateFromMarks({
    ...tracks,
    marks,
    frameAspect,
    takenAt: '2026-01-01T00:00:00.000Z',
  });
  if (!finished.ok) throw new Error(finished.error.title);
  const signalsOf = (calibration: Calibration): Signals =>
    buildSignals({
      ...tracks,
      calibration,
      conversation: [],
      durationMs: secondsToMs(length),
      frameAspect,
      tiles: straightBelow(5),
    });
  const unmoved = signalsOf(finished.value);
  const calibration = movements.reduce(
    (sofar, movement) => withMovement(sofar, person, movement, frameAspect),
    finished.value,
  );
  const signals = movements.length === 0 ? unmoved : signalsOf(calibration);
  return { signals, unmoved, ...tracks, calibration, frameAspect };
}

/** The calibration with what a movement taught; as it was where that was refused. */
function withMovement(
  calibration: Calibration,
  person: AnalyticPerson,
  { name, stanceAt }: MovementAct,
  frameAspect: number,
): Calibration {
  const length = msToSeconds(MOVEMENT_MS[name]) + 1;
  let run = startMovement(name, 0);
  for (const face of samples(length, FACE_RATE, (time) => faceSample(person, stanceAt(time), time)))
    run = addMovementFace(run, face);
  for (const pose of samples(length, POSE_RATE, (time) => poseSample(person, stanceAt(time), time)))
    run = addMovementPose(run, pose);
  const learnt = finishMovement(run, { calibration, looks: [{ smile: 0 }], frameAspect });
  return learnt.ok
    ? {
        ...calibration,
        movements: { ...NO_MOVEMENTS, ...calibration.movements, ...learnt.value },
      }
    : calibration;
}

const samples = <Sample>(
  length: Seconds,
  rate: number,
  take: (time: Seconds) => Sample,
): readonly Sample[] =>
  Array.from({ length: Math.floor(length * rate) }, (_, index) => take(index / rate));

function poseSample(person: AnalyticPerson, stance: Stance, time: Seconds): PoseSample {
  const landmarks = bodyLandmarks(
    person,
    placeBody(person, stance),
    stance.hidden,
    () => POSE_JITTER * normal(person.random),
  );
  return poseSampleFromLandmarks({ landmarks, t: secondsToMs(time), latency: 0 });
}

function faceSample(person: AnalyticPerson, stance: Stance, time: Seconds): FaceSample {
  const { head } = placeBody(person, stance);
  const t: Ms = secondsToMs(time);
  return faceFeaturesFromLandmarks({
    landmarks: faceLandmarks(person, head),
    blendshapes: NEUTRAL_FACE,
    matrix: faceMatrix(person, stance, head),
    frameWidth: person.frameWidth,
    frameHeight: person.frameHeight,
    faces: 1,
    t,
    light: 120,
    latency: 0,
  });
}

function faceLandmarks(person: AnalyticPerson, head: PlacedBody['head']): readonly Landmark[] {
  const shown = (point: Point): Landmark => {
    const [x, y] = toPixels(person, point);
    const jitter = (): number => FACE_JITTER * normal(person.random);
    return { x: (x + jitter()) / person.frameWidth, y: (y + jitter()) / person.frameHeight, z: 0 };
  };
  const landmarks = Array.from<Landmark>({ length: FACE_LANDMARK_COUNT }).fill(shown(head.nose));
  const middle = (one: Point, other: Point): Point => [
    (one[0] + other[0]) / 2,
    (one[1] + other[1]) / 2,
    (one[2] + other[2]) / 2,
  ];
  const leftIris = middle(head.leftEyeOuter, head.leftEyeInner);
  const rightIris = middle(head.rightEyeOuter, head.rightEyeInner);
  const aside = ([x, y, z]: Point, way: number): Point => [x + 0.58 * way, y, z];
  const places: readonly (readonly [number, Point])[] = [
    [FACE_POINT.noseTip, head.nose],
    [FACE_POINT.leftEyeOuter, head.leftEyeOuter],
    [FACE_POINT.leftEyeInner, head.leftEyeInner],
    [FACE_POINT.rightEyeInner, head.rightEyeInner],
    [FACE_POINT.rightEyeOuter, head.rightEyeOuter],
    [FACE_POINT.leftUpperLid, leftIris],
    [FACE_POINT.rightUpperLid, rightIris],
    [FACE_POINT.leftIris, leftIris],
    [FACE_POINT.rightIris, rightIris],
    [FACE_POINT.leftIrisSides[0], aside(leftIris, 1)],
    [FACE_POINT.leftIrisSides[1], aside(leftIris, -1)],
    [FACE_POINT.rightIrisSides[0], aside(rightIris, 1)],
    [FACE_POINT.rightIrisSides[1], aside(rightIris, -1)],
    [10, head.forehead],
    [152, head.chin],
    [234, head.rightCheek],
    [454, head.leftCheek],
  ];
  for (const [index, point] of places) landmarks[index] = shown(point);
  return landmarks;
}

/**
 * MediaPipe's matrix: an adult head of its own size before a camera of 63 degrees, so centimetres
 * are right as far as the head is of that size, and the depth as far as the camera is.
 */
function faceMatrix(
  person: AnalyticPerson,
  stance: Stance,
  { origin }: PlacedBody['head'],
): readonly number[] {
  const jitter = (sigma: number): number => sigma * normal(person.random);
  const yaw = degreesToRadians(stance.headYaw + stance.turn + jitter(TURN_JITTER));
  const pitch = degreesToRadians(stance.headPitch + person.tilt + jitter(TURN_JITTER));
  const roll = degreesToRadians(stance.roll + jitter(TURN_JITTER));
  const ownFocal = person.frameHeight / 2 / HALF_FIELD;
  const size = 1 / person.headSize;
  const depth = size * (ownFocal / person.focal) * (1 + jitter(DEPTH_JITTER));
  const [cy, sy, cp, sp, cr, sr] = [
    Math.cos(yaw),
    Math.sin(yaw),
    Math.cos(-pitch),
    Math.sin(-pitch),
    Math.cos(roll),
    Math.sin(roll),
  ];
  // Ry(yaw) Rx(-pitch) Rz(roll), columns one after the other.
  return [
    ...[cy * cr + sy * sp * sr, cp * sr, -sy * cr + cy * sp * sr, 0],
    ...[-cy * sr + sy * sp * cr, cp * cr, sy * sr + cy * sp * cr, 0],
    ...[sy * cp, -sp, cy * cp, 0],
    ...[origin[0] * size, origin[1] * size, origin[2] * depth, 1],
  ];
}
