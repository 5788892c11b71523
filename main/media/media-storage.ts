import type { CallError } from '../../core/ipc/contract.ts';
import type { StorageUse, StoredRecording } from '../../core/ipc/storage-calls.ts';
import { recordingsToLetGo } from '../../core/media/kept-recordings.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import type { WriteDatabase } from '../db/database.ts';
import { changeState, listSegments } from '../db/repositories/media-segments.ts';
import { findSummaries } from '../db/repositories/session-summaries.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import {
  listDeletedSessions,
  listRecorded,
  markMediaDeleted,
  measurementBytes,
} from '../db/repositories/stored-media.ts';
import type { RecordedSession } from '../db/repositories/stored-media.ts';
import { notFound } from '../failure.ts';
import type { MediaSpace } from './disk-space.ts';
import { fileInside, findMediaFile } from './find-media-file.ts';
import { folderSizes } from './folder-sizes.ts';
import type { MediaPaths } from './media-folder.ts';

type StorageOptions = {
  readonly database: () => WriteDatabase;
  readonly paths: MediaPaths;
  readonly space: () => Promise<MediaSpace>;
  readonly onChange: (sessionId: string) => void;
  /** There are recordings again that may have to be finished. */
  readonly onRestored: () => void;
};

export type MediaStorage = {
  readonly list: () => Promise<StorageUse>;
  readonly remove: (sessionIds: readonly string[]) => Result<undefined, CallError>;
  readonly restore: (sessionIds: readonly string[]) => Promise<Result<undefined, CallError>>;
  /** Removes what is beyond the latest `kept`; returns of how many sessions. */
  readonly keepLatest: (kept: number) => number;
};

/**
 * What recordings take, and getting rid of them. A removed one is hidden by its row and its files stay
 * where they are until the app is closed, so that nothing can get lost on the way there and back.
 */
export function createMediaStorage(options: StorageOptions): MediaStorage {
  const { database, paths, onChange } = options;

  async function list(): Promise<StorageUse> {
    const sizes = await folderSizes(paths.root);
    const measured = measurementBytes(database());
    const recorded = listRecorded(database());
    const known = new Map(recorded.map((session) => [session.sessionId, session]));
    const summaries = findSummaries(database(), [...known.keys()]);
    const recordings: StoredRecording[] = [];
    for (const session of summaries) {
      const counted = known.get(session.id);
      if (counted === undefined) continue;
      const state = stateOf(counted);
      recordings.push({
        session,
        recordedMs: state === 'there' ? counted.thereMs : counted.removedMs,
        hasVideo: counted.hasVideo === 1,
        hasThumbnail:
          state === 'there' && (await fileInside(paths.root, paths.thumbnail(session.id))) !== null,
        mediaBytes: sizes.get(session.id) ?? 0,
        measurementBytes: measured.get(session.id) ?? 0,
        state,
      });
    }
    const deleted = new Set(listDeletedSessions(database()));
    const sum = (isCounted: (name: string) => boolean): number =>
      [...sizes].reduce((bytes, [name, size]) => bytes + (isCounted(name) ? size : 0), 0);
    const { freeBytes, minutes } = await options.space();
    return {
      recordings,
      measurementBytes: [...measured.values()].reduce((total, bytes) => total + bytes, 0),
      deletedSessionBytes: sum((name) => deleted.has(name)),
      otherBytes: sum((name) => !known.has(name) && !deleted.has(name)),
      freeBytes,
      freeMinutes: minutes,
    };
  }

  function remove(sessionIds: readonly string[]): Result<undefined, CallError> {
    const progress = sessionIds.map((id) => findProgress(database(), id));
    if (progress.includes(null)) return err(notFound('session'));
    if (progress.some((session) => session?.state === 'running')) return err(IS_RUNNING);
    inTransaction(database(), () => {
      for (const id of sessionIds) markMediaDeleted(database(), id);
    });
    for (const id of sessionIds) onChange(id);
    return ok(undefined);
  }

  async function restore(sessionIds: readonly string[]): Promise<Result<undefined, CallError>> {
    for (const sessionId of sessionIds) {
      if (findProgress(database(), sessionId) === null) return err(notFound('session'));
      for (const segment of listSegments(database(), sessionId)) {
        if (segment.state !== 'deleted' || segment.bytes === 0) continue;
        const file = await findMediaFile(paths, segment);
        // A part may have been on its way to being made seekable; it is tried (again).
        const state = file === null ? 'missing' : file.kind === 'ready' ? 'ready' : 'finalizing';
        changeState(database(), segment, { state, bytes: file?.bytes ?? 0 });
      }
      onChange(sessionId);
    }
    options.onRestored();
    return ok(undefined);
  }

  return {
    list,
    remove,
    restore,
    keepLatest: (kept) => {
      const there = listRecorded(database()).filter((session) => stateOf(session) === 'there');
      const beyond = recordingsToLetGo(there, kept).map(({ sessionId }) => sessionId);
      if (beyond.length === 0) return 0;
      return remove(beyond).ok ? beyond.length : 0;
    },
  };
}

function stateOf({ there, removed }: RecordedSession): StoredRecording['state'] {
  if (there > 0) return 'there';
  return removed > 0 ? 'removed' : 'missing';
}

const IS_RUNNING: CallError = {
  type: 'Busy',
  title: 'This interview is still being held',
  text: 'Its recording can be removed when it has ended.',
};
