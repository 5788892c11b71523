import { LOOK_TARGETS } from '../../core/review/signals-types.ts';
import type {
  FaceSignals,
  LookTarget,
  GazeSource,
  PoseSignals,
  Signals,
} from '../../core/review/signals-types.ts';

/** What the face shows for a while. Left out = the quiet default; `gap` = no samples at all. */
export type FaceStretch = {
  readonly seconds: number;
  readonly contact?: 0 | 1 | -1;
  readonly target?: LookTarget;
  readonly lean?: number;
  readonly headDrop?: number;
  readonly headRoll?: number;
  readonly headYaw?: number;
  readonly distanceCm?: number;
  readonly secondPerson?: boolean;
  readonly gazeYaw?: number;
  readonly gazePitch?: number;
  readonly smile?: number;
  readonly slidCm?: number;
  readonly headX?: number;
  readonly lookDown?: number;
  readonly gap?: boolean;
  /** Of a panel, whom a look at the interviewer goes to; 0 = the one who leads. */
  readonly person?: number;
  readonly personMargin?: number;
};

export type PoseStretch = {
  readonly seconds: number;
  readonly uprightness?: number;
  readonly neckChange?: number;
  readonly shoulderRoll?: number;
  readonly turn?: number;
  readonly handsSeen?: number;
  readonly armsCrossed?: number;
  readonly handAtFace?: number;
  readonly handSpeed?: number;
  readonly shoulderSpeed?: number;
  readonly gap?: boolean;
};

const FACE_SAMPLE_MS = 50;
const POSE_SAMPLE_MS = 200;

/** Signals of which every moment is known: stretches one after the other from session time 0. */
export function aSignals(request: {
  readonly face?: readonly FaceStretch[];
  readonly pose?: readonly PoseStretch[];
  readonly calibrated?: boolean;
  /** Of a calibrated session; the eyes unless said otherwise. */
  readonly gazeSource?: Exclude<GazeSource, 'uncalibrated'>;
  readonly holdOut?: Signals['holdOut'];
  readonly movements?: Signals['movements'];
  readonly seatDrifts?: Signals['seatDrifts'];
  readonly nods?: Signals['nods'];
  readonly closures?: Signals['closures'];
  readonly calibrationSpans?: Signals['calibrationSpans'];
  /** False = uncalibrated looks that do not show where the interviewer was: no look is judged. */
  readonly interviewerKnown?: boolean;
  /** Left out = one interviewer. */
  readonly panel?: Signals['panel'];
}): Signals {
  const face = request.face ?? [];
  const pose = request.pose ?? [];
  return {
    calibrated: request.calibrated ?? true,
    gazeSource: request.calibrated === false ? 'uncalibrated' : (request.gazeSource ?? 'eyes'),
    holdOut: request.holdOut ?? null,
    movements: request.movements ?? null,
    seatDrifts: request.seatDrifts ?? [],
    contactRadiusDeg: 5,
    panel: request.panel ?? null,
    nods: request.nods ?? [],
    closures: request.closures ?? [],
    calibrationSpans: request.calibrationSpans ?? [],
    durationMs: 1000 * Math.max(lengthOf(face), lengthOf(pose)),
    face:
      request.interviewerKnown === false ? withoutContact(faceSignals(face)) : faceSignals(face),
    pose: poseSignals(pose),
  };
}

type Sample<Stretch> = { readonly t: number; readonly stretch: Stretch };

const lengthOf = (stretches: readonly { readonly seconds: number }[]): number =>
  stretches.reduce((sum, { seconds }) => sum + seconds, 0);

function samplesOf<Stretch extends { readonly seconds: number; readonly gap?: boolean }>(
  stretches: readonly Stretch[],
  stepMs: number,
): readonly Sample<Stretch>[] {
  let startMs = 0;
  return stretches.flatMap((stretch) => {
    const from = startMs;
    startMs += 1000 * stretch.seconds;
    if (stretch.gap) return [];
    const count = Math.round((1000 * stretch.seconds) / stepMs);
    return Array.from({ length: count }, (_, index) => ({ t: from + index * stepMs, stretch }));
  });
}

