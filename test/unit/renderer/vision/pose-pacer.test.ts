import { expect, it } from 'vitest';
import { CALM_TURNS, FIRST_POSE_MS, POSE_TURN_MS } from '../../../../core/vision/pose-rate.ts';
import { createPosePacer } from '../../../../renderer/src/vision/pose-pacer.ts';
import { createFakeClock } from './fake-clock.ts';

function aPacer() {
  const clock = createFakeClock();
  const told: number[] = [];
  let face = { frames: 0, dropped: 0, restarts: 0 };
  const pacer = createPosePacer({
    clock,
    faceCounts: () => face,
    poseCounts: () => ({ frames: 0, dropped: 0, restarts: 0 }),
    onChange: (intervalMs) => void told.push(intervalMs),
  });
  /** One turn in which the face had so many pictures and missed so many. */
  const turn = (frames: number, dropped: number): void => {
    face = { ...face, frames: face.frames + frames, dropped: face.dropped + dropped };
    clock.advance(POSE_TURN_MS);
  };
  return { pacer, clock, told, turn };
}

it('the body is looked at less often when the face misses pictures in this turn, whatever was before', () => {
  const { pacer, told, turn } = aPacer();
  pacer.start();
  turn(60, 0);
  turn(60, 0);
  expect(told).toEqual([]);
  turn(40, 20);
  expect(told).toEqual([pacer.intervalMs()]);
  expect(pacer.intervalMs()).toBeGreaterThan(FIRST_POSE_MS);
});

it('the body is looked at more often when the face has all its pictures', () => {
  const { pacer, told, turn } = aPacer();
  pacer.start();
  for (let index = 0; index < CALM_TURNS; index += 1) turn(60, 0);
  expect(told).toHaveLength(1);
  expect(pacer.intervalMs()).toBeLessThan(FIRST_POSE_MS);
});

it('each session begins with the same rate, and none is left when it is over', () => {
  const { pacer, clock, turn } = aPacer();
  pacer.start();
  turn(10, 50);
  pacer.start();
  expect(clock.timers()).toBe(1);
  expect(pacer.intervalMs()).toBe(FIRST_POSE_MS);
  pacer.stop();
  expect(clock.timers()).toBe(0);
});
