import { err } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import type { CameraSource, OpenCamera } from './camera.ts';
import { CAMERA_GONE } from './camera-problem.ts';
import type { Clock } from './clock.ts';
import type { CameraChoice, CameraProblem, ObserverState } from './types.ts';

export type CameraSession = {
  readonly state: () => ObserverState['camera'];
  readonly start: (cameraId: string | null) => Promise<Result<OpenCamera, CameraProblem>>;
  readonly stop: () => void;
  readonly current: () => OpenCamera | null;
  /** Times the camera was taken away since the last `resetLosses`. */
  readonly losses: () => number;
  readonly resetLosses: () => void;
};

/** Problems that end by themselves: something is plugged in, another program lets go. */
const MAY_PASS: ReadonlySet<CameraProblem['kind']> = new Set(['none', 'busy', 'gone']);
/**
 * How often a camera that may come back is tried: letting go of one fires no event. Often enough
 * to lose little of an answer, seldom enough for slow drivers (our proposal).
 */
export const CAMERA_RETRY_MS: Ms = 3_000;

/**
 * One camera over time: open, taken away, back again. `onChange` is called after each change of
 * state; the open camera, or that there is none, is then to be read from `current`.
 */
export function createCameraSession(
  source: CameraSource,
  clock: Pick<Clock, 'every'>,
  onChange: () => void,
): CameraSession {
  let state: ObserverState['camera'] = { kind: 'off' };
  let open: OpenCamera | null = null;
  let losses = 0;
  let wanted: string | null = null;
  /** The camera that was taken away; null = none was open since the start, so any will do. */
  let missed: string | null = null;
  let trying = false;
  /** Something was plugged in or out while a try was under way, which may have come too early. */
  let tryAgain = false;
  /** Whoever starts or stops raises it; an older opening then closes what it got. */
  let turn = 0;
  let stopListening: (() => void) | null = null;
  let stopRetrying: (() => void) | null = null;

  function change(next: ObserverState['camera']): void {
    state = next;
    if (!mayPass()) {
      stopRetrying?.();
      stopRetrying = null;
    } else {
      stopRetrying ??= clock.every(CAMERA_RETRY_MS, () => {
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

  function took(camera: OpenCamera): void {
    open = camera;
    camera.onLost(() => lose(camera));
    if (camera.track.readyState === 'ended') {
      // Taken away before anybody listened; the event does not come again.
      lose(camera);
      return;
    }
    change({
      kind: 'on',
      facts: camera.facts,
      cameraId: camera.cameraId,
      ...(camera.notice === null ? {} : { notice: camera.notice }),
    });
  }

  function lose(camera: OpenCamera): void {
    if (open !== camera) return;
    closeOpen();
    losses += 1;
    missed = camera.cameraId === '' ? null : camera.cameraId;
    change({ kind: 'lost', problem: CAMERA_GONE });
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

  const listed = (): Promise<readonly CameraChoice[]> => source.list().catch(() => []);

  /** The same camera only: changing to another one in mid-interview would change every measure. */
  function isThere(cameras: readonly CameraChoice[]): boolean {
    return missed === null ? cameras.length > 0 : cameras.some(({ id }) => id === missed);
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
    } else if (missed !== null && answer.value.cameraId !== missed) {
      // It went away once more before it was open, and the system gave another one.
      answer.value.close();
    } else took(answer.value);
  }

  const isShown = (problem: CameraProblem): boolean =>
    state.kind === 'lost' && state.problem.kind === problem.kind;

  return {
    state: () => state,
    current: () => open,
    losses: () => losses,
    resetLosses: () => {
      losses = 0;
    },
    start: async (cameraId) => {
      turn += 1;
      const mine = turn;
      closeOpen();
      wanted = cameraId;
      missed = null;
      stopListening ??= source.onChange(() => void tryToReturn());
      change({ kind: 'starting' });
      const answer = await source.open(cameraId);
      if (mine !== turn) {
        if (answer.ok) answer.value.close();
        return err(CAMERA_GONE);
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