function faceSignals(stretches: readonly FaceStretch[]): FaceSignals {
  const samples = samplesOf(stretches, FACE_SAMPLE_MS);
  const column = (read: (stretch: FaceStretch) => number) =>
    Float32Array.from(samples, ({ stretch }) =>
      stretch.contact === -1 ? Number.NaN : read(stretch),
    );
  return {
    t: Float64Array.from(samples, ({ t }) => t),
    weight: new Float32Array(samples.length).fill(FACE_SAMPLE_MS),
    interviewerKnown: true,
    isOther: new Uint8Array(samples.length),
    secondPerson: Int8Array.from(samples, ({ stretch }) =>
      stretch.contact === -1 ? -1 : stretch.secondPerson ? 1 : 0,
    ),
    contact: Int8Array.from(samples, ({ stretch }) => stretch.contact ?? 1),
    target: Uint8Array.from(samples, ({ stretch }) => LOOK_TARGETS.indexOf(targetOf(stretch))),
    person: Int8Array.from(samples, ({ stretch }) =>
      targetOf(stretch) === 'interviewer' ? (stretch.person ?? 0) : -1,
    ),
    personMargin: Float32Array.from(samples, ({ stretch }) =>
      targetOf(stretch) === 'interviewer' ? (stretch.personMargin ?? 20) : Number.NaN,
    ),
    gazeYaw: column((stretch) => stretch.gazeYaw ?? 0),
    gazePitch: column((stretch) => stretch.gazePitch ?? 0),
    headYaw: column((stretch) => stretch.headYaw ?? 0),
    headPitch: column(() => 0),
    headRoll: column((stretch) => stretch.headRoll ?? 0),
    blink: column(() => 0.1),
    lookDown: column((stretch) => stretch.lookDown ?? 0),
    smile: column((stretch) => stretch.smile ?? 0.1),
    lean: column((stretch) => stretch.lean ?? 0),
    headDrop: column((stretch) => stretch.headDrop ?? 0),
    distanceCm: column((stretch) => stretch.distanceCm ?? 60),
    headX: column((stretch) => stretch.headX ?? 0),
    slidCm: column((stretch) => stretch.slidCm ?? 0),
  };
}

const withoutContact = (face: FaceSignals): FaceSignals => ({
  ...face,
  interviewerKnown: false,
  contact: face.contact.map(() => -1),
  target: face.target.map(() => LOOK_TARGETS.indexOf('unknown')),
  person: face.person.map(() => -1),
  personMargin: face.personMargin.map(() => Number.NaN),
});

function targetOf({ contact, target }: FaceStretch): LookTarget {
  if (target) return target;
  if (contact === -1) return 'unknown';
  return contact === 0 ? 'down' : 'interviewer';
}

function poseSignals(stretches: readonly PoseStretch[]): PoseSignals {
  const samples = samplesOf(stretches, POSE_SAMPLE_MS);
  const column = (read: (stretch: PoseStretch) => number) =>
    Float32Array.from(samples, ({ stretch }) => read(stretch));
  return {
    t: Float64Array.from(samples, ({ t }) => t),
    weight: new Float32Array(samples.length).fill(POSE_SAMPLE_MS),
    hasKnuckles: true,
    neckChange: column((stretch) => stretch.neckChange ?? 0),
    shoulderRoll: column((stretch) => stretch.shoulderRoll ?? 0),
    uprightness: column((stretch) => stretch.uprightness ?? 100),
    turn: column((stretch) => stretch.turn ?? 0),
    handsSeen: column((stretch) => stretch.handsSeen ?? 2),
    armsCrossed: column((stretch) => stretch.armsCrossed ?? 0),
    handAtFace: column((stretch) => stretch.handAtFace ?? 0),
    handSpeed: column((stretch) => stretch.handSpeed ?? 0),
    shoulderSpeed: column((stretch) => stretch.shoulderSpeed ?? 0),
  };
}

/** One span from second to second. */
export const aSpan = (fromSeconds: number, toSeconds: number) => ({
  startMs: 1000 * fromSeconds,
  endMs: 1000 * toSeconds,
});

/** The stretches, over and over. */
export const repeat = <Stretch>(times: number, stretches: readonly Stretch[]): Stretch[] =>
  Array.from({ length: times }, () => stretches).flat();
