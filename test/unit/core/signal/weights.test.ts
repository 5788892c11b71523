import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_POSE_SAMPLE_MS,
  MAX_SAMPLE_MS,
  sampleWeights,
} from '../../../../core/signal/weights.ts';

describe('sampleWeights', () => {
  it('lets a sample stand until the next one, the last until the end', () => {
    expect([...sampleWeights(Float64Array.of(0, 40, 90), 130)]).toEqual([40, 50, 40]);
  });

  it('lets a sample stand for 250 ms, and not for longer', () => {
    expect([...sampleWeights(Float64Array.of(0, 250, 501), 501)]).toEqual([250, 250, 0]);
    expect(MAX_SAMPLE_MS).toBe(250);
  });

  it('lets a pose stand for 600 ms, as poses come two to ten times a second, and not for longer', () => {
    const weights = sampleWeights(Float64Array.of(0, 600, 1_201), 1_201, MAX_POSE_SAMPLE_MS);
    expect([...weights]).toEqual([600, 600, 0]);
    expect(MAX_POSE_SAMPLE_MS).toBe(600);
  });

  it('counts nothing after the end of the session', () => {
    expect([...sampleWeights(Float64Array.of(0, 100), 60)]).toEqual([100, 0]);
  });

  it('never adds up to more than the time that passed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600), { minLength: 1 }), (steps) => {
        let now = 0;
        const times = Float64Array.from(steps, (step) => (now += step));
        const total = sampleWeights(times, now + 50).reduce((sum, weight) => sum + weight, 0);
        expect(total).toBeLessThanOrEqual(now + 50 - (times[0] ?? 0) + 1e-3);
      }),
    );
  });
});
