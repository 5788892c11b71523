import { assertNever } from '../../../core/assert.ts';
import type { Ms } from '../../../core/units.ts';
import type { FaultReason } from './messages.ts';

/** No sign of life, or no result while frames come, for so long: the worker is replaced. */
export const STALL_MS: Ms = 3_000;
/** The first frame of a task takes up to ten times as long as the others (783 ms measured, idle). */
export const FIRST_RESULT_MS: Ms = 10_000;
/** Loading the model takes 0.5..1.6 s; creating a task never gives up by itself. */
export const CREATION_LIMIT_MS: Ms = 30_000;
/** So many replacements are made within so long; the next fault turns the analysis off. */
export const MAX_REPLACEMENTS = 3;
export const REPLACEMENT_WINDOW_MS: Ms = 5 * 60_000;
/** A frame this recent counts as frames coming: ten frames of a slow camera (our choice). */
export const FLOWING_MS: Ms = 1_000;
/** How often `tick` is expected; and the gap between two ticks that means "we were asleep". */
export const TICK_MS: Ms = 500;
export const ASLEEP_MS: Ms = 2_000;

export type WorkerHealth = {
  readonly phase: 'idle' | 'loading' | 'running' | 'off';
  /** Replaced at least once since `start`: loading is then called restarting. */
  readonly replaced: boolean;
  readonly off: { readonly title: string; readonly text: string } | null;
  readonly faultsAt: readonly Ms[];
  readonly spawnedAt: Ms;
  readonly tickedAt: Ms;
  readonly aliveAt: Ms;
  /** Since when a result has been due: the last result, or the moment frames were attached. */
  readonly waitingSince: Ms;
  readonly hadResult: boolean;
  readonly attached: boolean;
  readonly framesArrived: number;
  /** When a frame last came, wanted or not; null = none since it was attached. */
  readonly frameAt: Ms | null;
  /** It took a picture and has not answered yet. */
  readonly isBusy: boolean;
};

export type HealthEvent =
  | { readonly kind: 'start'; readonly at: Ms }
  | { readonly kind: 'stop' }
  | { readonly kind: 'ready'; readonly at: Ms }
  | { readonly kind: 'attached'; readonly at: Ms }
  | { readonly kind: 'detached' }
  | {
      readonly kind: 'alive';
      readonly at: Ms;
      readonly framesArrived: number;
      readonly isBusy: boolean;
    }
  | { readonly kind: 'result'; readonly at: Ms }
  | {
      readonly kind: 'fault';
      readonly at: Ms;
      readonly reason: FaultReason;
      readonly detail: string;
    }
  | { readonly kind: 'unusable'; readonly title: string; readonly text: string }
  /** `framesElsewhere`: the other worker got frames of the same camera just now. */
  | { readonly kind: 'tick'; readonly at: Ms; readonly framesElsewhere: boolean };

export type HealthEffect =
  | { readonly kind: 'spawn' }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'attach-frames' }
  | { readonly kind: 'report'; readonly reason: FaultReason; readonly detail: string };

export const INITIAL_HEALTH: WorkerHealth = {
  phase: 'idle',
  replaced: false,
  off: null,
  faultsAt: [],
  spawnedAt: 0,
  tickedAt: 0,
  aliveAt: 0,
  waitingSince: 0,
  hadResult: false,
  attached: false,
  framesArrived: 0,
  frameAt: null,
  isBusy: false,
};

export type HealthStep = {
  readonly health: WorkerHealth;
  readonly effects: readonly HealthEffect[];
};

/**
 * Decides when a vision worker is replaced and when the analysis is given up. What was not
 * measured meanwhile stays not measured: nothing here makes up for it.
 */
export function stepHealth(health: WorkerHealth, event: HealthEvent): HealthStep {
  const running = health.phase === 'running';
  switch (event.kind) {
    case 'start':
      if (health.phase === 'loading' || running) return same(health);
      return spawned(INITIAL_HEALTH, event.at, []);
    case 'stop':
      return { health: INITIAL_HEALTH, effects: isPresent(health) ? [{ kind: 'terminate' }] : [] };
    case 'ready':
      if (health.phase !== 'loading') return same(health);
      return {
        health: { ...health, phase: 'running', aliveAt: event.at },
        effects: [{ kind: 'attach-frames' }],
      };
    case 'attached':
      if (!running) return same(health);
      return same({ ...health, attached: true, waitingSince: event.at, frameAt: null });
    case 'detached':
      return same({ ...health, attached: false, frameAt: null });
    case 'alive':
      if (!running) return same(health);
      return same(alive(health, event));
    case 'result':
      if (!running) return same(health);
      return same({
        ...health,
        aliveAt: event.at,
        waitingSince: event.at,
        hadResult: true,
      });
    case 'fault':
      return isPresent(health)
        ? faulted(health, event.at, event.reason, event.detail)
        : same(health);
    case 'unusable':
      if (!isPresent(health)) return same(health);
      return {
        health: { ...health, phase: 'off', off: { title: event.title, text: event.text } },
        effects: [{ kind: 'terminate' }],
      };
    case 'tick':
      return ticked(health, event.at, event.framesElsewhere);
    default:
      return assertNever(event);
  }
}

