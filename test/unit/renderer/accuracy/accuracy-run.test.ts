import { describe, expect, test } from 'vitest';
import { scheduleMs, testSchedule } from '../../../../core/accuracy/test-schedule.ts';
import { createAccuracyRun } from '../../../../renderer/src/features/accuracy/accuracy-run.ts';
import { aFace, createFakeObserver } from '../../../helpers/fake-observer.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const SCHEDULE = testSchedule('quick', 1);
const TOTAL_MS = scheduleMs(SCHEDULE);

function aRun() {
  const observer = createFakeObserver();
  const clock = createFakeClock(5_000);
  const run = createAccuracyRun(SCHEDULE, { observer, clock });
  const pass = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += 50) {
      clock.advance(50);
      observer.show(aFace({ t: clock.now() }));
    }
  };
  return { run, observer, clock, pass };
}

describe('the accuracy test as it runs', () => {
  test('shows the places in their order, each with how far it has come', () => {
    const { run, pass } = aRun();
    expect(run.view.getState()).toEqual({ kind: 'waiting' });
    run.start();
    expect(run.view.getState()).toMatchObject({ kind: 'showing', number: 1, share: 0 });
    pass(2_000);
    expect(run.view.getState()).toMatchObject({ number: 1, share: 0.5, look: SCHEDULE[0] });
    pass(2_100);
    expect(run.view.getState()).toMatchObject({ number: 2, look: SCHEDULE[1] });
  });

  test('ends by itself and hands over what was measured, in its own time', () => {
    const { run, pass } = aRun();
    run.start();
    pass(TOTAL_MS + 500);
    const view = run.view.getState();
    expect(view.kind).toBe('over');
    if (view.kind !== 'over') return;
    expect(view.samples[0]?.t).toBe(50);
    expect(view.samples.at(-1)?.t).toBeLessThan(TOTAL_MS);
    expect(view.samples.length).toBe(TOTAL_MS / 50 - 1);
  });

  test('what was measured before it began is not part of it', () => {
    const { run, observer, clock, pass } = aRun();
    run.start();
    observer.show(aFace({ t: clock.now() - 1 }));
    pass(TOTAL_MS);
    const view = run.view.getState();
    expect(view.kind === 'over' ? view.samples[0]?.t : null).toBe(50);
  });

  test('cancelled, it neither listens nor ends', () => {
    const { run, pass } = aRun();
    run.start();
    run.dispose();
    pass(TOTAL_MS + 500);
    expect(run.view.getState().kind).toBe('showing');
  });
});
