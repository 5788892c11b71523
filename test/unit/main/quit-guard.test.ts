import { expect, test } from 'vitest';
import { createQuitGuard } from '../../../main/quit-guard.ts';

function aGuard({ isBusy = true } = {}) {
  const events: string[] = [];
  let answer: (isWanted: boolean) => void = () => undefined;
  const guard = createQuitGuard({
    isBusy: () => isBusy,
    ask: () => {
      events.push('asked');
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    stop: async () => events.push('stopped'),
    quit: () => void events.push('quit'),
  });
  const tryToQuit = () => guard({ preventDefault: () => void events.push('held up') });
  const settle = async (isWanted: boolean) => {
    answer(isWanted);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { events, tryToQuit, settle };
}

test('an idle app just ends', () => {
  const { events, tryToQuit } = aGuard({ isBusy: false });
  tryToQuit();
  expect(events).toEqual([]);
});

test('a busy one asks, and ends what runs before it ends itself', async () => {
  const { events, tryToQuit, settle } = aGuard();
  tryToQuit();
  await settle(true);
  expect(events).toEqual(['held up', 'asked', 'stopped', 'quit']);
});

test('a no keeps it running, and the next try asks again', async () => {
  const { events, tryToQuit, settle } = aGuard();
  tryToQuit();
  await settle(false);
  tryToQuit();
  expect(events).toEqual(['held up', 'asked', 'held up', 'asked']);
});

test('it asks once, however often somebody tries meanwhile', async () => {
  const { events, tryToQuit, settle } = aGuard();
  tryToQuit();
  tryToQuit();
  expect(events).toEqual(['held up', 'asked', 'held up']);
  await settle(true);
  expect(events.filter((event) => event === 'quit')).toHaveLength(1);
});
