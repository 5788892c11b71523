import type { CameraFacts } from '../../../core/domain/session.ts';
import { err, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import {
  CAMERA_GONE,
  CAMERA_SILENT,
  errorToCameraProblem,
  NO_CAMERA,
  OTHER_CAMERA,
} from './camera-problem.ts';
import type { DeviceSource, OpenDevice } from './device-session.ts';
import { createDevices, requestDevice, SILENT } from './devices.ts';
import type { DevicesDependencies } from './devices.ts';
import type { OpenTracks } from './open-tracks.ts';
import type { DeviceProblem } from './types.ts';

/** What is asked for; a camera that cannot do it gives what it can. */
const WANTED: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30 },
};
/** For a picture to be watched afterwards. */
const WANTED_TO_RECORD: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};
const UNLABELLED = 'Camera';

export type OpenCamera = OpenDevice & { readonly facts: CameraFacts };

export type CameraSource = DeviceSource<OpenCamera> & {
  /** Whether the next camera is opened for a recording, too: that takes a larger picture. */
  readonly expectRecording: (isRecorded: boolean) => void;
};

export function createCameraSource({
  tracks,
  ...dependencies
}: DevicesDependencies & { readonly tracks: OpenTracks }): CameraSource {
  const devices = createDevices(dependencies);
  let wanted = WANTED;

  async function open(cameraId: string | null): Promise<Result<OpenCamera, DeviceProblem>> {
    const answer = await requestDevice(
      (video) => devices.request({ video, audio: false }),
      wanted,
      cameraId,
    );
    if (!answer.ok) {
      const { error } = answer;
      return err(error === SILENT ? CAMERA_SILENT : errorToCameraProblem(error));
    }
    const { stream, isOther } = answer.value;
    const track = stream.getVideoTracks()[0];
    if (track === undefined) return err(NO_CAMERA);
    tracks.add(track);
    const settings = track.getSettings();
    return ok({
      track,
      stream,
      notice: isOther ? OTHER_CAMERA : null,
      deviceId: settings.deviceId ?? cameraId ?? '',
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
    list: () => devices.list('videoinput', UNLABELLED),
    open,
    onChange: devices.onChange,
    gone: CAMERA_GONE,
    expectRecording: (isRecorded) => {
      wanted = isRecorded ? WANTED_TO_RECORD : WANTED;
    },
  };
}
