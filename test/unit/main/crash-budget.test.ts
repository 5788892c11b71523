import { describe, expect, test } from 'vitest';
import { createCrashBudget, MAX_RELOADS, RELOAD_PERIOD_MS } from '../../../main/crash-budget.ts';

describe('crash budget', () => {
  test('allows three reloads within five minutes and not a fourth', () => {
    const mayReload = createCrashBudget(() => 1_000);
    const granted = Array.from({ length: MAX_RELOADS + 1 }, () => mayReload());
    expect(granted).toEqual([true, true, true, false]);
  });

  test.each([
    [RELOAD_PERIOD_MS - 1, false],
    [RELOAD_PERIOD_MS, true],
  ])('%i ms after the first of three, another one is allowed: %s', (later, allowed) => {
    let now = 0;
    const mayReload = createCrashBudget(() => now);
    for (let count = 0; count < MAX_RELOADS; count += 1) mayReload();
    now = later;
    expect(mayReload()).toBe(allowed);
  });
});
