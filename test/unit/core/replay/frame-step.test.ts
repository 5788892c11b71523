import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameLength, stepTarget } from '../../../../core/replay/frame-step.ts';

const span = (frames: number) => ({ startMs: 5_000, endMs: 15_000, frames });

describe('how long a picture is shown', () => {
  test('is what the segment says of itself', () => {
    expect(frameLength(span(250))).toBe(40);
  });

  test('is the usual one where it does not say, or says what no camera does', () => {
    const usual = 1_000 / 30;
    expect(frameLength(span(0))).toBeCloseTo(usual);
    expect(frameLength(span(1_200))).toBeCloseTo(1_000 / 120);
    expect(frameLength(span(1_201))).toBeCloseTo(usual);
    expect(frameLength(span(50))).toBe(200);
    expect(frameLength(span(49))).toBeCloseTo(usual);
  });
});

/** The picture a player shows at a time: the last one that is not later. */
const shownAt = (times: readonly number[], atMs: number): number | undefined =>
  times.findLast((time) => time <= atMs);

function stepped(times: readonly number[], fromMs: number, direction: 1 | -1): number | undefined {
  for (let attempt = 0; ; attempt += 1) {
    const target = stepTarget(fromMs, direction, 1_000 / 30, attempt);
    if (target === null) return undefined;
    const shown = shownAt(times, target);
    if (shown !== undefined && (shown - fromMs) * direction > 0) return shown;
  }
}

/** Times as a camera of 30 pictures a second and WebM's whole milliseconds make them, some left out. */
const anyTimes = fc
  .array(fc.record({ jitter: fc.integer({ min: -4, max: 4 }), isLost: fc.boolean() }), {
    minLength: 3,
    maxLength: 40,
  })
  .map((frames) =>
    frames.flatMap(({ jitter, isLost }, index) =>
      isLost && index > 0
        ? []
        : [Math.max(0, Math.round((index * 1_000) / 30) + (index > 0 ? jitter : 0))],
    ),
  );

describe('the picture beside the one shown', () => {
  test('is the very next one, also after pictures that were left out', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        for (const [index, time] of times.entries())
          expect(stepped(times, time, 1)).toBe(times[index + 1]);
      }),
    );
  });

  test('is the very last one before it', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        for (const [index, time] of times.entries())
          expect(stepped(times, time, -1)).toBe(times[index - 1]);
      }),
    );
  });

  test('is looked for no further than two seconds', () => {
    expect(stepped([0, 1_990], 0, 1)).toBe(1_990);
    expect(stepped([0, 2_050], 0, 1)).toBeUndefined();
  });
});
