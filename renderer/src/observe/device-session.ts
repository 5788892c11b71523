import { err } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from './clock.ts';
import type { DeviceChoice, DeviceProblem } from './types.ts';

/** A camera or a microphone that is open. */
export type OpenDevice = {
  readonly track: MediaStreamTrack;
  readonly stream: MediaStream;
  readonly deviceId: string;
  /** Set when this is not the one that was asked for. */
  readonly notice: DeviceProblem | null;
  /** Called once when the device is taken away; not by `close`. */
  readonly onLost: (listener: () => void) => void;
  readonly close: () => void;
};

export type DeviceSource<Device extends OpenDevice> = {
  /** Names are empty until the permission was given once; those get a plain one. */
  readonly list: () => Promise<readonly DeviceChoice[]>;
  readonly open: (deviceId: string | null) => Promise<Result<Device, DeviceProblem>>;
  /** Something was connected or unplugged. Returns its own end. */
  readonly onChange: (listener: () => void) => () => void;
  /** What is said when an open one is taken away. */
  readonly gone: DeviceProblem;
};

export type DeviceState<Device extends OpenDevice> =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly device: Device }
  /** Unplugged or taken away; comes back by itself when the same one returns or is let go. */
  | { readonly kind: 'lost'; readonly problem: DeviceProblem };

export type DeviceSession<Device extends OpenDevice> = {
  readonly state: () => DeviceState<Device>;
  readonly start: (deviceId: string | null) => Promise<Result<Device, DeviceProblem>>;
  readonly stop: () => void;
  readonly current: () => Device | null;
  /** Times the device was taken away since the last `resetLosses`. */
  readonly losses: () => number;
  readonly resetLosses: () => void;
};

/** Problems that end by themselves: something is plugged in, another program lets go. */
const MAY_PASS: ReadonlySet<DeviceProblem['kind']> = new Set(['none', 'busy', 'gone']);
/**
 * How often a device that may come back is tried: letting go of one fires no event. Often enough
 * to lose little of an answer, seldom enough for slow drivers (our proposal).
 */
export const DEVICE_RETRY_MS: Ms = 3_000;

/**
 * One camera or microphone over time: open, taken away, back again. `onChange` is called after each
 * change of state; the open device, or that there is none, is then to be read from `current`.
 */
export function createDeviceSession<Device extends OpenDevice>(
  source: DeviceSource<Device>,
  clock: Pick<Clock, 'every'>,
  onChange: () => void,
): DeviceSession<Device> {
  let state: DeviceState<Device> = { kind: 'off' };
  let open: Device | null = null;
  let losses = 0;
  let wanted: string | null = null;
  /** The one that was taken away; null = none was open since the start, so any will do. */
  let missed: string | null = null;
  let trying = false;
  /** Something was plugged in or out while a try was under way, which may have come too early. */
  let tryAgain = false;
  /** Whoever starts or stops raises it; an older opening then closes what it got. */
  let turn = 0;
  let stopListening: (() => void) | null = null;
  let stopRetrying: (() => void) | null = null;

  function change(next: DeviceState<Device>): void {
    state = next;
    if (!mayPass()) {
      stopRetrying?.();
      stopRetrying = null;
    } else {
      stopRetrying ??= clock.every(DEVICE_RETRY_MS, () => {
        if (!trying) void tryToReturn();
      });
    }
    onChange();
  }

  const mayPass = (): boolean => state.kind === 'lost' && MAY_PASS.has(state.problem.kind);

  function closeOpen(): void {
    open?.close();
    open = null;
  }

  function took(device: Device): void {
    open = device;
    device.onLost(() => lose(device));
    if (device.track.readyState === 'ended') {
      // Taken away before anybody listened; the event does not come again.
      lose(device);
      return;
    }
    change({ kind: 'on', device });
  }

  function lose(device: Device): void {
    if (open !== device) return;
    closeOpen();
    losses += 1;
    missed = device.deviceId === '' ? null : device.deviceId;
    change({ kind: 'lost', problem: source.gone });
  }

  async function tryToReturn(): Promise<void> {
    if (trying) {
      tryAgain = true;
      return;
    }
    trying = true;
    try {
      do {
        tryAgain = false;
        const mine = turn;
        const isBack = mayPass() && isThere(await listed());
        // Started or stopped meanwhile: whoever did so knows better what is wanted.
        if (isBack && mine === turn) await reopen(mine);
      } while (tryAgain);
    } finally {
      trying = false;
    }
  }

  const listed = (): Promise<readonly DeviceChoice[]> => source.list().catch(() => []);

  /** The same one only: another camera in mid-interview would change every measure. */
  function isThere(devices: readonly DeviceChoice[]): boolean {
    return missed === null ? devices.length > 0 : devices.some(({ id }) => id === missed);
  }

  async function reopen(mine: number): Promise<void> {
    const answer = await source.open(missed ?? wanted);
    if (mine !== turn || open !== null) {
      if (answer.ok) answer.value.close();
      return;
    }
    if (!answer.ok) {
      // A reason nobody can act upon may be due to the moment: the next try tells.
      if (answer.error.kind === 'failed' || isShown(answer.error)) return;
      change({ kind: 'lost', problem: answer.error });
    } else if (missed !== null && answer.value.deviceId !== missed) {
      // It went away once more before it was open, and the system gave another one.
      answer.value.close();
    } else took(answer.value);
  }

  const isShown = (problem: DeviceProblem): boolean =>
    state.kind === 'lost' && state.problem.kind === problem.kind;

  return {
    state: () => state,
    current: () => open,
    losses: () => losses,
    resetLosses: () => {
      losses = 0;
    },
    start: async (deviceId) => {
      turn += 1;
      const mine = turn;
      closeOpen();
      wanted = deviceId;
      missed = null;
      stopListening ??= source.onChange(() => void tryToReturn());
      change({ kind: 'starting' });
      const answer = await source.open(deviceId);
      if (mine !== turn) {
        if (answer.ok) answer.value.close();
        return err(source.gone);
      }
      if (answer.ok) took(answer.value);
      else change({ kind: 'lost', problem: answer.error });
      return answer;
    },
    stop: () => {
      turn += 1;
      stopListening?.();
      stopListening = null;
      closeOpen();
      change({ kind: 'off' });
    },
  };
}
