import { errorName } from './devices.ts';
import type { DeviceProblem } from './types.ts';

/** What is said of one kind of device. */
export type DeviceWords = {
  /** "camera", "microphone". */
  readonly name: string;
  readonly none: DeviceProblem;
  readonly denied: DeviceProblem;
  readonly busy: DeviceProblem;
  readonly gone: DeviceProblem;
};

/** What the name of a `getUserMedia` rejection means for the user. */
export function errorToDeviceProblem(error: unknown, words: DeviceWords): DeviceProblem {
  switch (errorName(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return words.denied;
    case 'NotFoundError':
      return words.none;
    case 'NotReadableError':
    case 'AbortError':
      return words.busy;
    case 'OverconstrainedError':
      return words.gone;
    default:
      return {
        kind: 'failed',
        title: `The ${words.name} could not be started`,
        text: `The system gave this reason: ${error instanceof Error ? error.message : String(error)}. Try again, or choose another ${words.name}.`,
      };
  }
}
