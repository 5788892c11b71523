import { expect, it, vi } from 'vitest';
import type { WriteOutcome } from '../../../../renderer/src/bridge/attempt-write.ts';
import {
  createEnding,
  ENDING_RETRY_INTERVAL_MS,
} from '../../../../renderer/src/interview/ending.ts';
import type { EndingProblem } from '../../../../renderer/src/interview/ending.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const KEPT: WriteOutcome = {
  kind: 'kept',
  error: { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' },
};

/** An end of which every attempt waits for the test to say how it goes. */
function anEnding() {
  const clock = createFakeClock();
  const answers: ((outcome: WriteOutcome) => void)[] = [];
  const giveUp = vi.fn(async () => undefined);
  const problems: EndingProblem[] = [];
  const onEnd = vi.fn();
  const ending = createEnding({
    closing: {
      attempt: () => new Promise((resolve) => void answers.push(resolve)),
      unsaved: () => ({ samples: 0, spanMs: 0, entries: 1 }),
      giveUp,
    },
    clock,
    onProblem: (problem) => void problems.push(problem),
    onEnd,
  });
  return {
    ending,
    clock,
    giveUp,
    onEnd,
    problem: () => problems.at(-1),
    attempts: () => answers.length,
    answer: async (outcome: WriteOutcome) => {
      answers.at(-1)?.(outcome);
      // A microtask for each function that waits for it.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

it('does not try by itself before it has failed', async () => {
  const { ending, clock, attempts } = anEnding();
  void ending.tryAgain();
  clock.advance(10 * ENDING_RETRY_INTERVAL_MS);
  expect(attempts()).toBe(1);
});

it('makes one attempt at a time, however long it takes and whoever asks', async () => {
  const { ending, clock, attempts, answer, problem } = anEnding();
  void ending.tryAgain();
  await answer(KEPT);
  clock.advance(ENDING_RETRY_INTERVAL_MS);
  expect(attempts()).toBe(2);
  clock.advance(3 * ENDING_RETRY_INTERVAL_MS);
  void ending.tryAgain();
  expect(attempts()).toBe(2);
  expect(problem(), 'the user sees that it is being tried').toMatchObject({ isWorking: true });
  await answer(KEPT);
  expect(problem()).toMatchObject({ attempts: 2, isWorking: false });
});

it('does not show itself as busy when it tries by itself', async () => {
  const { ending, clock, answer, problem } = anEnding();
  void ending.tryAgain();
  await answer(KEPT);
  clock.advance(ENDING_RETRY_INTERVAL_MS);
  expect(problem()).toMatchObject({ isWorking: false });
});

it('gives nothing up that an attempt under way just stores', async () => {
  const { ending, clock, answer, giveUp, onEnd } = anEnding();
  void ending.tryAgain();
  await answer(KEPT);
  clock.advance(ENDING_RETRY_INTERVAL_MS);
  void ending.closeWithout();
  await answer({ kind: 'stored' });
  expect(giveUp).not.toHaveBeenCalled();
  expect(onEnd.mock.calls).toEqual([[null]]);
});

it('is given up once the attempt under way has failed, and is then over', async () => {
  const { ending, clock, answer, giveUp, onEnd, attempts } = anEnding();
  void ending.tryAgain();
  await answer(KEPT);
  clock.advance(ENDING_RETRY_INTERVAL_MS);
  const closed = ending.closeWithout();
  expect(giveUp).not.toHaveBeenCalled();
  await answer(KEPT);
  await closed;
  expect(giveUp).toHaveBeenCalledOnce();
  expect(onEnd.mock.calls).toEqual([[null]]);
  clock.advance(10 * ENDING_RETRY_INTERVAL_MS);
  expect([attempts(), clock.timers()]).toEqual([2, 0]);
});

it('says what was refused at the end', async () => {
  const { ending, answer, onEnd } = anEnding();
  const error = { type: 'NotFound', title: 'Gone', text: 'It was deleted.' } as const;
  void ending.tryAgain();
  await answer({ kind: 'refused', error });
  expect(onEnd.mock.calls).toEqual([[error]]);
});
