import { err, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import type { DeviceChoice } from './types.ts';

/** A driver that hangs never rejects. Long enough to answer a question of the system's. */
const OPEN_LIMIT_MS: Ms = 30_000;

/** The device gave no answer at all: told from every error it could give. */
export const SILENT = Symbol('the device did not answer');

/** Cameras and microphones of this computer. */
export type Devices = {
  /** Names are empty until the permission was given once; those get a plain one. */
  readonly list: (kind: MediaDeviceKind, unlabelled: string) => Promise<readonly DeviceChoice[]>;
  readonly request: (constraints: MediaStreamConstraints) => Promise<Result<MediaStream, unknown>>;
  /** Something was connected or unplugged. Returns its own end. */
  readonly onChange: (listener: () => void) => () => void;
};

export type DevicesDependencies = {
  /** Looked up at each use: undefined in a page that is not trusted, replaced in tests. */
  readonly devices?: () => MediaDevices | undefined;
  readonly after?: (delay: Ms, action: () => void) => () => void;
};

/** The stream of the device asked for, or of the system's default where that one is not there. */
export async function requestDevice(
  request: (wanted: MediaTrackConstraints) => Promise<Result<MediaStream, unknown>>,
  wanted: MediaTrackConstraints,
  deviceId: string | null,
): Promise<Result<{ readonly stream: MediaStream; readonly isOther: boolean }, unknown>> {
  const exact = deviceId === null ? wanted : { ...wanted, deviceId: { exact: deviceId } };
  const answer = await request(exact);
  if (answer.ok) return ok({ stream: answer.value, isOther: false });
  if (deviceId === null || !isMissing(answer.error)) return answer;
  const other = await request(wanted);
  return other.ok ? ok({ stream: other.value, isOther: true }) : other;
}

/** The one place that touches `navigator.mediaDevices`. */
export function createDevices({
  devices = () => navigator.mediaDevices,
  after = afterTimeout,
}: DevicesDependencies = {}): Devices {
  return {
    list: async (kind, unlabelled) => {
      const found = (await devices()?.enumerateDevices()) ?? [];
      return found
        .filter((device) => device.kind === kind && device.deviceId !== '')
        .map((device, index) => ({
          id: device.deviceId,
          label: device.label === '' ? `${unlabelled} ${index + 1}` : device.label,
        }));
    },
    request: (constraints) => {
      const media = devices();
      if (media === undefined) return Promise.resolve(err(new DOMException('', 'NotFoundError')));
      return new Promise((resolve) => {
        let late = false;
        const cancel = after(OPEN_LIMIT_MS, () => {
          late = true;
          resolve(err(SILENT));
        });
        media.getUserMedia(constraints).then(
          (stream) => {
            cancel();
            if (late) for (const track of stream.getTracks()) track.stop();
            else resolve(ok(stream));
          },
          (error: unknown) => {
            cancel();
            resolve(err(error));
          },
        );
      });
    },
    onChange: (listener) => {
      const media = devices();
      media?.addEventListener('devicechange', listener);
      return () => media?.removeEventListener('devicechange', listener);
    },
  };
}

/** A device asked for by its id that is not there: either name, depending on what else there is. */
function isMissing(error: unknown): boolean {
  const name = errorName(error);
  return name === 'OverconstrainedError' || name === 'NotFoundError';
}

export const errorName = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : '';

function afterTimeout(delay: Ms, action: () => void): () => void {
  const timer = setTimeout(action, delay);
  return () => clearTimeout(timer);
}
