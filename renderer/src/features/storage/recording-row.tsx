import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { StoredRecording } from '../../../../core/ipc/storage-calls.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { formatDateTime, formatDuration } from '../../ui/formatting.ts';
import { sizeText } from '../recording/file-facts.ts';
import { SessionPicture } from '../sessions/session-picture.tsx';
import { recordingWord } from './storage-words.ts';
import classes from './storage.module.css';

/** One recorded session: what it takes, and the way to get rid of the recording, or to get it back. */
export function RecordingRow({
  recording,
  largestBytes,
  onRemove,
  onRestore,
}: {
  readonly recording: StoredRecording;
  /** Of all that are shown; the bars are held against it. */
  readonly largestBytes: number;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}) {
  const { session, mediaBytes, hasVideo, hasThumbnail, state } = recording;
  const title = sessionTitle(session);
  const when = formatDateTime(session.startedAt);
  const word = recordingWord(recording);
  return (
    <li className={classes['row']}>
      <SessionPicture session={{ ...session, hasVideo, hasThumbnail }} />
      <div className={classes['facts']}>
        <Link href={`/sessions/${session.id}`} className={classes['link'] ?? ''}>
          {title}
        </Link>
        <p className={classes['meta']}>{when}</p>
      </div>
      <div className={classes['size']}>
        <p className={classes['amount']}>{amountText(recording)}</p>
        <div className={classes['track']} aria-hidden>
          <div
            className={classes['bar']}
            data-state={state}
            style={{ width: `${largestBytes === 0 ? 0 : (100 * mediaBytes) / largestBytes}%` }}
          />
        </div>
        <p className={classes['meta']}>{measurementText(recording)}</p>
      </div>
      <div className={classes['action']}>
        {state === 'there' ? (
          <Button
            variant="default"
            size="sm"
            aria-label={`Remove the ${word} of ${title}, ${when}, keep the measurements`}
            onClick={onRemove}
          >
            Remove the {word}
          </Button>
        ) : null}
        {state === 'removed' ? (
          <Button
            variant="default"
            size="sm"
            aria-label={`Bring it back: the ${word} of ${title}, ${when}`}
            onClick={onRestore}
          >
            Bring it back
          </Button>
        ) : null}
      </div>
    </li>
  );
}

const measurementText = ({ measurementBytes }: StoredRecording): string =>
  measurementBytes === 0
    ? 'nothing was measured'
    : `measurements, which stay: ${sizeText(measurementBytes)}`;

function amountText(recording: StoredRecording): string {
  const { state, recordedMs, mediaBytes } = recording;
  switch (state) {
    case 'there':
      return `${formatDuration(recordedMs)} of ${recordingWord(recording)}, ${sizeText(mediaBytes)}`;
    case 'removed':
      return `Removed; ${sizeText(mediaBytes)} are freed when Greenroom is closed`;
    case 'missing':
      return 'The file is not where it was stored';
  }
}
