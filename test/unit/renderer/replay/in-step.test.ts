import { describe, expect, it } from 'vitest';
import { createInStep, MAX_APART_MS } from '../../../../renderer/src/replay/in-step.ts';
import type { PlayedSpan } from '../../../../renderer/src/replay/in-step.ts';

type FakePlayer = PlayedSpan['player'] & {
  /** Time goes on, as it does while it plays. */
  readonly goOn: (byMs: number) => void;
  readonly seeks: number[];
  /** From now on a seek is under way until `arrive`. */
  readonly beSlow: () => void;
  readonly arrive: () => void;
};

function aPlayer(): FakePlayer {
  const listeners = new Set<() => void>();
  const seeks: number[] = [];
  let atMs = 0;
  let targetMs: number | null = null;
  let isSlow = false;
  let isPlaying = false;
  const change = (work: () => void): void => {
    work();
    for (const listener of listeners) listener();
  };
  return {
    seeks,
    positionMs: () => atMs,
    targetMs: () => targetMs ?? atMs,
    isPlaying: () => isPlaying,
    play: () => change(() => (isPlaying = true)),
    pause: () => change(() => (isPlaying = false)),
    seek: (toMs) =>
      change(() => {
        seeks.push(toMs);
        if (isSlow) targetMs = toMs;
        else atMs = toMs;
      }),
    beSlow: () => {
      isSlow = true;
    },
    arrive: () =>
      change(() => {
        atMs = targetMs ?? atMs;
        targetMs = null;
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goOn: (byMs) =>
      change(() => {
        if (isPlaying) atMs += byMs;
      }),
  };
}

/** The first answer lasts 10 s from 5 s on, the second 20 s from 60 s on. */
function twoTakes() {
  const first = aPlayer();
  const second = aPlayer();
  const inStep = createInStep([
    { player: first, span: { startMs: 5_000, endMs: 15_000 } },
    { player: second, span: { startMs: 60_000, endMs: 80_000 } },
  ]);
  const disconnect = inStep.connect();
  inStep.seek(0);
  return { first, second, inStep, disconnect };
}

describe('two answers played in step', () => {
  it('tell where they are being sought to before its picture is there', () => {
    const { first, second, inStep } = twoTakes();
    for (const player of [first, second]) player.beSlow();
    inStep.seek(3_000);
    expect([inStep.positionMs(), inStep.targetMs()]).toEqual([0, 3_000]);
    for (const player of [first, second]) player.arrive();
    expect([inStep.positionMs(), inStep.targetMs()]).toEqual([3_000, 3_000]);
  });

  it('begin together, each at its own start, and are as long as the longer one', () => {
    const { first, second, inStep } = twoTakes();
    expect([first.positionMs(), second.positionMs(), inStep.durationMs]).toEqual([
      5_000, 60_000, 20_000,
    ]);
    inStep.play();
    expect([first.isPlaying(), second.isPlaying()]).toEqual([true, true]);
  });

  it('are sought together; the shorter one no further than its end', () => {
    const { first, second, inStep } = twoTakes();
    inStep.seek(12_000);
    expect([first.positionMs(), second.positionMs()]).toEqual([15_000, 72_000]);
    expect(inStep.positionMs()).toBe(12_000);
  });

  it('the shorter one ends by itself, the longer one goes on, and its end ends both', () => {
    const { first, second, inStep } = twoTakes();
    inStep.play();
    first.goOn(10_000);
    expect([first.isPlaying(), second.isPlaying(), inStep.isPlaying()]).toEqual([
      false,
      true,
      true,
    ]);
    second.goOn(20_000);
    expect([second.isPlaying(), inStep.isPlaying()]).toEqual([false, false]);
    inStep.play();
    expect([first.positionMs(), second.positionMs()]).toEqual([5_000, 60_000]);
  });

  it('pressed on one picture, both play, and both pause', () => {
    const { first, second, inStep } = twoTakes();
    first.play();
    expect([second.isPlaying(), inStep.isPlaying()]).toEqual([true, true]);
    second.pause();
    expect([first.isPlaying(), inStep.isPlaying()]).toEqual([false, false]);
  });

  it('are brought together when they are too far apart to look at, and not before', () => {
    const { first, second, inStep } = twoTakes();
    inStep.play();
    const before = first.seeks.length;
    second.goOn(MAX_APART_MS);
    expect(first.seeks).toHaveLength(before);
    second.goOn(1);
    expect(first.seeks.at(-1)).toBe(5_000 + MAX_APART_MS + 1);
  });

  it('a shorter one that had ended plays on when it is sought back into its answer', () => {
    const { first, second, inStep } = twoTakes();
    inStep.play();
    first.goOn(10_000);
    second.goOn(12_000);
    inStep.seek(3_000);
    expect([first.isPlaying(), second.isPlaying()]).toEqual([true, true]);
  });

  it('let go of the players when they leave the screen', () => {
    const { first, second, disconnect } = twoTakes();
    disconnect();
    first.play();
    expect(second.isPlaying()).toBe(false);
  });
});
