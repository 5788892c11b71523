import type { Calibration } from '../domain/calibration.ts';
import { eyeShares } from '../review/gaze-estimate.ts';
import { headPitchToDegrees } from '../review/head-pitch.ts';
import { interviewerPlaces, nearestPlace } from '../review/interviewer-places.ts';
import type { Tiles } from '../review/interviewer-places.ts';
import { withoutOtherFaces } from '../review/own-face.ts';
import { LOOK_TARGETS } from '../review/signals-types.ts';
import type { LookTarget, Signals } from '../review/signals-types.ts';
import { MAX_POSE_SAMPLE_MS } from '../signal/weights.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import { msToSeconds } from '../units.ts';
import type { Degrees, Ms, Ratio, TimeSpan } from '../units.ts';
import { bodyReader } from './body-lines.ts';
import type { BodyLine } from './body-lines.ts';
import { rounded } from './rounded.ts';

/**
 * One analysed frame of a recording, as `analyze --frames` writes it: a JSON object a line. Null =
 * not measured. Angles in degrees, unmirrored camera coordinates (see `Degrees`).
 */
export type FrameLine = BodyLine & {
  /** Seconds of the file's own time. */
  readonly t: number;
  readonly faceFound: boolean;
  /** 0..1, 0.5 = exactly at the contact radius. */
  readonly eyeContact: number | null;
  readonly target: Exclude<LookTarget, 'unknown'> | null;
  /** Whom the look went to: 0 the interviewer, then the further people in their order. */
  readonly person: number | null;
  /** Direction of the gaze, minus the person's bias where it is known. */
  readonly gazeYaw: number | null;
  readonly gazePitch: number | null;
  /** Not against the baseline. */
  readonly headYaw: number | null;
  readonly headPitch: number | null;
  readonly headRoll: number | null;
  readonly distanceCm: number | null;
  /** Share of the calibrated distance come closer: 0.12 = 12 %. */
  readonly leanRatio: number | null;
  /** 0..100, and degrees against the baseline: from the newest pose. */
  readonly uprightness: number | null;
  readonly shoulderRoll: number | null;
  /** Lid closure, 0..1. */
  readonly blink: number | null;
  /** Time from picture to measurement on the machine that analysed it. */
  readonly latencyMs: number | null;
};

export type FrameLinesInput = {
  readonly face: FaceTrack;
  readonly signals: Signals;
  readonly calibration: Calibration | null;
  readonly tiles: Tiles;
  /** Only frames in here are written; `endMs` may be infinite. */
  readonly span: TimeSpan;
};

/**
 * How fast the contact score falls with the angle, degrees: a look one such step outside of the
 * radius scores .27, one inside .73 (our choice; any falling curve through .5 ranks frames alike).
 */
const CONTACT_STEP: Degrees = 1;

/** Contact as a score from the angle to what counts as contact: 1 / (1 + e^((angle - radius) / step)). */
export const contactScore = (angle: Degrees, radius: Degrees): Ratio =>
  1 / (1 + Math.exp((angle - radius) / CONTACT_STEP));

/** Every analysed frame of the span, in time order. */
export function* frameLines(input: FrameLinesInput): Generator<FrameLine> {
  const { signals, span } = input;
  const face = withoutOtherFaces(input.face).track;
  const { columns } = face;
  const places = interviewerPlaces({ ...input, face }, eyeShares(face, input.calibration));
  const bodyAt = bodyReader(signals, span);
  let pose = -1;
  for (const [index, time] of face.t.entries()) {
    pose = newestPose(signals.pose.t, time, pose);
    if (time < span.startMs || time >= span.endMs) continue;
    const gazeYaw = at(signals.face.gazeYaw, index);
    const gazePitch = at(signals.face.gazePitch, index);
    const lensYaw = at(columns.lensYaw, index);
    const lensPitch = at(columns.lensPitch, index);
    const { angle } = nearestPlace(
      places,
      { gazeYaw, gazePitch, lensYaw, lensPitch, isLensKnown: input.calibration !== null },
      index,
    );
    const isPoseNew = time - (signals.pose.t[pose] ?? Number.NaN) <= MAX_POSE_SAMPLE_MS;
    const poseIndex = isPoseNew ? pose : -1;
    yield {
      t: rounded(msToSeconds(time), 4) ?? 0,
      faceFound: at(columns.faces, index) >= 1,
      eyeContact: signals.face.interviewerKnown
        ? rounded(contactScore(angle, signals.contactRadiusDeg), 4)
        : null,
      target: targetName(signals.face.target[index]),
      person: personIndex(signals.face.person[index]),
      gazeYaw: rounded(lensYaw + gazeYaw, 3),
      gazePitch: rounded(lensPitch + gazePitch, 3),
      headYaw: rounded(at(columns.headYaw, index), 3),
      headPitch: rounded(headPitchToDegrees(at(columns.headPitch, index)), 3),
      headRoll: rounded(at(columns.headRoll, index), 3),
      distanceCm: rounded(at(signals.face.distanceCm, index), 2),
      leanRatio: rounded(at(signals.face.lean, index), 4),
      uprightness: rounded(at(signals.pose.uprightness, poseIndex), 2),
      shoulderRoll: rounded(at(signals.pose.shoulderRoll, poseIndex), 3),
      ...bodyAt(index, poseIndex),
      blink: rounded(at(signals.face.blink, index), 4),
      latencyMs: rounded(at(columns.latency, index), 1),
    };
  }
}

/** The same as text, one JSON object a line. */
export function* frameLinesText(input: FrameLinesInput): Generator<string> {
  for (const line of frameLines(input)) yield `${JSON.stringify(line)}\n`;
}

/** Index of the last pose not later than the frame, searched on from an earlier answer; -1 = none. */
const newestPose = (times: Float64Array, frame: Ms, from: number): number => {
  let index = from;
  while ((times[index + 1] ?? Number.POSITIVE_INFINITY) <= frame) index += 1;
  return index;
};

const targetName = (target: number | undefined): FrameLine['target'] => {
  const name = LOOK_TARGETS[target ?? -1];
  return name === undefined || name === 'unknown' ? null : name;
};

const personIndex = (person: number | undefined): number | null =>
  person === undefined || person < 0 ? null : person;

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
