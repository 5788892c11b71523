import { msToSeconds } from '../units.ts';
import type { Seconds } from '../units.ts';
import type { AnalysisFailure } from './job.ts';
import { MIN_PART_MS } from './recording-plan.ts';

/** Where the sentence is read, which decides how a part of the file is asked for. */
export type FailureReader = 'command-line' | 'window';

/** What is wrong with a recording, as a sentence that begins with the name of the file. */
export const analysisFailureText = (
  fileName: string,
  { fault, detail }: AnalysisFailure,
  reader: FailureReader = 'command-line',
): string => {
  switch (fault) {
    case 'not-a-video':
      return `${fileName} is not a video that can be read here: MP4, MOV, WebM and MKV files can.`;
    case 'no-picture':
      return `${fileName} has no picture, only sound.`;
    case 'no-decoder':
      return `${fileName} is in a video format (${detail}) that cannot be decoded here. Convert it to H.264, VP9 or AV1.`;
    case 'cut-short':
      return `${fileName} is incomplete: ${readablePart(detail, reader)}`;
    case 'unreadable':
      return `${fileName} could not be read: it is damaged, or not a video.`;
    case 'damaged':
      return `${fileName} is damaged: ${readablePart(detail, reader)}`;
    case 'past-the-end':
      return `${fileName} is over after ${detail} s, before the time that was asked for.`;
    case 'models':
      return `The analysis could not start. ${detail}`;
    case 'fault':
      return 'The analysis failed inside Greenroom and nothing was written. Try again; the log in the data folder says more.';
  }
};

/** The readable end of a file that is cut short, or null where it is not worth analysing. */
export const readableEnd = ({ fault, detail }: AnalysisFailure): Seconds | null =>
  fault === 'cut-short' && Number(detail) >= msToSeconds(MIN_PART_MS) ? Number(detail) : null;

const readablePart = (seconds: string, reader: FailureReader): string => {
  if (!(Number(seconds) >= msToSeconds(MIN_PART_MS)))
    return 'none of its pictures can be read. Copy it again.';
  const part =
    reader === 'command-line'
      ? `analyse that part with --to ${seconds}`
      : `analyse only the part up to there`;
  return `its pictures can be read up to ${seconds} s. Copy it again, or ${part}.`;
};

/** Whether the recording is at fault, and not this program or what it was asked for. */
export const isInputFault = ({ fault }: AnalysisFailure): boolean =>
  fault !== 'models' && fault !== 'fault' && fault !== 'past-the-end';
