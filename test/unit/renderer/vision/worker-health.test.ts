import { describe, expect, it } from 'vitest';
import {
  ASLEEP_MS,
  CREATION_LIMIT_MS,
  FIRST_RESULT_MS,
  INITIAL_HEALTH,
  MAX_REPLACEMENTS,
  REPLACEMENT_WINDOW_MS,
  STALL_MS,
  stepHealth,
  TICK_MS,
} from '../../../../renderer/src/vision/worker-health.ts';
import { ALIVE_INTERVAL_MS } from '../../../../renderer/src/vision/worker/run-worker.ts';
import type {
  HealthEffect,
  HealthEvent,
  WorkerHealth,
} from '../../../../renderer/src/vision/worker-health.ts';

function after(health: WorkerHealth, ...events: readonly HealthEvent[]) {
  const effects: HealthEffect['kind'][] = [];
  let current = health;
  for (const event of events) {
    const step = stepHealth(current, event);
    current = step.health;
    effects.push(...step.effects.map(({ kind }) => kind));
  }
  return { health: current, effects };
}

const started = after(INITIAL_HEALTH, { kind: 'start', at: 0 }).health;
const running = after(
  started,
  { kind: 'ready', at: 1_000 },
  { kind: 'attached', at: 1_000 },
  { kind: 'alive', at: 1_100, framesArrived: 1, isBusy: true },
  { kind: 'result', at: 1_200 },
).health;

/** Ticks as the supervisor does, with signs of life in between. */
function wait(
  health: WorkerHealth,
  until: number,
  life: {
    readonly alive?: boolean;
    readonly frames?: boolean;
    readonly busy?: boolean;
    readonly elsewhere?: boolean;
  },
) {
  let current = health;
  let framesArrived = health.framesArrived;
  for (let at = health.tickedAt + TICK_MS; at <= until; at += TICK_MS) {
    if (life.frames === true) framesArrived += 15;
    const events: HealthEvent[] =
      life.alive === false
        ? []
        : [{ kind: 'alive', at, framesArrived, isBusy: life.busy === true }];
    const step = after(current, ...events, {
      kind: 'tick',
      at,
      framesElsewhere: life.elsewhere === true,
    });
    current = step.health;
    if (step.effects.length > 0) return { at, effects: step.effects, health: current };
  }
  return { at: null, effects: [], health: current };
}

const fault = (at: number): HealthEvent => ({ kind: 'fault', at, reason: 'threw', detail: 'x' });

