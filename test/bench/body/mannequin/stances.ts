import type { Seconds } from '../../../../core/units.ts';
import { createRandom } from '../../../../core/metrics/statistics/random.ts';
import { CALIBRATED_S, calibrationTarget, INTERVIEWER } from './film.ts';
import type { Doing, Film, Sitter } from './film.ts';
import { createLife, drawBlinks, lidsAt, smooth } from './life.ts';
import { mixPoses, UPRIGHT } from './pose.ts';
import type { BodyPose } from './pose.ts';

/** One stance held for a while; `swept` moves through it instead, 0 to 1 from its beginning to its end. */
export type Held = {
  readonly pose: BodyPose;
  readonly doing: Doing;
  readonly swept?: (share: number) => BodyPose;
};

export const PACE = {
  /** Hands are read of each picture alone. */
  hands: { heldS: 3.2, fps: 8 },
  /** A calibration needs more pictures, and steadier ones. */
  posture: { heldS: 2.4, fps: 15 },
} as const satisfies Record<string, { readonly heldS: Seconds; readonly fps: number }>;
/** On the way from one stance to the next. */
const WAY_S: Seconds = 0.5;

export type StanceFilm = Pick<Film, 'name' | 'vfov' | 'eyes' | 'desk' | 'isCalibrated'> & {
  readonly sitter: Sitter;
  readonly seed: number;
  readonly pace: (typeof PACE)[keyof typeof PACE];
  readonly stances: readonly Held[];
};

const SITTING: Held = {
  pose: UPRIGHT,
  doing: { stance: 'upright', lean: 0, talking: false },
};

/** One stance after the other, after the looks of a calibration. */
export function stancesToFilm({ stances, seed, pace, ...film }: StanceFilm): Film {
  const { heldS, fps } = pace;
  const random = createRandom(seed);
  const live = createLife(random);
  const seconds = CALIBRATED_S + stances.length * heldS;
  const blinks = drawBlinks(random, seconds);
  const place = (time: Seconds): { readonly index: number; readonly within: Seconds } => {
    const index = Math.floor((time - CALIBRATED_S) / heldS);
    return { index, within: time - CALIBRATED_S - index * heldS };
  };
  const poseAt = (time: Seconds): BodyPose => {
    const { index, within } = place(time);
    const held = stances[index] ?? SITTING;
    const before = (stances[index - 1] ?? SITTING).pose;
    const own = held.swept?.(within / heldS) ?? held.pose;
    const target = time < CALIBRATED_S ? calibrationTarget(time) : INTERVIEWER;
    return live(
      { ...mixPoses(before, own, smooth(within / WAY_S)), target, blink: lidsAt(blinks, time) },
      time,
    );
  };
  const doingAt = (time: Seconds): Doing => {
    const { index, within } = place(time);
    if (index < 0) return SITTING.doing;
    const { doing } = stances[index] ?? SITTING;
    return within < WAY_S ? { lean: Number.NaN, talking: false } : doing;
  };
  return { ...film, fps, seconds, events: [], poseAt, doingAt };
}
