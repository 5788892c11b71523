import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { analyseFrames } from '../../../../renderer/src/analysis/analyse-frames.ts';

type FakeFrame = { readonly clone: () => FakeFrame; readonly close: () => void };

/** Frames that count how many of them are alive at once. */
function aFilm(count: number, intervalMs: number) {
  let alive = 0;
  let most = 0;
  const frame = (): FakeFrame => {
    alive += 1;
    most = Math.max(most, alive);
    let isOpen = true;
    return {
      clone: frame,
      close: () => {
        if (isOpen) alive -= 1;
        isOpen = false;
      },
    };
  };
  async function* frames() {
    for (let index = 0; index < count; index += 1) yield { frame: frame(), t: index * intervalMs };
  }
  return { frames: frames(), alive: () => alive, most: () => most };
}

const pause = (turns: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number): void =>
      void (left === 0 ? resolve() : queueMicrotask(() => next(left - 1)));
    next(turns);
  });

async function analyse(
  film: ReturnType<typeof aFilm>,
  options: {
    readonly intervalMs: number;
    readonly faceTurns?: number;
    readonly poseTurns?: number;
    readonly withPose?: boolean;
    readonly failAt?: number;
  },
) {
  const faces: number[] = [];
  const poses: number[] = [];
  await analyseFrames<FakeFrame>({
    frames: film.frames,
    frameIntervalMs: options.intervalMs,
    analyseFace: async (frame, t) => {
      await pause(options.faceTurns ?? 1);
      frame.close();
      if (t === options.failAt) throw new Error('stalled');
      return emptyFaceSample({ t, light: 0, latency: 0 });
    },
    analysePose:
      options.withPose === false
        ? null
        : async (frame, t) => {
            await pause(options.poseTurns ?? 1);
            frame.close();
            return emptyPoseSample({ t, latency: 0 });
          },
    onFace: async ({ t }: FaceSample) => void faces.push(t),
    onPose: async ({ t }: PoseSample) => void poses.push(t),
  });
  return { faces, poses };
}

describe('the analysis of a film', () => {
  test('takes every frame to the face task, in order', async () => {
    const { faces } = await analyse(aFilm(90, 33), { intervalMs: 33, faceTurns: 3 });
    expect(faces).toEqual(Array.from({ length: 90 }, (_, index) => index * 33));
  });

  test.each([15, 24, 25, 29.97, 30, 50, 60])(
    'takes at least five frames a second to the pose task at %d a second',
    async (rate) => {
      const intervalMs = 1000 / rate;
      const { poses } = await analyse(aFilm(Math.round(rate * 10), intervalMs), { intervalMs });
      expect(poses.length).toBeGreaterThanOrEqual(49);
      // And not many more: it is the slower of the two.
      expect(poses.length).toBeLessThanOrEqual(52);
    },
  );

  test('takes every frame to the pose task of a film with fewer than five a second', async () => {
    const { poses } = await analyse(aFilm(12, 500), { intervalMs: 500 });
    expect(poses).toHaveLength(12);
  });

  test('leaves the pose out when told so', async () => {
    const { faces, poses } = await analyse(aFilm(30, 33), { intervalMs: 33, withPose: false });
    expect([faces.length, poses.length]).toEqual([30, 0]);
  });

  test('never holds more than a few frames, whichever task is the slow one', async () => {
    const turns = fc.integer({ min: 0, max: 40 });
    await fc.assert(
      fc.asyncProperty(turns, turns, async (faceTurns, poseTurns) => {
        const film = aFilm(60, 50);
        await analyse(film, { intervalMs: 50, faceTurns, poseTurns });
        // Two at each task, one in hand and its copy.
        expect(film.most()).toBeLessThanOrEqual(6);
        expect(film.alive()).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('ends with the first fault and leaves no frame open', async () => {
    const film = aFilm(1_000, 33);
    const analysis = analyse(film, { intervalMs: 33, failAt: 330 });
    await expect(analysis).rejects.toThrow('stalled');
    await pause(10);
    expect(film.alive()).toBe(0);
  });

  test('ends with a fault of the very last frame', async () => {
    const analysis = analyse(aFilm(10, 33), { intervalMs: 33, failAt: 297, faceTurns: 20 });
    await expect(analysis).rejects.toThrow('stalled');
  });
});
