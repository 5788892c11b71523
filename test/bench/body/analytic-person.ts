import { createRandom } from '../../../core/metrics/statistics/random.ts';
import { degreesToRadians } from '../../../core/units.ts';
import type { Degrees } from '../../../core/units.ts';

/** A person before a camera, everything drawn from a seed; lengths in centimetres. */
export type AnalyticPerson = {
  readonly random: () => number;
  readonly shoulderWidth: number;
  /** Multiple of an adult's mean head. */
  readonly headSize: number;
  readonly distance: number;
  /** Head above the lens, and to its side. */
  readonly height: number;
  readonly side: number;
  /** How far the camera looks up, degrees. */
  readonly tilt: Degrees;
  /** Pixels. */
  readonly focal: number;
  readonly frameWidth: number;
  readonly frameHeight: number;
};

const FRAME = { width: 1280, height: 720 };

/** How much is seen from side to side, and from how far; in `hands` both hands are in the picture. */
const VIEWS = {
  desk: { across: [55, 75], distance: [55, 80], height: [-4, 4] },
  hands: { across: [78, 88], distance: [75, 88], height: [8, 14] },
} as const satisfies Record<
  string,
  Record<'across' | 'distance' | 'height', readonly [number, number]>
>;

export function drawPerson(
  seed: number,
  view: keyof typeof VIEWS = 'desk',
  tilt: Degrees = 0,
): AnalyticPerson {
  const random = createRandom(seed);
  const between = (low: number, high: number): number => low + random() * (high - low);
  const { across, distance, height } = VIEWS[view];
  const acrossView: Degrees = between(across[0], across[1]);
  const sized = {
    shoulderWidth: between(32, 40),
    headSize: between(0.94, 1.06),
    distance: between(distance[0], distance[1]),
  };
  return {
    random,
    ...sized,
    // Who tilts a camera does so to have the head in the picture.
    height: between(height[0], height[1]) + sized.distance * Math.tan(degreesToRadians(tilt)),
    side: between(-4, 4),
    tilt,
    focal: FRAME.width / 2 / Math.tan(degreesToRadians(acrossView / 2)),
    frameWidth: FRAME.width,
    frameHeight: FRAME.height,
  };
}

/** Normal noise of standard deviation 1 (Box & Muller). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
