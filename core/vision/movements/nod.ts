import type { Calibration } from '../../domain/calibration.ts';
import type { Movements } from '../../domain/movements.ts';
import { headPitchToDegrees } from '../../review/head-pitch.ts';
import { findNods } from '../../review/nods.ts';
import { neckHeight } from '../../review/seat-height.ts';
import { quantile } from '../../signal/statistics.ts';
import type { FaceSample } from '../../tracks/channels.ts';
import { samplesToFaceTrack } from '../../tracks/columns.ts';
import { degreesToRadians, msToSeconds } from '../../units.ts';
import type { Centimetres, Degrees } from '../../units.ts';

/** The head has to turn this far for the neck to show: less is hardly more than the model's noise. Ours. */
export const LEAST_TURN: Degrees = 5;
/** And go down and up so often: the neck of a single nod is up to 3 cm off (d08). Our proposal. */
const LEAST_CYCLES = 2;
/**
 * What a neck can be, centimetres: that of a nod of d08 is 5.1 to 7.8. Beyond these the body went
 * along. Our proposal.
 */
export const NECKS: readonly [shortest: Centimetres, longest: Centimetres] = [5, 12];
/** What is left of the height once the turning is taken off, standard deviation. Our proposal. */
const MOST_LEFT: Centimetres = 0.4;

/**
 * Whether nods are seen at this desk, by the very rules of listening, and how far forward of the neck
 * the face is. Not seen is learnt, too.
 */
export function readNod(
  faces: readonly FaceSample[],
  { headPitch, headYaw }: Calibration,
): NonNullable<Movements['nod']> {
  const { t, columns } = samplesToFaceTrack(faces);
  const pitch = columns.headPitch.map((value) => headPitchToDegrees(value - headPitch.median));
  const yaw = columns.headYaw.map((value) => value - headYaw.median);
  const { headX: x, headY: y, headZ: z } = columns;
  const found = findNods({ t, pitch, yaw, x, y, z }).reduce((sum, { cycles }) => sum + cycles, 0);
  return { found, neckForward: found < LEAST_CYCLES ? null : fitForward(faces) };
}

/**
 * Height of the head = level + drift + forward sin(pitch), by least squares: the drift is that of a
 * body that does not sit quite still for three seconds.
 */
function fitForward(faces: readonly FaceSample[]): Centimetres | null {
  const seen = faces.filter(
    ({ headY, headPitch }) => Number.isFinite(headY) && Number.isFinite(headPitch),
  );
  const turns = seen.map(({ headPitch }) => headPitchToDegrees(headPitch));
  if (!(quantile(turns, 0.95) - quantile(turns, 0.05) >= LEAST_TURN)) return null;
  const times = seen.map(({ t }) => msToSeconds(t));
  const level = withoutDrift(times);
  const sines = level(turns.map((turn) => Math.sin(degreesToRadians(turn))));
  const heights = level(seen.map(({ headY }) => headY));
  const forward = dot(sines, heights) / dot(sines, sines);
  const left = level(seen.map((face) => neckHeight(face, forward)));
  const deviation = Math.sqrt(dot(left, left) / left.length);
  const [shortest, longest] = NECKS;
  return forward >= shortest && forward <= longest && deviation <= MOST_LEFT ? forward : null;
}

/** Takes mean and straight drift off a series, by its times. */
const withoutDrift = (times: readonly number[]): ((values: readonly number[]) => number[]) => {
  const middle = meanOf(times);
  const since = times.map((time) => time - middle);
  return (values) => {
    const mean = meanOf(values);
    const slope = dot(since, values) / dot(since, since);
    return values.map((value, index) => value - mean - slope * (since[index] ?? Number.NaN));
  };
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? Number.NaN), 0);
