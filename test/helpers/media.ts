import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { CallInput } from '../../core/ipc/contract.ts';
import { realDisk } from '../../main/media/media-disk.ts';
import type { MediaDisk } from '../../main/media/media-disk.ts';
import { aNewSession } from './builders-session.ts';
import { aStudio } from './database.ts';
import type { TestStudio } from './database.ts';

export const aSegmentDraft = (
  sessionId: string,
  id: string,
  hasVideo = true,
): CallInput<'media:begin-segment'> => ({
  id,
  sessionId,
  position: 0,
  hasVideo,
  hasSound: true,
  mimeType: hasVideo ? 'video/webm;codecs=vp8,opus' : 'audio/webm;codecs=opus',
  width: hasVideo ? 320 : null,
  height: hasVideo ? 240 : null,
  startMs: 0,
});

/** The second of recording with this number, at 30 pictures a second. */
export const aChunk = (
  segmentId: string,
  sequence: number,
  bytes: Uint8Array<ArrayBuffer>,
): CallInput<'media:append'> => ({
  segmentId,
  sequence,
  bytes,
  endMs: (sequence + 1) * 1_000,
  frames: (sequence + 1) * 30,
  droppedFrames: 0,
});

export type RecordingStudio = {
  readonly studio: TestStudio;
  readonly sessionId: string;
  readonly segment: MediaSegment;
  /** The file that is written. */
  readonly part: string;
};

/** A session that runs, with a segment that is being recorded. */
export async function aStudioRecording({
  hasVideo = true,
  ...given
}: Parameters<typeof aStudio>[0] & { readonly hasVideo?: boolean } = {}): Promise<RecordingStudio> {
  const studio = aStudio(given);
  const { id: sessionId } = await studio.value('sessions:create', aNewSession());
  const draft = aSegmentDraft(sessionId, randomUUID(), hasVideo);
  const segment = await studio.value('media:begin-segment', draft);
  const part = join(studio.folder, 'media', sessionId, `${segment.id}.part`);
  return { studio, sessionId, segment, part };
}

/** A disk that says it has `freeBytes` left, and takes `afterBytes` of each file. */
export function fullDisk({
  freeBytes = 60_000_000_000,
  afterBytes = Number.POSITIVE_INFINITY,
}: {
  readonly freeBytes?: number;
  readonly afterBytes?: number;
}): MediaDisk & { readonly setFree: (bytes: number) => void } {
  let free = freeBytes;
  return {
    ...realDisk,
    freeBytes: async () => free,
    createPart: async (path) => {
      const part = await realDisk.createPart(path);
      return {
        datasync: () => part.datasync(),
        close: () => part.close(),
        write: async (bytes, offset, length, position) => {
          const room = Math.max(0, Math.min(length, afterBytes - position));
          if (room === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
          return part.write(bytes, offset, room, position);
        },
      };
    },
    setFree: (bytes) => {
      free = bytes;
    },
  };
}
