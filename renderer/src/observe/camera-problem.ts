import type { CameraProblem } from './types.ts';

export const NO_CAMERA: CameraProblem = {
  kind: 'none',
  title: 'No camera was found',
  text: 'None is connected, or it is switched off. Connect or switch on a camera; it is picked up by itself. You can also practise without one, unmeasured.',
};

export const CAMERA_DENIED: CameraProblem = {
  kind: 'denied',
  title: 'The camera may not be used',
  text: 'Access was refused, here or in the privacy settings of the system. Allow the camera for Greenroom there, then try again.',
};

const CAMERA_BUSY: CameraProblem = {
  kind: 'busy',
  title: 'The camera is in use elsewhere',
  text: 'Another program holds it, or its driver did not answer. Close video calls and camera programs, then try again, or choose another camera.',
};

export const CAMERA_GONE: CameraProblem = {
  kind: 'gone',
  title: 'The camera is gone',
  text: 'It was unplugged, switched off or taken by another program. Connect it again; measuring goes on by itself. What happens meanwhile is marked as not measured.',
};

/** Not a failure: the picture is there, of another camera than the one asked for. */
export const OTHER_CAMERA: CameraProblem = {
  kind: 'gone',
  title: 'Another camera is in use',
  text: 'The one chosen earlier is not connected, so the system’s default took its place. Connect it and choose it again if you prefer it.',
};

export const CAMERA_SILENT: CameraProblem = {
  kind: 'failed',
  title: 'The camera did not start',
  text: 'It gave no answer for a while. Unplug it and connect it again, or choose another camera.',
};

/** What the name of a `getUserMedia` rejection means for the user. */
export function errorToCameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return CAMERA_DENIED;
    case 'NotFoundError':
      return NO_CAMERA;
    case 'NotReadableError':
    case 'AbortError':
      return CAMERA_BUSY;
    case 'OverconstrainedError':
      return CAMERA_GONE;
    default:
      return {
        kind: 'failed',
        title: 'The camera could not be started',
        text: `The system gave this reason: ${error instanceof Error ? error.message : String(error)}. Try again, or choose another camera.`,
      };
  }
}
