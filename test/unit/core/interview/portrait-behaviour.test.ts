import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceFace,
  changeActivity,
  createFace,
  NOD_EVERY,
  nextFaceChangeMs,
} from '../../../../core/interview/portrait-behaviour.ts';
import type { FaceActivity, FaceState } from '../../../../core/interview/portrait-behaviour.ts';

const QUIET: FaceActivity = { isSpeaking: false, isListening: false };
const LISTENING: FaceActivity = { isSpeaking: false, isListening: true };
const SPEAKING: FaceActivity = { isSpeaking: true, isListening: false };
const seeds = fc.integer();

/** Every look of a face over so long, with the time it began at. */
function watch(seed: number, activity: FaceActivity, forMs: number) {
  let state = changeActivity(createFace(seed, 0), activity, 0);
  const seen: { readonly atMs: number; readonly state: FaceState }[] = [{ atMs: 0, state }];
  for (;;) {
    const atMs = nextFaceChangeMs(state);
    if (atMs > forMs) return seen;
    state = advanceFace(state, atMs);
    seen.push({ atMs, state });
  }
}

const beginnings = (seen: ReturnType<typeof watch>, isOn: (state: FaceState) => boolean) =>
  seen.filter(({ state }, index) => {
    const before = seen[index - 1];
    return before !== undefined && isOn(state) && !isOn(before.state);
  });

describe('a portrait', () => {
  it('blinks 10 to 20 times a minute, and not like a clock', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const blinks = beginnings(watch(seed, QUIET, 600_000), ({ isBlinking }) => isBlinking);
        expect(blinks.length / 10).toBeGreaterThanOrEqual(10);
        expect(blinks.length / 10).toBeLessThanOrEqual(20);
        const waits = blinks.slice(1).map(({ atMs }, index) => atMs - (blinks[index]?.atMs ?? 0));
        expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(1_000);
      }),
      { numRuns: 30 },
    );
  });

  it('opens its eyes again after every blink', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const seen = watch(seed, QUIET, 60_000);
        for (const [index, { atMs, state }] of seen.entries()) {
          const next = seen[index + 1];
          if (state.isBlinking && next !== undefined) {
            expect(next.state.isBlinking).toBe(false);
            expect(next.atMs - atMs).toBeLessThan(250);
          }
        }
      }),
    );
  });

  it('nods now and then while the user speaks, once or twice, and at no other time', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const isNodding = ({ isNodding: nods }: FaceState): boolean => nods;
        const nods = beginnings(watch(seed, LISTENING, 300_000), isNodding);
        expect(nods.length).toBeGreaterThanOrEqual(300_000 / (NOD_EVERY.max + 1_500) - 1);
        expect(nods.length).toBeLessThanOrEqual((2 * 300_000) / NOD_EVERY.min + 1);
        expect(beginnings(watch(seed, SPEAKING, 60_000), isNodding)).toEqual([]);
        expect(beginnings(watch(seed, QUIET, 60_000), isNodding)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('moves its mouth only while it speaks, calmly, and closes it at once when it has spoken', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1_000, max: 20_000 }), (seed, forMs) => {
        expect(watch(seed, LISTENING, forMs).every(({ state }) => state.mouthOpen === 0)).toBe(
          true,
        );
        const seen = watch(seed, SPEAKING, forMs);
        const opened = beginnings(seen, ({ mouthOpen }) => mouthOpen > 0);
        // Two to four syllables a second.
        expect(opened.length).toBeLessThanOrEqual((4 * forMs) / 1_000 + 1);
        expect(opened.length).toBeGreaterThanOrEqual(forMs / 1_000 - 1);
        const last = seen.at(-1);
        if (last !== undefined) expect(changeActivity(last.state, QUIET, forMs).mouthOpen).toBe(0);
      }),
    );
  });

  it('comes to the same whether it is looked at often or seldom', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 40 }),
        (seed, steps) => {
          const begun = changeActivity(createFace(seed, 0), SPEAKING, 0);
          let [often, nowMs] = [begun, 0];
          for (const step of steps) {
            nowMs += step;
            often = advanceFace(often, nowMs);
          }
          // Longer stillnesses are not caught up with.
          fc.pre(nowMs < 5_000);
          expect(advanceFace(begun, nowMs)).toEqual(often);
        },
      ),
    );
  });

  it('does not catch up with an hour of sleep, and goes on afterwards', () => {
    const asleep = changeActivity(createFace(1, 0), SPEAKING, 0);
    const awake = advanceFace(asleep, 3_600_000);
    expect(awake.drawn - asleep.drawn).toBeLessThan(10);
    expect(awake.activity).toEqual(SPEAKING);
    expect(nextFaceChangeMs(awake)).toBeGreaterThan(3_600_000);
    expect(nextFaceChangeMs(awake)).toBeLessThan(3_607_000);
  });
});