const same = (health: WorkerHealth): HealthStep => ({ health, effects: [] });
const isPresent = (health: WorkerHealth): boolean =>
  health.phase === 'loading' || health.phase === 'running';

function spawned(health: WorkerHealth, at: Ms, before: readonly HealthEffect[]): HealthStep {
  return {
    health: {
      ...INITIAL_HEALTH,
      phase: 'loading',
      replaced: health.replaced,
      faultsAt: health.faultsAt,
      spawnedAt: at,
      tickedAt: at,
    },
    effects: [...before, { kind: 'spawn' }],
  };
}

function alive(
  health: WorkerHealth,
  { at, framesArrived, isBusy }: Extract<HealthEvent, { kind: 'alive' }>,
): WorkerHealth {
  const frameAt = framesArrived > health.framesArrived ? at : health.frameAt;
  return { ...health, aliveAt: at, framesArrived, frameAt, isBusy };
}

function faulted(health: WorkerHealth, at: Ms, reason: FaultReason, detail: string): HealthStep {
  const report: HealthEffect = { kind: 'report', reason, detail };
  const recent = health.faultsAt.filter((fault) => at - fault < REPLACEMENT_WINDOW_MS);
  if (recent.length >= MAX_REPLACEMENTS) {
    return {
      health: { ...health, phase: 'off', off: GIVEN_UP[reason] },
      effects: [{ kind: 'terminate' }, report],
    };
  }
  return spawned({ ...health, replaced: true, faultsAt: [...recent, at] }, at, [
    { kind: 'terminate' },
    report,
  ]);
}

function ticked(before: WorkerHealth, at: Ms, framesElsewhere: boolean): HealthStep {
  const slept = at - before.tickedAt;
  const health = { ...before, tickedAt: at };
  if (slept > ASLEEP_MS) {
    // The window itself stood still (sleep, a debugger): the worker had no chance to answer.
    const { spawnedAt, aliveAt, waitingSince } = before;
    return same({
      ...health,
      spawnedAt: spawnedAt + slept,
      aliveAt: aliveAt + slept,
      waitingSince: waitingSince + slept,
    });
  }
  if (health.phase === 'loading' && at - health.spawnedAt > CREATION_LIMIT_MS) {
    return faulted(health, at, 'slow-start', `not ready after ${CREATION_LIMIT_MS} ms`);
  }
  if (health.phase !== 'running') return same(health);
  const limit = health.hadResult ? STALL_MS : FIRST_RESULT_MS;
  if (at - health.aliveAt > limit) {
    return faulted(health, at, 'stalled', `no sign of life for ${limit} ms`);
  }
  // Without frames there is nothing to answer: neither an unplugged camera nor another worker that
  // stands still with a frame in its hands, so that the camera gives no more, is this one's fault.
  const framesCome = health.frameAt !== null && at - health.frameAt < FLOWING_MS;
  const isDue = health.attached && (health.isBusy || framesCome || framesElsewhere);
  // What did not come cannot be answered: the wait begins when pictures come again.
  if (!isDue) return same({ ...health, waitingSince: at });
  if (at - health.waitingSince > limit) {
    return faulted(health, at, 'stalled', `no result for ${limit} ms while frames came`);
  }
  return same(health);
}

const GIVEN_UP: Readonly<Record<FaultReason, { readonly title: string; readonly text: string }>> = {
  threw: {
    title: 'The picture is no longer being measured',
    text: 'The analysis failed several times in a row. The interview goes on; what follows is marked as not measured. Starting the next session tries again.',
  },
  stalled: {
    title: 'The picture is no longer being measured',
    text: 'The analysis stood still several times, mostly because the computer is too busy. The interview goes on; what follows is marked as not measured. Close other programs before the next session.',
  },
  'context-lost': {
    title: 'The picture is no longer being measured',
    text: 'The graphics driver was reset several times. The interview goes on; what follows is marked as not measured. Starting the app again usually helps.',
  },
  'slow-start': {
    title: 'The analysis did not start',
    text: 'Its model could not be loaded in time, mostly because the computer is too busy. The interview works without it, unmeasured. Close other programs and try again.',
  },
};
