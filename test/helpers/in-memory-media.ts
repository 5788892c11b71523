import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { CallError, CallInput, StudioBridge } from '../../core/ipc/contract.ts';
import type { RecoveredRecording } from '../../core/media/recovered-recording.ts';
import { err, ok } from '../../core/result.ts';

export type InMemoryMedia = {
  readonly segments: MediaSegment[];
  /** In the order in which they were stored; a repeated one is in it once. */
  readonly chunks: CallInput<'media:append'>[];
  /** JPEG bytes by session. */
  readonly thumbnails: Map<string, Uint8Array>;
  /** What `media:recovered` answers from now on, for whichever session; to be changed by a test. */
  recovered: RecoveredRecording | null;
  /** What `media:space` and `media:append` answer from now on; to be changed by a test. */
  space: { freeBytes: number; minutes: number; isEnough: boolean };
  isDiskLow: boolean;
};

type MediaCalls = Pick<
  StudioBridge,
  | 'media:space'
  | 'media:begin-segment'
  | 'media:append'
  | 'media:end-segment'
  | 'media:list'
  | 'media:recovered'
  | 'media:save-thumbnail'
>;

/** Recordings without a disk: a segment that has ended is ready at once. */
export function createInMemoryMedia(
  segments: readonly MediaSegment[] = [],
  recovered: RecoveredRecording | null = null,
): {
  readonly media: InMemoryMedia;
  readonly calls: MediaCalls;
} {
  const media: InMemoryMedia = {
    segments: [...segments],
    chunks: [],
    thumbnails: new Map(),
    recovered,
    space: { freeBytes: 60_000_000_000, minutes: 2_990, isEnough: true },
    isDiskLow: false,
  };

  function change(id: string, work: (segment: MediaSegment) => MediaSegment): boolean {
    const index = media.segments.findIndex((segment) => segment.id === id);
    const segment = media.segments[index];
    if (segment === undefined) return false;
    media.segments.splice(index, 1, work(segment));
    return true;
  }

  return {
    media,
    calls: {
      'media:space': async () => ok(media.space),
      'media:begin-segment': async (draft) => {
        const before = media.segments.find(({ id }) => id === draft.id);
        if (before !== undefined) return ok(before);
        const segment: MediaSegment = {
          ...draft,
          endMs: draft.startMs,
          state: 'recording',
          endReason: null,
          bytes: 0,
          frames: 0,
          droppedFrames: 0,
        };
        media.segments.push(segment);
        return ok(segment);
      },
      'media:append': async (chunk) => {
        const segment = media.segments.find(({ id }) => id === chunk.segmentId);
        if (segment === undefined) return err(NOT_FOUND);
        const last = media.chunks.findLast(({ segmentId }) => segmentId === segment.id)?.sequence;
        if (chunk.sequence <= (last ?? -1)) return ok({ isDiskLow: media.isDiskLow });
        if (segment.state !== 'recording' || chunk.sequence !== (last ?? -1) + 1)
          return err(NOT_NOW);
        media.chunks.push(chunk);
        change(segment.id, (now) => ({
          ...now,
          endMs: Math.max(now.endMs, chunk.endMs),
          bytes: now.bytes + chunk.bytes.byteLength,
          frames: chunk.frames,
          droppedFrames: chunk.droppedFrames,
        }));
        return ok({ isDiskLow: media.isDiskLow });
      },
      'media:end-segment': async ({ segmentId, endMs, reason, frames, droppedFrames }) => {
        const isThere = change(segmentId, (now) =>
          now.state === 'recording'
            ? {
                ...now,
                state: 'ready',
                endReason: reason,
                endMs: Math.max(now.endMs, endMs),
                frames,
                droppedFrames,
              }
            : now,
        );
        return isThere ? ok(undefined) : err(NOT_FOUND);
      },
      'media:list': async ({ sessionId }) =>
        ok(
          media.segments
            .filter((segment) => segment.sessionId === sessionId)
            .toSorted((one, other) => one.position - other.position),
        ),
      'media:recovered': async () => ok(media.recovered),
      'media:save-thumbnail': async ({ sessionId, jpeg }) => {
        media.thumbnails.set(sessionId, jpeg);
        return ok(undefined);
      },
    },
  };
}

const NOT_FOUND: CallError = {
  type: 'NotFound',
  title: 'This recording is not there',
  text: 'It was deleted. Go back to the list.',
};

const NOT_NOW: CallError = {
  type: 'InvalidInput',
  title: 'This entry could not be accepted',
  text: 'The part of the recording has ended, or another chunk has to come first.',
};
