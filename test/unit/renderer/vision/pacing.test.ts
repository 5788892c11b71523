import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDropCounter,
  WAITED_MS,
} from '../../../../renderer/src/vision/worker/drop-counter.ts';
import { createPace } from '../../../../renderer/src/vision/worker/pace.ts';
import { createTaskTime } from '../../../../renderer/src/vision/worker/task-time.ts';

const FRAME = 1000 / 30;

describe('drop counter', () => {
  it('counts the frames that a busy worker let pass', () => {
    const count = createDropCounter(FRAME);
    expect(count(0, 0)).toBe(0);
    expect(count(33, 0)).toBe(0);
    expect(count(133, 0)).toBe(2);
  });

  it('does not blame the worker for a camera that slows down in dim light', () => {
    const count = createDropCounter(FRAME);
    count(0, 20);
    expect(count(67, WAITED_MS)).toBe(0);
    expect(count(133, WAITED_MS - 0.1)).toBe(1);
  });

  it('counts nothing across a restart of the camera clock', () => {
    const count = createDropCounter(FRAME);
    count(90_000, 0);
    expect(count(10, 0)).toBe(0);
    expect(count(Number.NaN, 0)).toBe(0);
    expect(count(5_000, 0)).toBe(0);
  });
});

describe('pace', () => {
  it('takes five of thirty frames a second and misses no turn', () => {
    const pace = createPace(() => 200, FRAME);
    let taken = 0;
    let missed = 0;
    for (let frame = 0; frame < 300; frame += 1) {
      if (!pace.isDue(frame * FRAME)) continue;
      taken += 1;
      missed += pace.took(frame * FRAME);
    }
    expect(taken).toBe(50);
    expect(missed).toBe(0);
  });

  it('counts the turns that a long analysis used up', () => {
    const pace = createPace(() => 200, FRAME);
    pace.took(0);
    expect(pace.took(200)).toBe(0);
    expect(pace.took(820)).toBe(2);
    expect(pace.isDue(900)).toBe(false);
    expect(pace.isDue(1_000)).toBe(true);
  });

  it('takes a frame half a frame early, but not earlier', () => {
    const pace = createPace(() => 200, 30);
    pace.took(0);
    expect(pace.isDue(184.9)).toBe(false);
    expect(pace.isDue(185)).toBe(true);
  });

  it('takes every frame where none is to be left out', () => {
    const pace = createPace(() => 0, FRAME);
    expect(pace.isDue(1)).toBe(true);
    expect(pace.took(1)).toBe(0);
    expect(pace.isDue(1)).toBe(true);
    expect(pace.took(900)).toBe(0);
  });
});

describe('task time', () => {
  it('corrects what would poison a task: repeated, backward and missing time stamps', () => {
    const taskTime = createTaskTime();
    expect([0, 5, 5, 4, Number.NaN, 9.4].map(taskTime)).toEqual([1, 5, 6, 7, 8, 9]);
  });

  it('is made of whole, rising numbers whatever comes in', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ max: 1e12 }), { maxLength: 50 }), (times) => {
        const taskTime = createTaskTime();
        let last = 0;
        for (const time of times) {
          const given = taskTime(time);
          expect(Number.isInteger(given)).toBe(true);
          expect(given).toBeGreaterThan(last);
          last = given;
        }
      }),
    );
  });
});
