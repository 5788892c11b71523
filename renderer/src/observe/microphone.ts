import { err, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { DeviceSource, OpenDevice } from './device-session.ts';
import { createDevices, requestDevice, SILENT } from './devices.ts';
import type { DevicesDependencies } from './devices.ts';
import {
  errorToMicrophoneProblem,
  MICROPHONE_GONE,
  MICROPHONE_SILENT,
  NO_MICROPHONE,
  OTHER_MICROPHONE,
} from './microphone-problem.ts';
import type { OpenTracks } from './open-tracks.ts';
import type { DeviceProblem } from './types.ts';

/** What helps a call spoils a recording: one wants to hear oneself as one was. */
const WANTED: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};
const UNLABELLED = 'Microphone';

export type OpenMicrophone = OpenDevice & { readonly label: string };

export function createMicrophoneSource({
  tracks,
  ...dependencies
}: DevicesDependencies & { readonly tracks: OpenTracks }): DeviceSource<OpenMicrophone> {
  const devices = createDevices(dependencies);

  async function open(deviceId: string | null): Promise<Result<OpenMicrophone, DeviceProblem>> {
    const answer = await requestDevice(
      (audio) => devices.request({ audio, video: false }),
      WANTED,
      deviceId,
    );
    if (!answer.ok) {
      const { error } = answer;
      return err(error === SILENT ? MICROPHONE_SILENT : errorToMicrophoneProblem(error));
    }
    const { stream, isOther } = answer.value;
    const track = stream.getAudioTracks()[0];
    if (track === undefined) return err(NO_MICROPHONE);
    tracks.add(track);
    return ok({
      track,
      stream,
      notice: isOther ? OTHER_MICROPHONE : null,
      deviceId: track.getSettings().deviceId ?? deviceId ?? '',
      label: track.label === '' ? UNLABELLED : track.label,
      onLost: (listener) => track.addEventListener('ended', listener, { once: true }),
      close: () => tracks.close(track),
    });
  }

  return {
    list: () => devices.list('audioinput', UNLABELLED),
    open,
    onChange: devices.onChange,
    gone: MICROPHONE_GONE,
  };
}
