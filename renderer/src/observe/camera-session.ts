import { err } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { CameraSource, OpenCamera } from './camera.ts';
import { CAMERA_GONE } from './camera-problem.ts';
import type { CameraProblem, ObserverState } from './types.ts';

export type CameraSession = {
  readonly state: () => ObserverState['camera'];
  readonly start: (cameraId: string | null) => Promise<Result<OpenCamera, CameraProblem>>;
  readonly stop: () => void;
  readonly current: () => OpenCamera | null;
  /** Times the camera was taken away since the last `resetLosses`. */
  readonly losses: () => number;
  readonly resetLosses: () => void;
};

/** Problems that plugging something in may solve. */
const MAY_RETURN: ReadonlySet<CameraProblem['kind']> = new Set(['none', 'busy', 'gone']);

/**
 * One camera over time: open, taken away, back again. `onChange` is called after each change of
 * state; the open camera, or that there is none, is then to be read from `current`.
 */
export function createCameraSession(source: CameraSource, onChange: () => void): CameraSession {
  let state: ObserverState['camera'] = { kind: 'off' };
  let open: OpenCamera | null = null;
  let losses = 0;
  let wanted: string | null = null;
  let reopening = false;
  /** Whoever starts or stops raises it; an older opening then closes what it got. */
  let turn = 0;
  let stopListening: (() => void) | null = null;

  function change(next: ObserverState['camera']): void {
    state = next;
    onChange();
  }

  function closeOpen(): void {
    open?.close();
    open = null;
  }

  function took(camera: OpenCamera): void {
    open = camera;
    camera.onLost(() => {
      if (open !== camera) return;
      closeOpen();
      losses += 1;
      wanted = camera.cameraId;
      change({ kind: 'lost', problem: CAMERA_GONE });
    });
    change({
      kind: 'on',
      facts: camera.facts,
      cameraId: camera.cameraId,
      ...(camera.notice === null ? {} : { notice: camera.notice }),
    });
  }

  /** The same camera only: changing to another one in mid-interview would change every measure. */
  async function devicesChanged(): Promise<void> {
    if (reopening || state.kind !== 'lost' || !MAY_RETURN.has(state.problem.kind)) return;
    reopening = true;
    const mine = turn;
    try {
      const cameras = await source.list();
      const isBack =
        wanted === null || wanted === ''
          ? cameras.length > 0
          : cameras.some((camera) => camera.id === wanted);
      if (isBack && mine === turn) await reopen(mine);
    } finally {
      reopening = false;
    }
  }

  async function reopen(mine: number): Promise<void> {
    const answer = await source.open(wanted);
    if (mine !== turn || open !== null) {
      if (answer.ok) answer.value.close();
      return;
    }
    if (answer.ok) took(answer.value);
  }

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
      stopListening ??= source.onChange(() => void devicesChanged());
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
