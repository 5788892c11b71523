import type {
  RecordedLengths,
  RecoveredRecording,
} from '../../../../core/media/recovered-recording.ts';
import { formatClock } from '../../ui/formatting.ts';

/** What was saved of the recording, in one or two sentences. */
export function recoveredWords({
  session,
  lastAnswer,
  isBeingFinished,
}: RecoveredRecording): string {
  const answer =
    lastAnswer === null ? '' : ` Of the last answer ${lengthWords(lastAnswer)} is recorded.`;
  const finishing = isBeingFinished
    ? ' It can be played already, and is being made ready to jump about in.'
    : '';
  return `The recording was recovered: ${lengthWords(session)}.${answer}${finishing}`;
}

const lengthWords = ({ recordedMs, lastedMs }: RecordedLengths): string =>
  `${formatClock(recordedMs)} of about ${formatClock(lastedMs)}`;
