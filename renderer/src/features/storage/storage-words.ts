import type { StorageUse, StoredRecording } from '../../../../core/ipc/storage-calls.ts';
import { recordingsToLetGo } from '../../../../core/media/kept-recordings.ts';
import { formatCount, formatDuration } from '../../ui/formatting.ts';
import { sizeText } from '../recording/file-facts.ts';

export type StorageFact = { readonly label: string; readonly value: string };

/** What lies where; only what there is some of, but for the room that is left. */
export function storageFacts(use: StorageUse): readonly StorageFact[] {
  const there = use.recordings.filter(({ state }) => state === 'there');
  const removed = use.recordings.filter(({ state }) => state === 'removed');
  const some = (label: string, bytes: number, more = ''): readonly StorageFact[] =>
    bytes === 0 ? [] : [{ label, value: `${sizeText(bytes)}${more}` }];
  return [
    {
      label: 'Recordings',
      value:
        there.length === 0
          ? 'none'
          : `${sizeText(bytesOf(there))} in ${formatCount(there.length, 'session')}, ${formatDuration(lengthOf(there))}`,
    },
    ...some('Measurements', use.measurementBytes),
    ...some('Removed, until Greenroom is closed', bytesOf(removed) + use.deletedSessionBytes),
    ...some('Other files in that folder', use.otherBytes, ', which Greenroom leaves alone'),
    {
      label: 'Free on this disk',
      value: `${sizeText(use.freeBytes)}, room for about ${roomText(use.freeMinutes)}`,
    },
  ];
}

const MINUTES_AN_HOUR = 60;
/** From here on nobody counts in minutes. */
const HOURS_FROM_MINUTES = 180;

const roomText = (minutes: number): string =>
  minutes < HOURS_FROM_MINUTES
    ? `${formatCount(Math.floor(minutes), 'minute')} of recording`
    : `${formatCount(Math.floor(minutes / MINUTES_AN_HOUR), 'hour')} of recording`;

/** What a rule is going to do, or has nothing to do. */
export function keptWords(recordings: readonly StoredRecording[], kept: number | null): string {
  if (kept === null)
    return 'Recordings stay until you remove them yourself. Measurements stay in any case.';
  const there = recordings.filter(({ state }) => state === 'there').map(({ session }) => session);
  // The next session is one of those that are kept.
  const going = recordingsToLetGo(there, kept - 1);
  const rule =
    'After each interview the recordings of older sessions are removed; what was measured stays. ';
  return going.length === 0
    ? `${rule}The next interview removes none.`
    : `${rule}The next recorded interview removes ${going.length === 1 ? 'one' : String(going.length)}.`;
}

/** What is removed: the word for it, video with its sound or sound alone. */
export const recordingWord = ({ hasVideo }: Pick<StoredRecording, 'hasVideo'>): string =>
  hasVideo ? 'video' : 'sound';

export const bytesOf = (recordings: readonly StoredRecording[]): number =>
  recordings.reduce((sum, { mediaBytes }) => sum + mediaBytes, 0);

const lengthOf = (recordings: readonly StoredRecording[]): number =>
  recordings.reduce((sum, { recordedMs }) => sum + recordedMs, 0);
