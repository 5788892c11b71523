import { errorToDeviceProblem } from './device-problem.ts';
import type { DeviceWords } from './device-problem.ts';
import type { DeviceProblem } from './types.ts';

export const NO_MICROPHONE: DeviceProblem = {
  kind: 'none',
  title: 'No microphone was found',
  text: 'None is connected, or it is switched off. Connect or switch on a microphone; it is picked up by itself. Until then there is no sound in the recording.',
};

const MICROPHONE_DENIED: DeviceProblem = {
  kind: 'denied',
  title: 'The microphone may not be used',
  text: 'Access was refused, here or in the privacy settings of the system. Allow the microphone for Greenroom there, then try again.',
};

const MICROPHONE_BUSY: DeviceProblem = {
  kind: 'busy',
  title: 'The microphone is in use elsewhere',
  text: 'Another program holds it, or its driver did not answer. Close calls and sound programs, or choose another microphone.',
};

export const MICROPHONE_GONE: DeviceProblem = {
  kind: 'gone',
  title: 'The microphone is gone',
  text: 'It was unplugged or taken by another program. Connect it again; sound is recorded again by itself. Until then there is no sound in the recording.',
};

/** Not a failure: the sound is there, of another microphone than the one asked for. */
export const OTHER_MICROPHONE: DeviceProblem = {
  kind: 'gone',
  title: 'Another microphone is in use',
  text: 'The one chosen earlier is not connected, so the system’s default took its place. Connect it and choose it again if you prefer it.',
};

export const MICROPHONE_SILENT: DeviceProblem = {
  kind: 'failed',
  title: 'The microphone did not start',
  text: 'It gave no answer for a while. Unplug it and connect it again, or choose another microphone.',
};

const WORDS: DeviceWords = {
  name: 'microphone',
  none: NO_MICROPHONE,
  denied: MICROPHONE_DENIED,
  busy: MICROPHONE_BUSY,
  gone: MICROPHONE_GONE,
};

export const errorToMicrophoneProblem = (error: unknown): DeviceProblem =>
  errorToDeviceProblem(error, WORDS);
