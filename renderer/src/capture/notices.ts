import type { DeviceProblem } from '../observe/types.ts';
import type { RecordingNotice, SegmentTrouble } from './types.ts';

const DISK_IS_FULL: RecordingNotice = {
  title: 'The recording has ended: the disk is nearly full',
  text: 'Everything up to here is stored, and the interview and its measurements go on. Free some space to record again next time.',
};

const DISK_IS_BEHIND: RecordingNotice = {
  title: 'The recording has ended: the disk does not keep up',
  text: 'More than five seconds were waiting to be written. What was written before is kept; the interview and its measurements go on.',
};

const RECORDER_FAILED: RecordingNotice = {
  title: 'The recording has ended',
  text: 'It stopped by itself several times in a row. What was recorded before is kept; the interview and its measurements go on.',
};

export const NO_SOUND_COMES: RecordingNotice = {
  title: 'The microphone is silent',
  text: 'It is on, but nothing at all is heard: it is muted by a key, a switch or the system. Unmute it, or choose another one next time.',
};

export const NO_PICTURES_COME: RecordingNotice = {
  title: 'Recording without pictures: none come from the camera',
  text: 'It is on, but gives nothing. It is tried again, and taken up once pictures come.',
};

/** The one notice that counts of those that hold at the moment; null = all is as asked for. */
export function soundNotice(
  problem: DeviceProblem | null,
  notice: DeviceProblem | null,
): RecordingNotice | null {
  if (problem !== null)
    return { title: `Recording without sound: ${lowerFirst(problem.title)}`, text: problem.text };
  return notice;
}

/** Of what ends a recording for good. */
export function troubleNotice(trouble: SegmentTrouble): RecordingNotice {
  switch (trouble.kind) {
    case 'disk-full':
      return DISK_IS_FULL;
    case 'behind':
      return DISK_IS_BEHIND;
    case 'not-stored':
      return {
        title: 'The recording has ended: it could not be stored',
        text: `${trouble.error.text} The interview and its measurements go on.`,
      };
    case 'stalled':
    case 'failed':
      return RECORDER_FAILED;
  }
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