describe('the health of a vision worker', () => {
  it('loads, attaches frames when ready, and stops', () => {
    expect(after(INITIAL_HEALTH, { kind: 'start', at: 0 }).effects).toEqual(['spawn']);
    expect(after(started, { kind: 'ready', at: 900 }).effects).toEqual(['attach-frames']);
    expect(after(running, { kind: 'stop' })).toEqual({
      health: INITIAL_HEALTH,
      effects: ['terminate'],
    });
  });

  it('replaces a worker whose thread is stuck, after three seconds', () => {
    const stuck = wait({ ...running, tickedAt: 1_200 }, 20_000, { alive: false });
    expect(stuck.effects).toEqual(['terminate', 'report', 'spawn']);
    expect(stuck.at).toBeGreaterThan(1_200 + STALL_MS);
    expect(stuck.at).toBeLessThanOrEqual(1_200 + STALL_MS + TICK_MS);
  });

  it('replaces a worker that is alive and gets frames but gives no results', () => {
    const silent = wait({ ...running, tickedAt: 1_200 }, 20_000, { frames: true });
    expect(silent.effects).toEqual(['terminate', 'report', 'spawn']);
    expect(silent.at).toBeLessThanOrEqual(1_200 + STALL_MS + TICK_MS);
  });

  it('replaces a worker that gets no frames while the other one does', () => {
    const starved = wait({ ...running, tickedAt: 1_200 }, 20_000, { elsewhere: true });
    expect(starved.effects).toEqual(['terminate', 'report', 'spawn']);
  });

  it('leaves a worker alone that gets no frames from anywhere', () => {
    expect(wait({ ...running, tickedAt: 1_200 }, 120_000, {}).effects).toEqual([]);
  });

  it('replaces a worker that took a picture and never answers, though it is alive', () => {
    const hung = wait({ ...running, tickedAt: 1_200 }, 20_000, { busy: true });
    expect(hung.effects).toEqual(['terminate', 'report', 'spawn']);
    expect(hung.at).toBeLessThanOrEqual(1_200 + STALL_MS + TICK_MS);
  });

  it('gives a worker its time anew when pictures come again after a pause', () => {
    const paused = wait({ ...running, tickedAt: 1_200 }, 60_000, {});
    expect(paused.effects).toEqual([]);
    const resumed = wait(paused.health, 60_000 + STALL_MS, { elsewhere: true, frames: true });
    expect(resumed.effects).toEqual([]);
  });

  it('leaves a worker alone whose frames stopped coming after one it had no use for', () => {
    const skipped = after(running, {
      kind: 'alive',
      at: 1_200,
      framesArrived: 2,
      isBusy: false,
    }).health;
    expect(wait({ ...skipped, tickedAt: 1_200 }, 120_000, {}).effects).toEqual([]);
  });

  it('leaves a worker alone whose camera was unplugged', () => {
    const unplugged = after(running, { kind: 'detached' }).health;
    const { effects } = wait({ ...unplugged, tickedAt: 1_200 }, 120_000, { elsewhere: true });
    expect(effects).toEqual([]);
  });

  it('gives the first frame ten seconds, since a model warms up', () => {
    const fresh = after(started, { kind: 'ready', at: 0 }, { kind: 'attached', at: 0 }).health;
    const slow = wait(fresh, 60_000, { frames: true });
    expect(slow.at).toBe(FIRST_RESULT_MS + TICK_MS);
  });

  it('replaces a worker that is not ready in time', () => {
    const { at, effects } = wait(started, 60_000, { alive: false });
    expect(at).toBe(CREATION_LIMIT_MS + TICK_MS);
    expect(effects).toEqual(['terminate', 'report', 'spawn']);
  });

  it('does not blame the worker for the time the computer was asleep', () => {
    const woken = after(
      { ...running, tickedAt: 1_200 },
      { kind: 'tick', at: 3_600_000, framesElsewhere: false },
      { kind: 'tick', at: 3_600_500, framesElsewhere: false },
    );
    expect(woken.effects).toEqual([]);
  });

  it('takes a late tick for sleep only beyond the limit', () => {
    const waiting = { ...running, tickedAt: 1_200 + STALL_MS - ASLEEP_MS + 1 };
    const tick = (at: number) =>
      after(waiting, { kind: 'tick', at, framesElsewhere: false }).effects;
    expect(tick(waiting.tickedAt + ASLEEP_MS)).toEqual(['terminate', 'report', 'spawn']);
    expect(tick(waiting.tickedAt + ASLEEP_MS + 1)).toEqual([]);
  });

  it('hears of a healthy worker several times before it would be called stuck', () => {
    expect(ALIVE_INTERVAL_MS * 3).toBeLessThanOrEqual(STALL_MS);
  });

  it('replaces three times within five minutes, then turns the analysis off with a reason', () => {
    let health = running;
    for (let count = 0; count < MAX_REPLACEMENTS; count += 1) {
      const step = after(health, fault(10_000 + count), { kind: 'ready', at: 10_500 + count });
      expect(step.effects).toEqual(['terminate', 'report', 'spawn', 'attach-frames']);
      health = step.health;
    }
    const last = after(health, fault(10_000 + REPLACEMENT_WINDOW_MS - 1));
    expect(last.effects).toEqual(['terminate', 'report']);
    expect(last.health.phase).toBe('off');
    expect(last.health.off?.text).toMatch(/not measured/);
    expect(after(last.health, fault(20_000)).effects).toEqual([]);
  });

  it('forgives faults that are longer ago', () => {
    let health = running;
    for (let count = 0; count < MAX_REPLACEMENTS; count += 1) {
      health = after(health, fault(10_000), { kind: 'ready', at: 10_500 }).health;
    }
    const late = after(health, fault(10_000 + REPLACEMENT_WINDOW_MS));
    expect(late.effects).toEqual(['terminate', 'report', 'spawn']);
  });

  it('does not try again with a damaged model', () => {
    const damaged = after(started, { kind: 'unusable', title: 'Damaged', text: 'Install again.' });
    expect(damaged.effects).toEqual(['terminate']);
    expect(damaged.health.off).toEqual({ title: 'Damaged', text: 'Install again.' });
  });

  it('starts afresh after it was off', () => {
    const off = after(started, { kind: 'unusable', title: 'Damaged', text: '.' }).health;
    const again = after(off, { kind: 'start', at: 5_000 });
    expect(again.effects).toEqual(['spawn']);
    expect(again.health).toMatchObject({ phase: 'loading', replaced: false, off: null });
  });
});
