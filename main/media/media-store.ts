import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Ms } from '../../core/units.ts';
import type { WriteDatabase } from '../db/database.ts';
import { listSegments, recentUse } from '../db/repositories/media-segments.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import type { Store } from '../db/start-store.ts';
import { CallFailure, invalidInput, notFound } from '../failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Log } from '../log.ts';
import { mediaSpace } from './disk-space.ts';
import type { MediaSpace } from './disk-space.ts';
import { realDisk } from './media-disk.ts';
import type { MediaDisk } from './media-disk.ts';
import { mediaPaths } from './media-folder.ts';
import { createMediaServer } from './serve-media.ts';
import type { MediaServer } from './serve-media.ts';
import { createSegmentWriter } from './segment-writer.ts';
import type { SegmentWriter } from './segment-writer.ts';

export type MediaStoreOptions = {
  readonly store: Store;
  readonly dataFolder: string;
  readonly log: Log;
  readonly disk?: MediaDisk;
  /** Monotonic. */
  readonly clock?: () => Ms;
  /** Segments of this session have changed. */
  readonly onChange?: (sessionId: string) => void;
};

export type MediaStore = Omit<SegmentWriter, 'releaseEnded'> &
  MediaServer & {
    readonly space: () => Promise<MediaSpace>;
    readonly list: (sessionId: string) => Result<MediaSegment[], CallError>;
    readonly saveThumbnail: (
      sessionId: string,
      jpeg: Uint8Array,
    ) => Promise<Result<undefined, CallError>>;
  };

/** Everything recorded: rows in the database, files in the folder `media` beside it. */
export function createMediaStore({
  store,
  dataFolder,
  log,
  disk = realDisk,
  clock = () => performance.now(),
  onChange = () => undefined,
}: MediaStoreOptions): MediaStore {
  const paths = mediaPaths(dataFolder);
  const database = (): WriteDatabase => {
    if (store.kind === 'unavailable') throw new CallFailure(store.error);
    return store.database;
  };
  const writer = createSegmentWriter({
    database,
    paths,
    disk,
    log,
    clock,
    onEnded: ({ sessionId }) => onChange(sessionId),
  });

  return {
    ...createMediaServer({ database, paths, log, onChange }),
    begin: writer.begin,
    append: writer.append,
    end: writer.end,
    space: async () => {
      const hasVideo = loadSettings(database()).settings.recording !== 'sound-only';
      const freeBytes = await disk.freeBytes(dataFolder);
      return mediaSpace(freeBytes, hasVideo, recentUse(database(), hasVideo));
    },
    list: (sessionId) =>
      findProgress(database(), sessionId) === null
        ? err(notFound('session'))
        : ok(listSegments(database(), sessionId)),
    saveThumbnail: async (sessionId, jpeg) => {
      if (findProgress(database(), sessionId) === null) return err(notFound('session'));
      // No picture is kept of somebody who did not ask to be recorded.
      if (!listSegments(database(), sessionId).some(({ hasVideo }) => hasVideo))
        return err(invalidInput('No picture of this session is being recorded.'));
      if (!isJpeg(jpeg)) return err(invalidInput('This is not a picture in the JPEG format.'));
      await disk.createFolder(paths.session(sessionId));
      await writeAtomically(paths.thumbnail(sessionId), jpeg);
      return ok(undefined);
    },
  };
}

/** Every JPEG file begins with "start of image" and the first byte of another mark. */
const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
