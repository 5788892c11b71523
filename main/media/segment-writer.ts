import type { MediaSegment, SegmentEnd } from '../../core/domain/media-segment.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Ms } from '../../core/units.ts';
import { inTransaction } from '../db/database.ts';
import type { WriteDatabase } from '../db/database.ts';
import {
  advanceSegment,
  endRecording,
  findSegment,
  insertSegment,
  lastSequence,
  listSegments,
  removeSegment,
} from '../db/repositories/media-segments.ts';
import { findProgress, touchSession } from '../db/repositories/sessions.ts';
import { CallFailure, invalidInput, notFound, writeCauseToCallError } from '../failure.ts';
import type { Log } from '../log.ts';
import { isDiskLow, noRoomToRecord } from './disk-space.ts';
import type { MediaDisk, OpenPart } from './media-disk.ts';
import type { MediaPaths } from './media-folder.ts';

/** A power cut costs at most so much (reliability.md section 10). */
const SYNC_EVERY_MS: Ms = 5_000;

export type SegmentDraft = Omit<
  MediaSegment,
  'endMs' | 'state' | 'endReason' | 'bytes' | 'frames' | 'droppedFrames'
>;

export type Chunk = {
  readonly segmentId: string;
  readonly sequence: number;
  readonly bytes: Uint8Array;
  readonly endMs: Ms;
  readonly frames: number;
  readonly droppedFrames: number;
};

export type RecordedEnd = {
  readonly segmentId: string;
  readonly endMs: Ms;
  readonly reason: SegmentEnd;
  readonly frames: number;
  readonly droppedFrames: number;
};

type WriterOptions = {
  readonly database: () => WriteDatabase;
  readonly paths: MediaPaths;
  readonly disk: MediaDisk;
  readonly log: Log;
  /** Monotonic. */
  readonly clock: () => Ms;
  /** Whether any file is being written to; called whenever that may have changed. */
  readonly onRecording: (isRecording: boolean) => void;
  /** A segment has been closed, whoever did it: it can be made seekable. */
  readonly onEnded: (segment: MediaSegment) => void;
};

type OpenSegment = { readonly part: OpenPart; syncedAt: Ms };

export type SegmentWriter = {
  readonly begin: (draft: SegmentDraft) => Promise<Result<MediaSegment, CallError>>;
  readonly append: (chunk: Chunk) => Promise<Result<{ readonly isDiskLow: boolean }, CallError>>;
  readonly end: (end: RecordedEnd) => Promise<Result<undefined, CallError>>;
  /** Lets go of files whose rows say that they have ended. */
  readonly releaseEnded: () => Promise<void>;
  readonly releaseAll: () => Promise<void>;
};

/**
 * Writes what is being recorded. The calls of one segment are done one after the other, however they
 * come in; a chunk is acknowledged when it is in the file and its row says so.
 */
