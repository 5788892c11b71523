import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Ms } from '../../core/units.ts';
import { recoveredRecording } from '../../core/media/recovered-recording.ts';
import type { RecoveredRecording } from '../../core/media/recovered-recording.ts';
import { listAnswers } from '../db/repositories/answers.ts';
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
import { createKeepRule } from './keep-rule.ts';
import { realDisk } from './media-disk.ts';
import type { MediaDisk } from './media-disk.ts';
import { mediaPaths } from './media-folder.ts';
import { createFinisher } from './finisher.ts';
import type { Remux } from './remuxer.ts';
import { createMediaServer } from './serve-media.ts';
import type { MediaServer } from './serve-media.ts';
import { sweepMedia } from './sweep-media.ts';
import { createMediaStorage } from './media-storage.ts';
import type { MediaStorage } from './media-storage.ts';
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
  /** Called with whether anything is being recorded, whenever that may have changed. */
  readonly onRecording?: (isRecording: boolean) => void;
  /** Without it recordings stay as they were written. */
  readonly remux?: Remux;
  /** A session was stored, and the recordings of so many older ones were removed by the user's rule. */
  readonly onLetGo?: (sessions: number, kept: number) => void;
};

export type MediaStore = Pick<SegmentWriter, 'begin' | 'append' | 'end'> &
  MediaServer & {
    readonly storage: MediaStorage;
    /** What the last run left unfinished is cleared away, and done. */
    readonly recover: () => Promise<void>;
    /** An interview begins: nothing else is done meanwhile. */
    readonly sessionBegins: () => Promise<void>;
    /** It has ended, whoever ended it: what was recorded is made seekable. */
    readonly sessionEnded: () => void;
    /** Answered when nothing is being done with a file. */
    readonly settled: () => Promise<void>;
    /** Lets go of every file; what is not finished is at the next start. */
    readonly close: () => Promise<void>;
    readonly space: () => Promise<MediaSpace>;
    readonly list: (sessionId: string) => Result<MediaSegment[], CallError>;
    readonly recovered: (sessionId: string) => Result<RecoveredRecording | null, CallError>;
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
  onRecording = () => undefined,
  remux,
  onLetGo = () => undefined,
}: MediaStoreOptions): MediaStore {
  const paths = mediaPaths(dataFolder);
  const database = (): WriteDatabase => {
    if (store.kind === 'unavailable') throw new CallFailure(store.error);
    return store.database;
  };
  async function space(): Promise<MediaSpace> {
    const hasVideo = loadSettings(database()).settings.recording !== 'sound-only';
    const freeBytes = await disk.freeBytes(dataFolder);
    return mediaSpace(freeBytes, hasVideo, recentUse(database(), hasVideo));
  }
  const storage = createMediaStorage({
    database,
    paths,
    space,
    onChange,
    onRestored: () => finisher?.wake(),
  });
  const rule = createKeepRule({
    kept: () => loadSettings(database()).settings.keptRecordings,
    keepLatest: storage.keepLatest,
    onLetGo,
  });
  const finisher =
    remux === undefined || store.kind === 'unavailable'
      ? null
      : createFinisher({ database, paths, log, remux, disk, onChange, onIdle: rule.apply });
  const writer = createSegmentWriter({
    database,
    paths,
    disk,
    log,
    clock,
    onRecording,
    onEnded: ({ sessionId }) => {
      onChange(sessionId);
      finisher?.wake();
    },
  });

  let ending: Promise<void> = Promise.resolve();

  async function releaseEnded(): Promise<void> {
    await writer.releaseEnded().catch((cause: unknown) => {
      log.error('Files of recordings that have ended could not be closed', cause);
    });
  }

  return {
    ...createMediaServer({ database, paths, log, onChange }),
    storage,
    recover: async () => {
      if (store.kind === 'unavailable') return;
      try {
        const swept = await sweepMedia(store.database, paths);
        if (swept > 0) log.info(`Files that a crash left of recordings: ${swept}`);
      } catch (cause) {
        log.error('What a crash left of recordings could not be cleared away', cause);
      }
      finisher?.wake();
    },
    sessionBegins: async () => {
      await Promise.all([releaseEnded(), finisher?.pause()]);
    },
    sessionEnded: () => {
      rule.isDue();
      ending = releaseEnded().then(() => finisher?.wake());
    },
    settled: async () => {
      await ending;
      await finisher?.settled();
    },
    close: async () => {
      await Promise.all([writer.releaseAll(), finisher?.pause()]);
    },
    begin: writer.begin,
    append: writer.append,
    end: writer.end,
    space,
    list: (sessionId) =>
      findProgress(database(), sessionId) === null
        ? err(notFound('session'))
        : ok(listSegments(database(), sessionId)),
    recovered: (sessionId) => {
      const progress = findProgress(database(), sessionId);
      if (progress === null) return err(notFound('session'));
      const segments = listSegments(database(), sessionId);
      const answers = listAnswers(database(), sessionId);
      return ok(recoveredRecording(segments, answers, progress.durationMs));
    },
    saveThumbnail: async (sessionId, jpeg) => {
      if (findProgress(database(), sessionId) === null) return err(notFound('session'));
      // No picture is kept of somebody who did not ask to be recorded.
      if (!listSegments(database(), sessionId).some(isFilmed))
        return err(invalidInput('No picture of this session is being recorded.'));
      if (!isJpeg(jpeg)) return err(invalidInput('This is not a picture in the JPEG format.'));
      await disk.createFolder(paths.session(sessionId));
      await writeAtomically(paths.thumbnail(sessionId), jpeg);
      return ok(undefined);
    },
  };
}

const isFilmed = ({ hasVideo, state }: MediaSegment): boolean => hasVideo && state !== 'deleted';

/** Every JPEG file begins with "start of image" and the first byte of another mark. */
const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
