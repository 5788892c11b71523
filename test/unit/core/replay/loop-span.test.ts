import { describe, expect, test } from 'vitest';
import { loopFrom, loopTo, MIN_LOOP_MS } from '../../../../core/replay/loop-span.ts';

const SHOWN = { startMs: 10_000, endMs: 20_000 };

describe('a loop that is marked by its ends', () => {
  test('begins here and goes on to its end, at first to the end of what is shown', () => {
    expect(loopFrom(12_000, null, SHOWN)).toEqual({ startMs: 12_000, endMs: 20_000 });
    expect(loopFrom(12_000, { startMs: 0, endMs: 15_000 }, SHOWN)).toEqual({
      startMs: 12_000,
      endMs: 15_000,
    });
  });

  test('ends here and begins where it did, at first at the start of what is shown', () => {
    expect(loopTo(12_000, null, SHOWN)).toEqual({ startMs: 10_000, endMs: 12_000 });
    expect(loopTo(18_000, { startMs: 16_000, endMs: 17_000 }, SHOWN)).toEqual({
      startMs: 16_000,
      endMs: 18_000,
    });
  });

  test('is never shorter than half a second', () => {
    const loop = { startMs: 12_000, endMs: 13_000 };
    expect(loopTo(12_000 + MIN_LOOP_MS, loop, SHOWN)?.startMs).toBe(12_000);
    expect(loopTo(12_000 + MIN_LOOP_MS - 1, loop, SHOWN)?.startMs).toBe(10_000);
    expect(loopFrom(20_000 - MIN_LOOP_MS, loop, SHOWN)?.endMs).toBe(20_000);
    expect(loopFrom(20_000 - MIN_LOOP_MS + 1, loop, SHOWN)).toBeNull();
    expect(loopTo(10_000, null, SHOWN)).toBeNull();
  });
});
