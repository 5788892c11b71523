import type { Ms, Ratio } from '../units.ts';

/** The body moves slowly, five times a second is enough to begin with; the face comes first. */
export const FIRST_POSE_MS: Ms = 200;
/** Ten times a second: gestures are over in half a second, and more shows no more of them. */
export const FASTEST_POSE_MS: Ms = 100;
/** Twice a second: less would leave gaps in the posture (`MAX_POSE_SAMPLE_MS`). */
export const SLOWEST_POSE_MS: Ms = 500;
/** How often the rate is thought over. Our proposal. */
export const POSE_TURN_MS: Ms = 2_000;
/** A face that misses more than every fifth picture (24 of 30 are left, our least) slows the pose. */
export const MISSES_TOO_MANY: Ratio = 0.2;
/** One that misses less than every fifteenth (28 of 30, our goal) lets it be faster. */
export const MISSES_FEW: Ratio = 1 / 15;
/** For so many turns in a row. Our proposal. */
export const CALM_TURNS = 4;
/** After each try that was too fast, twice as many, up to this. Our proposal. */
export const MOST_CALM_TURNS = 64;
/** Quickly out of the face's way, and carefully back. Our proposal. */
const SLOWER = 1.6;
const FASTER = 0.8;

export type PoseRate = {
  readonly intervalMs: Ms;
  /** Turns in a row in which little was missed. */
  readonly calm: number;
  /** How many of them it takes until the pose goes faster. */
  readonly needed: number;
  /** Whether it has gone faster since it was last slowed. */
  readonly hasSpedUp: boolean;
};

export const FIRST_POSE_RATE: PoseRate = {
  intervalMs: FIRST_POSE_MS,
  calm: 0,
  needed: CALM_TURNS,
  hasSpedUp: false,
};

/** Pictures of one turn: analysed, and those that should have been and were not. */
export type Workload = { readonly frames: number; readonly dropped: number };

/** How often the body is to be looked at from now on. */
export function stepPoseRate(rate: PoseRate, face: Workload, pose: Workload): PoseRate {
  const missed = missedOf(face);
  // Without a face to compare with, as while the camera is away, nothing is learnt.
  if (Number.isNaN(missed)) return rate;
  if (missed > MISSES_TOO_MANY || missedOf(pose) > MISSES_TOO_MANY) {
    const needed = rate.hasSpedUp ? Math.min(MOST_CALM_TURNS, 2 * rate.needed) : rate.needed;
    const intervalMs = Math.min(SLOWEST_POSE_MS, SLOWER * rate.intervalMs);
    return { intervalMs, calm: 0, needed, hasSpedUp: false };
  }
  if (missed >= MISSES_FEW) return { ...rate, calm: 0 };
  const calm = rate.calm + 1;
  if (calm < rate.needed || rate.intervalMs <= FASTEST_POSE_MS) return { ...rate, calm };
  const intervalMs = Math.max(FASTEST_POSE_MS, FASTER * rate.intervalMs);
  return { ...rate, intervalMs, calm: 0, hasSpedUp: true };
}

const missedOf = ({ frames, dropped }: Workload): Ratio => dropped / (frames + dropped);
