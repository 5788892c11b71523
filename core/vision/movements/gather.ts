import type { MovementName } from '../../domain/movements.ts';
import { MAX_POSE_SAMPLE_MS, MAX_SAMPLE_MS } from '../../signal/weights.ts';
import type { FaceSample, PoseSample } from '../../tracks/channels.ts';
import type { Ms, Ratio } from '../../units.ts';
import { MIN_FACE_HEIGHT } from '../measurable.ts';
import { isSeen } from '../posture.ts';

/**
 * How long each is made, in time in which what it is about was seen (our proposals): a smile and a
 * nod are over soon, hands are looked at a few times a second only, and back and forward takes its way.
 */
export const MOVEMENT_MS: Readonly<Record<MovementName, Ms>> = {
  lap: 3_000,
  gesture: 3_000,
  nod: 3_000,
  nearing: 6_000,
  smile: 2_000,
};
/** So much longer a movement waits for a face or shoulders before it ends with what it has. Our proposal. */
export const MOVEMENT_PATIENCE_MS: Ms = 5_000;
/** Least poses that say anything of hands: three seconds at two a second. Our proposal. */
export const LEAST_POSES = 6;

type SeenBy = 'face' | 'pose';
const SEEN_BY: Readonly<Record<MovementName, SeenBy>> = {
  lap: 'pose',
  gesture: 'pose',
  nod: 'face',
  nearing: 'face',
  smile: 'face',
};

/** One movement as it is being made. */
export type MovementRun = {
  readonly name: MovementName;
  readonly startMs: Ms;
  /** Of a movement of the face: samples in which one, large enough, was seen. Else empty. */
  readonly faces: readonly FaceSample[];
  /** Of one of the hands: poses with both shoulders. Else empty. */
  readonly poses: readonly PoseSample[];
  /** Time in which what the movement is about was seen. */
  readonly usableMs: Ms;
  /** The newest picture showed a second person: whose hands a pose has is then not known. */
  readonly isOtherSeen: boolean;
  /** How many samples of what it is about could not be used, by why. */
  readonly left: Readonly<Record<'none' | 'second-person' | 'too-small' | 'no-shoulders', number>>;
};

export const startMovement = (name: MovementName, nowMs: Ms): MovementRun => ({
  name,
  startMs: nowMs,
  faces: [],
  poses: [],
  usableMs: 0,
  isOtherSeen: false,
  left: { none: 0, 'second-person': 0, 'too-small': 0, 'no-shoulders': 0 },
});

export const addMovementFace = (run: MovementRun, face: FaceSample): MovementRun => {
  const isOtherSeen = face.faces > 1;
  if (SEEN_BY[run.name] !== 'face') return { ...run, isOtherSeen };
  const objection = faceObjection(face);
  if (objection !== null) return withLeft(run, objection);
  const usable = stretch(run.faces, face.t, MAX_SAMPLE_MS);
  return { ...run, faces: [...run.faces, face], usableMs: run.usableMs + usable };
};

export const addMovementPose = (run: MovementRun, pose: PoseSample): MovementRun => {
  if (SEEN_BY[run.name] !== 'pose') return run;
  if (run.isOtherSeen) return withLeft(run, 'second-person');
  if (!areShouldersSeen(pose)) return withLeft(run, 'no-shoulders');
  const usable = stretch(run.poses, pose.t, MAX_POSE_SAMPLE_MS);
  return { ...run, poses: [...run.poses, pose], usableMs: run.usableMs + usable };
};

export type MovementProgress = {
  readonly share: Ratio;
  /** `timed-out` = it ends with what it has. */
  readonly kind: 'gathering' | 'full' | 'timed-out';
};

export const movementProgress = (run: MovementRun, nowMs: Ms): MovementProgress => {
  const neededMs = MOVEMENT_MS[run.name];
  const ofPoses = SEEN_BY[run.name] === 'pose' ? run.poses.length / LEAST_POSES : 1;
  const share = Math.min(1, run.usableMs / neededMs, ofPoses);
  if (share >= 1) return { share, kind: 'full' };
  const isOver = nowMs - run.startMs >= neededMs + MOVEMENT_PATIENCE_MS;
  return { share, kind: isOver ? 'timed-out' : 'gathering' };
};

const faceObjection = ({ faces, faceHeight }: FaceSample): keyof MovementRun['left'] | null => {
  if (!(faces >= 1)) return 'none';
  if (faces > 1) return 'second-person';
  return faceHeight >= MIN_FACE_HEIGHT ? null : 'too-small';
};

const areShouldersSeen = (pose: PoseSample): boolean =>
  isSeen(pose.leftShoulderX, pose.leftShoulderY, pose.leftShoulderVisibility) &&
  isSeen(pose.rightShoulderX, pose.rightShoulderY, pose.rightShoulderVisibility);

const withLeft = (run: MovementRun, reason: keyof MovementRun['left']): MovementRun => ({
  ...run,
  left: { ...run.left, [reason]: run.left[reason] + 1 },
});

/** What passed since the sample before; a gap is a gap. */
const stretch = (earlier: readonly { readonly t: Ms }[], t: Ms, longest: Ms): Ms =>
  Math.max(0, Math.min(longest, t - (earlier.at(-1)?.t ?? t)));
