import { describe, expect, it } from 'vitest';
import { HEAD_PITCH_GAIN } from '../../../../../core/review/head-pitch.ts';
import { LEAST_DEPTH } from '../../../../../core/review/nods.ts';
import { degreesToRadians } from '../../../../../core/units.ts';
import { LEAST_TURN, NECKS, readNod } from '../../../../../core/vision/movements/nod.ts';
import { aCalibration } from '../../../../helpers/builders-session.ts';
import { aFace } from '../../../../helpers/fake-observer.ts';

type Nodding = { readonly forward?: number; readonly nods?: number; readonly sway?: number };

/** Nods of half a second, one a second from the first half second on, of a head about its neck. */
function nodding(deep: number, { forward = 7, nods = 2, sway = 0 }: Nodding = {}) {
  return Array.from({ length: 90 }, (_, index) => {
    const time = index / 30;
    const phase = (time - 0.5) % 1;
    const isNodding = time >= 0.5 && time < 0.5 + nods && phase < 0.5;
    const pitch = isNodding ? (-deep * (1 - Math.cos(4 * Math.PI * phase))) / 2 : 0;
    const sine = Math.sin(degreesToRadians(pitch));
    return aFace({
      t: (1000 * index) / 30,
      headPitch: pitch / HEAD_PITCH_GAIN,
      headY: forward * sine + 0.2 * time + sway * Math.sin(40 * time),
      headZ: -60 - 5 * sine,
    });
  });
}
const read = (...how: Parameters<typeof nodding>) => readNod(nodding(...how), aCalibration());

describe('a nod in the calibration', () => {
  it('is counted by the rules of listening', () => {
    expect(read(8).found).toBe(2);
    expect(read(8, { nods: 1 }).found).toBe(1);
    expect(read(LEAST_DEPTH + 0.3).found).toBe(2);
    expect(read(LEAST_DEPTH - 0.3)).toEqual({ found: 0, neckForward: null });
  });

  it('shows the own neck, though the body drifts meanwhile', () => {
    expect(read(8, { forward: 7 }).neckForward).toBeCloseTo(7, 1);
    expect(read(8, { forward: 10 }).neckForward).toBeCloseTo(10, 1);
  });

  it('does not where it was a single one, or too small to tell', () => {
    expect(read(8, { nods: 1 }).neckForward).toBeNull();
    expect(read(LEAST_TURN + 1).neckForward).not.toBeNull();
    expect(read(LEAST_TURN - 0.5)).toMatchObject({ found: 2, neckForward: null });
  });

  it('does not where it would be no neck, or the height shows something else', () => {
    const [shortest, longest] = NECKS;
    expect(read(8, { forward: shortest + 0.2 }).neckForward).not.toBeNull();
    expect(read(8, { forward: shortest - 0.2 }).neckForward).toBeNull();
    expect(read(8, { forward: longest - 0.2 }).neckForward).not.toBeNull();
    expect(read(8, { forward: longest + 0.2 }).neckForward).toBeNull();
    expect(read(8, { sway: 0.4 }).neckForward).not.toBeNull();
    expect(read(8, { sway: 0.7 }).neckForward).toBeNull();
  });
});
