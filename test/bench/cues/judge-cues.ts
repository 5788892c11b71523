import { createLiveWindow } from '../../../core/cues/live-signals.ts';
import { NO_CUES_YET, reduceCues } from '../../../core/cues/reduce-cues.ts';
import type { ShownCue } from '../../../core/cues/reduce-cues.ts';
import type { CueStage } from '../../../core/cues/types.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import type { Tiles } from '../../../core/review/interviewer-places.ts';
import { FACE_CHANNELS, POSE_CHANNELS } from '../../../core/tracks/channels.ts';
import type {
  FaceSample,
  FaceTrack,
  PoseSample,
  PoseTrack,
} from '../../../core/tracks/channels.ts';

/** As often as the stage looks. */
const STEP_MS = 500;

/** What the truth file says of one picture; seconds, degrees, centimetres. */
export type TrueFrame = {
  readonly t: number;
  readonly valid: boolean;
  readonly angEither: number;
  readonly gazePitch: number;
  readonly slouch?: number | undefined;
  readonly lean?: number | undefined;
  readonly torsoRoll?: number | undefined;
  readonly face?: number | undefined;
};

export type JudgedCue = ShownCue & {
  /** Share of the window’s true pictures in which it really was off; null = the truth does not say. */
  readonly trueShare: number | null;
};

/** The cues a clip would have got as one long answer, through the engine of the stage. */
export function cuesOfClip({
  face,
  pose,
  calibration,
  tiles,
  frameAspect,
  fromMs,
  truth,
}: {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly calibration: Calibration;
  readonly tiles: Tiles;
  readonly frameAspect: number;
  /** When the calibration of the clip is over. */
  readonly fromMs: number;
  readonly truth: readonly TrueFrame[];
}): { readonly cues: readonly JudgedCue[]; readonly readMs: number } {
  const window = createLiveWindow({ calibration, tiles, frameAspect });
  const stage: CueStage = {
    turn: 'answer',
    moment: 'the clip',
    partner: 'them',
    people: tiles.map((_, index) => `person ${index}`),
    readingAllowanceMs: 0,
  };
  const faces = faceSamples(face);
  const poses = poseSamples(pose);
  const cues: JudgedCue[] = [];
  const endMs = faces.at(-1)?.t ?? 0;
  let state = NO_CUES_YET;
  let readMs = 0;
  let looks = 0;
  let seenFaces = 0;
  let seenPoses = 0;
  for (let nowMs = fromMs; nowMs <= endMs; nowMs += STEP_MS) {
    for (; (faces[seenFaces]?.t ?? Infinity) <= nowMs; seenFaces += 1) {
      const sample = faces[seenFaces];
      if (sample !== undefined) window.seeFace(sample);
    }
    for (; (poses[seenPoses]?.t ?? Infinity) <= nowMs; seenPoses += 1) {
      const sample = poses[seenPoses];
      if (sample !== undefined) window.seePose(sample);
    }
    const before = performance.now();
    const live = window.read(nowMs);
    const next = reduceCues(state, { nowMs, mode: 'practice', switchedOff: [], stage, live });
    readMs += performance.now() - before;
    looks += 1;
    state = next.state;
    for (const effect of next.effects)
      if (effect.type === 'show')
        cues.push({ ...effect.cue, trueShare: trueShare(effect.cue, truth) });
  }
  return { cues, readMs: readMs / looks };
}

export const faceSamples = (track: FaceTrack): FaceSample[] =>
  Array.from(track.t, (t, index) => ({ t, ...valuesAt(FACE_CHANNELS, track.columns, index) }));

const poseSamples = (track: PoseTrack): PoseSample[] =>
  Array.from(track.t, (t, index) => ({ t, ...valuesAt(POSE_CHANNELS, track.columns, index) }));

const valuesAt = <Channel extends string>(
  channels: readonly Channel[],
  columns: Readonly<Record<Channel, Float32Array>>,
  index: number,
): Record<Channel, number> =>
  Object.fromEntries(
    channels.map((channel) => [channel, columns[channel][index] ?? Number.NaN]),
  ) as Record<Channel, number>;

/** The clips call a look within 6 degrees contact. */
const TOLERANCE = 6;

function trueShare(
  { kind, startMs, figures }: ShownCue,
  truth: readonly TrueFrame[],
): number | null {
  const isOff = TRULY_OFF[kind];
  if (isOff === undefined) return null;
  const inside = truth.filter(
    ({ t, valid }) => valid && 1_000 * t >= startMs - figures.windowMs && 1_000 * t < startMs,
  );
  const told = inside.flatMap((frame) => isOff(frame) ?? []);
  return told.length === 0 ? null : told.filter(Boolean).length / told.length;
}

/** Undefined = the truth has no word on it. */
const TRULY_OFF: Partial<Record<ShownCue['kind'], (frame: TrueFrame) => boolean | undefined>> = {
  'eyes-down': ({ angEither }) => angEither > TOLERANCE,
  'look-back': ({ angEither }) => angEither > TOLERANCE,
  'look-at-speaker': ({ angEither }) => angEither > TOLERANCE,
  'sit-up': ({ slouch }) => (slouch === undefined ? undefined : slouch > 2),
  'too-close': ({ lean }) => (lean === undefined ? undefined : lean > 0.12),
  'too-far': ({ lean }) => (lean === undefined ? undefined : lean < -0.12),
  'sit-level': ({ torsoRoll }) => (torsoRoll === undefined ? undefined : Math.abs(torsoRoll) > 5),
  'out-of-picture': () => false,
};
