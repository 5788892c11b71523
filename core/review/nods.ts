import { RESAMPLED_MS, resampleEvenly } from '../signal/resample.ts';
import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { Centimetres, Degrees, Ms, Ratio, TimeSpan } from '../units.ts';
import { degreesToRadians, secondsToMs } from '../units.ts';
import { NECK_FORWARD, NECK_UP } from './neck-joint.ts';
import { findDips } from './nod-dips.ts';
import type { Dip } from './nod-dips.ts';

/** Slowest and fastest nod, cycles a second (`measurement.md` 8.2). */
export const SLOWEST_HZ = 0.8;
export const FASTEST_HZ = 6.5;
/**
 * A nod is a dip whose width at half its depth is half a cycle. Looking down is a wider one: the head
 * stays there. This is the band-pass of `measurement.md` 8.2 in time, without its ringing.
 */
const NARROWEST_DIP_MS: Ms = secondsToMs(1 / FASTEST_HZ / 2);
const WIDEST_DIP_MS: Ms = secondsToMs(1 / SLOWEST_HZ / 2);
/**
 * Least depth of a nod as it is read, degrees. `measurement.md` 8.2 has 3 for slow nods and 1 for fast
 * ones; the face model shows shallow nods about a sixth too small, and laughter shakes the head by up
 * to 2.4 as it is read (d08), so there is one limit between the two.
 */
export const LEAST_DEPTH: Degrees = 2.5;
/** The head comes back to where it was but for this share of the depth. Our proposal. */
export const MOST_LEFT: Ratio = 0.75;
/**
 * Turning aside as much as this share of the nod is no nod (`measurement.md` 8.2 has .6; nods of d08
 * have up to .32, laughter and shifts in the seat from .5 on).
 */
export const MOST_YAW: Ratio = 0.5;
/**
 * A head that moves as a whole this far goes with the body. `measurement.md` 8.2 has 3, without
 * taking off what the nod itself moves; what is left of nods on d08 is 1.0 at most, of shifts 2.0.
 */
export const MOST_TRANSLATION: Centimetres = 1.8;
/**
 * Nor does it move as a whole more than this share of what the nod itself moves it about the neck:
 * talking moves head and body together. Our proposal: at 1 at least as much is nod as is not. Nods
 * of d08 have up to .85, most dips of a head that talks (d07) more than 1.1.
 */
export const MOST_BODY_SHARE: Ratio = 1;
/**
 * Cycles of one nod follow each other at once. `measurement.md` 8.2 proposes 0.7 s, which puts nods
 * together that people make one after the other: on d08 they are 0.5 s apart.
 */
export const MERGED_MS: Ms = 350;
/** A blink covers no more than this; through it the head is taken to go on evenly. */
const BRIDGED_MS: Ms = MAX_SAMPLE_MS;

/** What nods are found in: one value per analysed frame, unsmoothed; NaN = not measured. */
export type HeadMotion = {
  readonly t: Float64Array;
  readonly pitch: Float32Array;
  readonly yaw: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
};

export type Nod = TimeSpan & {
  readonly cycles: number;
  /** The deepest of its cycles, degrees. */
  readonly depth: Degrees;
};

/** Every nod of a track, in time order. */
export function findNods({ t, pitch, yaw, x, y, z }: HeadMotion): readonly Nod[] {
  const nods: Nod[] = [];
  for (const { startMs, columns } of resampleEvenly(t, [pitch, yaw, x, y, z], BRIDGED_MS)) {
    const [heights, turns, ...place] = columns;
    if (heights === undefined || turns === undefined) continue;
    const neck = neckPlace(heights, place);
    for (const dip of findDips(heights)) {
      if (!isNod(dip, turns, neck)) continue;
      const nod = {
        startMs: startMs + dip.from * RESAMPLED_MS,
        endMs: startMs + dip.to * RESAMPLED_MS,
        cycles: 1,
        depth: dip.depth,
      };
      const last = nods.at(-1);
      if (last !== undefined && nod.startMs - last.endMs < MERGED_MS)
        nods[nods.length - 1] = merge(last, nod);
      else nods.push(nod);
    }
  }
  return nods;
}

const merge = (one: Nod, other: Nod): Nod => ({
  startMs: one.startMs,
  endMs: other.endMs,
  cycles: one.cycles + other.cycles,
  depth: Math.max(one.depth, other.depth),
});

function isNod(dip: Dip, yaw: Float64Array, neck: readonly Float64Array[]): boolean {
  const widthMs = dip.width * RESAMPLED_MS;
  const range = (values: Float64Array): number => rangeOf(values, dip.from, dip.to);
  return (
    dip.depth >= LEAST_DEPTH &&
    widthMs >= NARROWEST_DIP_MS &&
    widthMs <= WIDEST_DIP_MS &&
    dip.left <= MOST_LEFT * dip.depth &&
    range(yaw) <= MOST_YAW * dip.depth &&
    Math.hypot(...neck.map(range)) < Math.min(MOST_TRANSLATION, MOST_BODY_SHARE * moves(dip.depth))
  );
}

/** How far a nod of this depth moves the head about the neck. */
const moves = (depth: Degrees): Centimetres =>
  degreesToRadians(depth) * Math.hypot(NECK_FORWARD, NECK_UP);

/** Where the head would be had it not turned about the neck: what is left is the body's motion. */
function neckPlace(
  pitch: Float64Array,
  [x, y, z]: readonly Float64Array[],
): readonly Float64Array[] {
  if (x === undefined || y === undefined || z === undefined) return [];
  const sine = pitch.map((angle) => Math.sin(degreesToRadians(angle)));
  return [
    x,
    y.map((height, index) => height - NECK_FORWARD * (sine[index] ?? 0)),
    z.map((depth, index) => depth + NECK_UP * (sine[index] ?? 0)),
  ];
}

function rangeOf(values: Float64Array, from: number, to: number): number {
  const inside = values.subarray(from, to + 1);
  return Math.max(...inside) - Math.min(...inside);
}
