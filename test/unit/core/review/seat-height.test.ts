import { describe, expect, it } from 'vitest';
import { actOut } from '../../../bench/body/analytic-run.ts';
import { drawPerson } from '../../../bench/body/analytic-person.ts';
import { UPRIGHT } from '../../../bench/body/stance.ts';
import type { Stance } from '../../../bench/body/stance.ts';
import { NO_MOVEMENTS } from '../../../../core/domain/movements.ts';
import type { FaceTrack } from '../../../../core/tracks/channels.ts';
import { slidDownCm } from '../../../../core/review/seat-height.ts';
import { median } from '../../../../core/signal/statistics.ts';

/** Landmarks of a body with known joints through features, calibration and signals. */
const slidOf = (stance: Partial<Stance>): number => {
  const { signals } = actOut(drawPerson(3), {
    seconds: 2,
    stanceAt: () => ({ ...UPRIGHT, ...stance }),
  });
  return median(signals.face.slidCm.filter((_, index) => (signals.face.t[index] ?? 0) > 3500));
};

describe('how far somebody slid down', () => {
  it('is told in centimetres, the whole body down or the back gone round', () => {
    expect(slidOf({})).toBeCloseTo(0, 0);
    expect(Math.abs(slidOf({ slid: 4 }) - 4)).toBeLessThan(0.4);
    expect(Math.abs(slidOf({ slid: 4, style: 'round' }) - 4)).toBeLessThan(0.4);
  });

  it('is not changed by nodding, turning or coming closer to a level camera', () => {
    expect(Math.abs(slidOf({ headPitch: -10 }))).toBeLessThan(0.8);
    expect(Math.abs(slidOf({ headYaw: 20 }))).toBeLessThan(0.4);
    expect(Math.abs(slidOf({ lean: 0.2 }))).toBeLessThan(0.4);
  });

  it('is not measured on a head that is turned far', () => {
    expect(slidOf({ slid: 4, headYaw: 45 })).toBeNaN();
  });
});

const late = ({ t }: FaceTrack, values: Float32Array): number =>
  Math.abs(median(values.filter((_, index) => (t[index] ?? 0) > 3500)));

describe('what movements of the calibration teach about the height of the seat', () => {
  it('is what coming nearer looks like to a camera that looks up or down', () => {
    for (const tilt of [15, -15]) {
      const { face, signals, unmoved } = actOut(drawPerson(3, 'desk', tilt), {
        seconds: 2,
        stanceAt: () => ({ ...UPRIGHT, lean: 0.1 }),
        movements: [
          { name: 'nearing', stanceAt: (time) => ({ ...UPRIGHT, lean: 0.12 * Math.sin(time) }) },
        ],
      });
      expect(late(face, unmoved.face.slidCm), String(tilt)).toBeGreaterThan(1);
      expect(late(face, signals.face.slidCm), String(tilt)).toBeLessThan(0.4);
      expect(late(face, unmoved.face.headDrop), String(tilt)).toBeGreaterThan(0.05);
      expect(late(face, signals.face.headDrop), String(tilt)).toBeLessThan(0.03);
    }
  });

  it('is how far the face is forward of the own neck', () => {
    const { face, calibration } = actOut(drawPerson(3), {
      seconds: 2,
      stanceAt: () => ({ ...UPRIGHT, headPitch: -10 }),
    });
    const slid = (neckForward: number | null): number => {
      const movements = { ...NO_MOVEMENTS, nod: { found: 2, neckForward } };
      return late(face, slidDownCm(face, { ...calibration, movements }));
    };
    // The bodies have 6 cm where 9 are usual.
    const [usual, fitted] = [slid(null), slid(6)];
    expect(fitted).toBeLessThan(0.25);
    expect(usual).toBeGreaterThan(2 * fitted);
  });
});
