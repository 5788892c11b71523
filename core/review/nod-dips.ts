import type { Degrees, Ratio } from '../units.ts';

/** The head down and up again; places are steps of the even grid. */
export type Dip = {
  /** Where it begins and ends, near the rim: before and after it the head may be still for long. */
  readonly from: number;
  readonly to: number;
  /** From the lower of both sides to the bottom. */
  readonly depth: Degrees;
  /** How much higher one side is than the other. */
  readonly left: Degrees;
  /** Steps between the two crossings of half the depth. */
  readonly width: number;
};

/** Smaller turns than this are noise of the face model, degrees (our proposal). */
export const TURN_NOISE: Degrees = 1;
/** Share of the depth at which a dip begins and ends. */
const RIM: Ratio = 0.9;

/** Turning points of a signal: it went up or down by more than the noise on both sides of each. */
function turningPoints(values: Float64Array): readonly number[] {
  const points: number[] = [];
  let highest = 0;
  let lowest = 0;
  let direction = 0;
  for (const [index, value] of values.entries()) {
    if (value > at(values, highest)) highest = index;
    if (value < at(values, lowest)) lowest = index;
    if (direction >= 0 && at(values, highest) - value > TURN_NOISE) {
      points.push(highest);
      direction = -1;
      lowest = index;
    } else if (direction <= 0 && value - at(values, lowest) > TURN_NOISE) {
      points.push(lowest);
      direction = 1;
      highest = index;
    }
  }
  points.push(direction >= 0 ? highest : lowest);
  return points;
}

/** Every dip between two higher turning points. */
export function findDips(values: Float64Array): readonly Dip[] {
  const points = turningPoints(values);
  const dips: Dip[] = [];
  for (let index = 1; index + 1 < points.length; index += 1) {
    const [before, bottom, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || bottom === undefined || after === undefined) continue;
    const [left, low, right] = [at(values, before), at(values, bottom), at(values, after)];
    if (low >= left || low >= right) continue;
    const depth = Math.min(left, right) - low;
    const reach = (share: Ratio, way: 1 | -1): number =>
      crossing(values, bottom, way, low + share * depth);
    dips.push({
      from: Math.max(before, Math.floor(reach(RIM, -1))),
      to: Math.min(after, Math.ceil(reach(RIM, 1))),
      depth,
      left: Math.abs(left - right),
      width: reach(0.5, 1) - reach(0.5, -1),
    });
  }
  return dips;
}

/** Where the signal first rises above a level, going one way from the bottom; between two steps. */
function crossing(values: Float64Array, bottom: number, way: 1 | -1, level: number): number {
  let index = bottom;
  while (at(values, index) < level) index += way;
  const [inside, outside] = [at(values, index - way), at(values, index)];
  return index - way * ((outside - level) / (outside - inside));
}

const at = (values: Float64Array, index: number): number => values[index] ?? Number.NaN;
