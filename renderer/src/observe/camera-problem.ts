import { errorToDeviceProblem } from './device-problem.ts';
import type { DeviceWords } from './device-problem.ts';
import type { DeviceProblem } from './types.ts';

export const NO_CAMERA: DeviceProblem = {
  kind: 'none',
  title: 'No camera was found',
  text: 'None is connected, or it is switched off. Connect or switch on a camera; it is picked up by itself. You can also practise without one, unmeasured.',
};

export const CAMERA_DENIED: DeviceProblem = {
  kind: 'denied',
  title: 'The camera may not be used',
  text: 'Access was refused, here or in the privacy settings of the system. Allow the camera for Greenroom there, then try again.',
};

const CAMERA_BUSY: DeviceProblem = {
  kind: 'busy',
  title: 'The camera is in use elsewhere',
  text: 'Another program holds it, or its driver did not answer. Close video calls and camera programs, then try again, or choose another camera.',
};

export const CAMERA_GONE: DeviceProblem = {
  kind: 'gone',
  title: 'The camera is gone',
  text: 'It was unplugged, switched off or taken by another program. Connect it again; measuring goes on by itself. What happens meanwhile is marked as not measured.',
};

/** Not a failure: the picture is there, of another camera than the one asked for. */
export const OTHER_CAMERA: DeviceProblem = {
  kind: 'gone',
  title: 'Another camera is in use',
  text: 'The one chosen earlier is not connected, so the system’s default took its place. Connect it and choose it again if you prefer it.',
};

export const CAMERA_SILENT: DeviceProblem = {
  kind: 'failed',
  title: 'The camera did not start',
  text: 'It gave no answer for a while. Unplug it and connect it again, or choose another camera.',
};

const WORDS: DeviceWords = {
  name: 'camera',
  none: NO_CAMERA,
  denied: CAMERA_DENIED,
  busy: CAMERA_BUSY,
  gone: CAMERA_GONE,
};

export const errorToCameraProblem = (error: unknown): DeviceProblem =>
  errorToDeviceProblem(error, WORDS);
