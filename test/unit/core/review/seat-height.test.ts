import { describe, expect, it } from 'vitest';
import { actOut } from '../../../bench/body/analytic-run.ts';
import { drawPerson } from '../../../bench/body/analytic-person.ts';
import { UPRIGHT } from '../../../bench/body/stance.ts';
import type { Stance } from '../../../bench/body/stance.ts';
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
