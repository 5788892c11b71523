import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_POSE_SAMPLE_MS } from '../../../../core/signal/weights.ts';
import {
  CALM_TURNS,
  FASTEST_POSE_MS,
  FIRST_POSE_RATE,
  MISSES_FEW,
  MISSES_TOO_MANY,
  MOST_CALM_TURNS,
  SLOWEST_POSE_MS,
  stepPoseRate,
} from '../../../../core/vision/pose-rate.ts';
import type { PoseRate, Workload } from '../../../../core/vision/pose-rate.ts';

/** A turn in which so large a share of a thousand pictures was missed. */
const missing = (share: number): Workload => ({
  frames: 1000 * (1 - share),
  dropped: 1000 * share,
});
const ALL_KEPT = missing(0);

function after(turns: number, face: Workload, pose = ALL_KEPT, from = FIRST_POSE_RATE): PoseRate {
  let rate = from;
  for (let turn = 0; turn < turns; turn += 1) rate = stepPoseRate(rate, face, pose);
  return rate;
}

describe('how often the body is looked at', () => {
  it('is less often as soon as the face misses too many pictures', () => {
    const slower = after(1, missing(MISSES_TOO_MANY + 0.01)).intervalMs;
    expect(slower).toBeGreaterThan(FIRST_POSE_RATE.intervalMs);
    expect(after(1, missing(MISSES_TOO_MANY - 0.01))).toMatchObject({
      intervalMs: FIRST_POSE_RATE.intervalMs,
    });
  });

  it('is less often where the body itself cannot be looked at as often', () => {
    const [kept, first] = [missing(0), FIRST_POSE_RATE.intervalMs];
    expect(after(1, kept, missing(MISSES_TOO_MANY + 0.01)).intervalMs).toBeGreaterThan(first);
    expect(after(1, kept, missing(MISSES_TOO_MANY - 0.01)).intervalMs).toBe(first);
  });

  it('is more often only after the face has missed few for a while', () => {
    const few = missing(MISSES_FEW - 0.01);
    expect(after(CALM_TURNS - 1, few).intervalMs).toBe(FIRST_POSE_RATE.intervalMs);
    expect(after(CALM_TURNS, few).intervalMs).toBeLessThan(FIRST_POSE_RATE.intervalMs);
    const some = missing(MISSES_FEW + 0.01);
    expect(after(100, some).intervalMs).toBe(FIRST_POSE_RATE.intervalMs);
  });

  it('begins to count anew when the face misses some in between', () => {
    const almost = after(CALM_TURNS - 1, ALL_KEPT);
    const interrupted = stepPoseRate(almost, missing(MISSES_FEW + 0.01), ALL_KEPT);
    expect(after(CALM_TURNS - 1, ALL_KEPT, ALL_KEPT, interrupted).intervalMs).toBe(
      FIRST_POSE_RATE.intervalMs,
    );
  });

  it('is tried more often twice as late each time that was too much', () => {
    const tooMuch = missing(0.5);
    let rate = after(CALM_TURNS, ALL_KEPT);
    for (const needed of [2, 4, 8, 16, 16]) {
      rate = stepPoseRate(rate, tooMuch, ALL_KEPT);
      expect(rate.needed).toBe(Math.min(MOST_CALM_TURNS, needed * CALM_TURNS));
      rate = after(rate.needed, ALL_KEPT, ALL_KEPT, rate);
      expect(rate.hasSpedUp).toBe(true);
    }
    // A machine that is busy for a while is no try of ours.
    const busy = after(3, tooMuch, ALL_KEPT, stepPoseRate(rate, tooMuch, ALL_KEPT));
    expect(busy.needed).toBe(MOST_CALM_TURNS);
  });

  it('stays as it is while there is no picture', () => {
    const none = { frames: 0, dropped: 0 };
    expect(after(50, none, none)).toBe(FIRST_POSE_RATE);
  });

  it('stays between two and ten a second, whatever happens', () => {
    const workload = fc.record({ frames: fc.nat(60), dropped: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(fc.tuple(workload, workload)), (turns) => {
        const { intervalMs } = turns.reduce(
          (rate, [face, pose]) => stepPoseRate(rate, face, pose),
          FIRST_POSE_RATE,
        );
        expect(intervalMs).toBeGreaterThanOrEqual(FASTEST_POSE_MS);
        expect(intervalMs).toBeLessThanOrEqual(SLOWEST_POSE_MS);
      }),
    );
    expect(after(100, ALL_KEPT).intervalMs).toBe(FASTEST_POSE_MS);
    expect(after(100, missing(1)).intervalMs).toBe(SLOWEST_POSE_MS);
  });

  it('leaves no gap in the posture at its slowest', () => {
    expect(SLOWEST_POSE_MS).toBeLessThan(MAX_POSE_SAMPLE_MS);
  });
});
