/** The one place that touches `navigator.mediaDevices`. */
import type { CameraFacts } from '../../../core/domain/session.ts';
import { err, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import { CAMERA_SILENT, errorToCameraProblem, NO_CAMERA, OTHER_CAMERA } from './camera-problem.ts';
import type { OpenTracks } from './open-tracks.ts';
import type { CameraChoice, CameraProblem } from './types.ts';

/** What is asked for; a camera that cannot do it gives what it can. */
const WANTED: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30 },
};
/** A driver that hangs never rejects. Long enough to answer a question of the system's. */
const OPEN_LIMIT_MS: Ms = 30_000;
const UNLABELLED = 'Camera';

export type OpenCamera = {
  readonly track: MediaStreamTrack;
  readonly stream: MediaStream;
  readonly cameraId: string;
  readonly facts: CameraFacts;
  /** Set when this is not the camera that was asked for. */
  readonly notice: CameraProblem | null;
  /** Called once when the camera is taken away; not by `close`. */
  readonly onLost: (listener: () => void) => void;
  readonly close: () => void;
};

export type CameraSource = {
  /** Names are empty until the permission was given once; those get a plain one. */
  readonly list: () => Promise<readonly CameraChoice[]>;
  readonly open: (cameraId: string | null) => Promise<Result<OpenCamera, CameraProblem>>;
  /** Something was connected or unplugged. Returns its own end. */
  readonly onChange: (listener: () => void) => () => void;
};

export type CameraSourceDependencies = {
  readonly tracks: OpenTracks;
  /** Looked up at each use: undefined in a page that is not trusted, replaced in tests. */
  readonly devices?: () => MediaDevices | undefined;
  readonly after?: (delay: Ms, action: () => void) => () => void;
};

export function createCameraSource({
  tracks,
  devices = () => navigator.mediaDevices,
  after = afterTimeout,
}: CameraSourceDependencies): CameraSource {
  async function list(): Promise<readonly CameraChoice[]> {
    const found = (await devices()?.enumerateDevices()) ?? [];
    return found
      .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
      .map((device, index) => ({
        id: device.deviceId,
        label: device.label === '' ? `${UNLABELLED} ${index + 1}` : device.label,
      }));
  }

  function request(video: MediaTrackConstraints): Promise<Result<MediaStream, unknown>> {
    const media = devices();
    if (media === undefined) return Promise.resolve(err(new DOMException('', 'NotFoundError')));
    return new Promise((resolve) => {
      let late = false;
      const cancel = after(OPEN_LIMIT_MS, () => {
        late = true;
        resolve(err(CAMERA_SILENT));
      });
      media.getUserMedia({ video, audio: false }).then(
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
  }

  async function open(cameraId: string | null): Promise<Result<OpenCamera, CameraProblem>> {
    const exact = cameraId === null ? WANTED : { ...WANTED, deviceId: { exact: cameraId } };
    let answer = await request(exact);
    let notice: CameraProblem | null = null;
    if (!answer.ok && cameraId !== null && isMissing(answer.error)) {
      answer = await request(WANTED);
      notice = OTHER_CAMERA;
    }
    if (!answer.ok) {
      const { error } = answer;
      return err(error === CAMERA_SILENT ? CAMERA_SILENT : errorToCameraProblem(error));
    }
    const stream = answer.value;
    const track = stream.getVideoTracks()[0];
    if (track === undefined) return err(NO_CAMERA);
    tracks.add(track);
    const settings = track.getSettings();
    return ok({
      track,
      stream,
      notice,
      cameraId: settings.deviceId ?? cameraId ?? '',
      facts: {
        label: track.label === '' ? UNLABELLED : track.label,
        width: settings.width ?? 640,
        height: settings.height ?? 480,
        frameRate: settings.frameRate ?? 30,
      },
      onLost: (listener) => track.addEventListener('ended', listener, { once: true }),
      close: () => tracks.close(track),
    });
  }

  return {
    list,
    open,
    onChange: (listener) => {
      const media = devices();
      media?.addEventListener('devicechange', listener);
      return () => media?.removeEventListener('devicechange', listener);
    },
  };
}

/** A camera asked for by its id that is not there: either name, depending on what else there is. */
function isMissing(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'OverconstrainedError' || name === 'NotFoundError';
}

function afterTimeout(delay: Ms, action: () => void): () => void {
  const timer = setTimeout(action, delay);
  return () => clearTimeout(timer);
}