export function createSegmentWriter(options: WriterOptions): SegmentWriter {
  const { database, paths, disk, log, clock, onRecording, onEnded } = options;
  const open = new Map<string, OpenSegment>();
  const lines = new Map<string, Promise<unknown>>();

  function inLine<Value>(segmentId: string, work: () => Promise<Value>): Promise<Value> {
    const before = lines.get(segmentId) ?? Promise.resolve();
    const done = before.then(work, work);
    lines.set(segmentId, done);
    const leave = (): void => {
      if (lines.get(segmentId) === done) lines.delete(segmentId);
    };
    done.then(leave, leave);
    return done;
  }

  async function begin(draft: SegmentDraft): Promise<Result<MediaSegment, CallError>> {
    const before = findSegment(database(), draft.id);
    // Asked again because the first acknowledgement got lost. Another one under its name is a mistake.
    if (before !== null) return isSameDraft(before, draft) ? ok(before) : err(ALREADY_BEGUN);
    await disk.createFolder(paths.session(draft.sessionId));
    const freeBytes = await disk.freeBytes(paths.root);
    if (isDiskLow(freeBytes)) return err(noRoomToRecord(freeBytes));
    const segment = insertNew(database(), draft);
    try {
      const part = await disk.createPart(paths.part(draft));
      open.set(draft.id, { part, syncedAt: clock() });
      onRecording(true);
    } catch (cause) {
      removeSegment(database(), draft.id);
      throw asFailure(cause);
    }
    return ok(segment);
  }

  async function append(chunk: Chunk): Promise<Result<{ readonly isDiskLow: boolean }, CallError>> {
    const segment = findSegment(database(), chunk.segmentId);
    if (segment === null) return err(notFound('recording'));
    const last = lastSequence(database(), chunk.segmentId);
    // Stored before; the acknowledgement got lost.
    if (chunk.sequence <= last) return ok({ isDiskLow: await isLow() });
    const opened = open.get(chunk.segmentId);
    if (segment.state !== 'recording' || opened === undefined) return err(HAS_ENDED);
    if (chunk.sequence !== last + 1)
      return err(invalidInput(`Chunk ${last + 1} of the recording has to come first.`));
    try {
      await writeAt(opened.part, chunk.bytes, segment.bytes);
      if (clock() - opened.syncedAt >= SYNC_EVERY_MS) {
        await opened.part.datasync();
        opened.syncedAt = clock();
      }
    } catch (cause) {
      const failure = asFailure(cause);
      if (failure instanceof CallFailure && failure.callError.type === 'DiskFull')
        await close(segment, { ...segment, reason: 'disk-full' });
      throw failure;
    }
    const stored = inTransaction(database(), () => {
      const bytes = segment.bytes + chunk.bytes.byteLength;
      if (!advanceSegment(database(), { ...chunk, bytes })) return false;
      touchSession(database(), segment.sessionId, chunk.endMs);
      return true;
    });
    return stored ? ok({ isDiskLow: await isLow() }) : err(HAS_ENDED);
  }

  async function end(ended: RecordedEnd): Promise<Result<undefined, CallError>> {
    const segment = findSegment(database(), ended.segmentId);
    if (segment === null) return err(notFound('recording'));
    if (segment.state === 'recording') await close(segment, ended);
    return ok(undefined);
  }

  /** The row says so first: what fails afterwards is found by the next start. */
  async function close(
    segment: MediaSegment,
    ended: Omit<RecordedEnd, 'segmentId'>,
  ): Promise<void> {
    const didEnd = inTransaction(database(), () => {
      if (!endRecording(database(), segment.id, ended)) return false;
      touchSession(database(), segment.sessionId, ended.endMs);
      return true;
    });
    await release(segment.id);
    if (didEnd) onEnded(segment);
  }

  async function release(segmentId: string): Promise<void> {
    const opened = open.get(segmentId);
    if (opened === undefined) return;
    open.delete(segmentId);
    try {
      await opened.part.datasync();
    } catch (cause) {
      log.error('A recording could not be brought to the disk', cause);
    }
    await opened.part
      .close()
      .catch((cause: unknown) => log.error('A recording could not be closed', cause));
    onRecording(open.size > 0);
  }

  async function releaseEach(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => inLine(id, () => release(id))));
  }

  async function isLow(): Promise<boolean> {
    return isDiskLow(await disk.freeBytes(paths.root));
  }

  return {
    begin: (draft) => inLine(draft.id, () => begin(draft)),
    append: (chunk) => inLine(chunk.segmentId, () => append(chunk)),
    end: (ended) => inLine(ended.segmentId, () => end(ended)),
    releaseEnded: () =>
      releaseEach(
        [...open.keys()].filter((id) => findSegment(database(), id)?.state !== 'recording'),
      ),
    releaseAll: () => releaseEach([...open.keys()]),
  };
}

function insertNew(database: WriteDatabase, draft: SegmentDraft): MediaSegment {
  return inTransaction(database, () => {
    const progress = findProgress(database, draft.sessionId);
    if (progress === null) throw new CallFailure(notFound('session'));
    if (progress.state !== 'running')
      throw new CallFailure(
        invalidInput('This session has ended; nothing more of it can be recorded.'),
      );
    if (listSegments(database, draft.sessionId).some(({ position }) => position === draft.position))
      throw new CallFailure(ALREADY_BEGUN);
    const segment = {
      ...draft,
      endMs: draft.startMs,
      state: 'recording' as const,
      endReason: null,
      bytes: 0,
      frames: 0,
      droppedFrames: 0,
    };
    insertSegment(database, segment);
    return segment;
  });
}

/** At its place in the file: a chunk that was written in part before is written over. */
async function writeAt(part: OpenPart, bytes: Uint8Array, from: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const left = bytes.byteLength - written;
    const { bytesWritten } = await part.write(bytes, written, left, from + written);
    written += bytesWritten;
  }
}

function isSameDraft(segment: MediaSegment, draft: SegmentDraft): boolean {
  return (
    segment.sessionId === draft.sessionId &&
    segment.position === draft.position &&
    segment.startMs === draft.startMs &&
    segment.mimeType === draft.mimeType
  );
}

function asFailure(cause: unknown): unknown {
  const expected = writeCauseToCallError(cause);
  return expected === null ? cause : new CallFailure(expected);
}

const ALREADY_BEGUN = invalidInput('Another part of the recording has this place already.');
const HAS_ENDED = invalidInput(
  'This part of the recording has ended; nothing more is added to it.',
);
