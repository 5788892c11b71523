import { expect, test } from 'vitest';
import { createStayAwake } from '../../../main/stay-awake.ts';

function aMachine() {
  const held = new Set<number>();
  let started = 0;
  const stayAwake = createStayAwake({
    start: () => {
      held.add(started);
      return started++;
    },
    stop: (id) => held.delete(id),
  });
  return { stayAwake, isHeld: () => held.size, started: () => started };
}

test('nothing is held before it is needed, nor let go of', () => {
  const { stayAwake, isHeld, started } = aMachine();
  stayAwake(false);
  expect([isHeld(), started()]).toEqual([0, 0]);
});

test('it is held once, however often it is asked for, and gone after one word', () => {
  const { stayAwake, isHeld, started } = aMachine();
  stayAwake(true);
  stayAwake(true);
  expect([isHeld(), started()]).toEqual([1, 1]);
  stayAwake(false);
  expect(isHeld()).toBe(0);
});

test('it can be needed again, also where the first one had the number 0', () => {
  const { stayAwake, isHeld, started } = aMachine();
  stayAwake(true);
  stayAwake(false);
  stayAwake(true);
  expect([isHeld(), started()]).toEqual([1, 2]);
});
