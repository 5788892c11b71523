import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameClock } from '../../../../renderer/src/vision/worker/frame-clock.ts';

describe('frame clock', () => {
  it('dates a frame that waited by when it was taken, not by when it was read', () => {
    const dateFrame = createFrameClock();
    expect(dateFrame(1_000, 50_000)).toBe(50_000);
    expect(dateFrame(1_033, 50_033)).toBe(50_033);
    // Read 40 ms late, because the worker was busy.
    expect(dateFrame(1_066, 50_106)).toBe(50_066);
  });

  it('learns from a quicker delivery that the first frames had waited', () => {
    const dateFrame = createFrameClock();
    dateFrame(1_000, 50_030);
    expect(dateFrame(1_100, 50_100)).toBe(50_100);
    expect(dateFrame(1_200, 50_230)).toBe(50_200);
  });

  it('forgets an old offset after ten seconds, as clocks drift', () => {
    const dateFrame = createFrameClock();
    dateFrame(0, 1_000);
    expect(dateFrame(9_000, 10_020)).toBe(10_000);
    expect(dateFrame(11_000, 12_020)).toBe(12_020);
  });

  it('takes the reading time when the camera starts its own clock anew', () => {
    const dateFrame = createFrameClock();
    dateFrame(500_000, 10_000);
    expect(dateFrame(20, 10_033)).toBe(10_033);
    expect(dateFrame(53, 10_066)).toBe(10_066);
  });

  it('takes the reading time without a usable time stamp', () => {
    expect(createFrameClock()(Number.NaN, 700)).toBe(700);
  });

  it('never goes back, and never dates a frame later than it was read', () => {
    const frame = fc.record({
      gap: fc.integer({ min: 1, max: 300 }),
      delay: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 60 }), (frames) => {
        const dateFrame = createFrameClock();
        let stamp = 0;
        let readAt = 0;
        let last = Number.NEGATIVE_INFINITY;
        for (const { gap, delay } of frames) {
          stamp += gap;
          readAt = Math.max(readAt + 1, stamp + delay);
          const t = dateFrame(stamp, readAt);
          expect(t).toBeGreaterThanOrEqual(last);
          expect(t).toBeLessThanOrEqual(readAt);
          last = t;
        }
      }),
    );
  });
});
