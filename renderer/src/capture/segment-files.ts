import type { SegmentEnd } from '../../../core/domain/media-segment.ts';
import type { CallError, CallInput, StudioBridge } from '../../../core/ipc/contract.ts';
import { createWriteQueue } from '../bridge/write-queue.ts';
import type { SegmentTrouble } from './types.ts';

/**
 * Chunks that may wait for their acknowledgement: five seconds of recording, some 2 MB. A disk that is
 * further behind will not catch up, and memory would fill instead.
 */
export const MAX_UNACKNOWLEDGED = 10;

export type MediaBridge = Pick<
  StudioBridge,
  'media:begin-segment' | 'media:append' | 'media:end-segment' | 'media:save-thumbnail'
>;

type Draft = CallInput<'media:begin-segment'>;
type Chunk = Omit<CallInput<'media:append'>, 'segmentId' | 'sequence'>;

export type SegmentFiles = {
  readonly begin: (draft: Draft) => void;
  readonly append: (chunk: Chunk) => void;
  readonly saveThumbnail: (jpeg: Uint8Array<ArrayBuffer>) => void;
  /** To be called twice a second: tries again what could not be stored. */
  readonly tick: () => void;
  /** Stores what is left, or gives it up where that does not work, then the end. */
  readonly end: (reason: Exclude<SegmentEnd, 'crashed'>) => Promise<void>;
};

/** Hands one segment to the main process, in order; what cannot be stored is kept and tried again. */
export function createSegmentFiles(
  bridge: MediaBridge,
  onTrouble: (trouble: SegmentTrouble) => void,
  /** For the local log; nothing the user has to read. */
  report: (message: string) => void,
): SegmentFiles {
  let draft: Draft | null = null;
  let hasBegun: Promise<unknown> = Promise.resolve();
  let sequence = 0;
  /** As far as was acknowledged: what is given up is no part of the segment. */
  let reached = { endMs: 0, frames: 0, droppedFrames: 0 };
  /** The window itself may have stood still: it is behind only if it still is at the next tick. */
  let wasBehind = false;
  let hasEnded = false;

  const trouble = (error: CallError): void => {
    if (hasEnded) return;
    if (error.type === 'DiskFull') onTrouble({ kind: 'disk-full', error });
    else onTrouble({ kind: 'not-stored', error });
  };
  const queue = createWriteQueue((storage) => {
    if (storage.kind === 'refused') trouble(storage.error);
    // Everything else may pass: the queue tries again.
    if (storage.kind === 'failing' && storage.error.type === 'DiskFull') trouble(storage.error);
  });

  return {
    begin: (begun) => {
      draft = begun;
      reached = { ...reached, endMs: begun.startMs };
      hasBegun = queue.add(() => bridge['media:begin-segment'](begun));
    },
    append: (chunk) => {
      if (draft === null) return;
      const numbered = { ...chunk, segmentId: draft.id, sequence };
      sequence += 1;
      void queue.add(async () => {
        const result = await bridge['media:append'](numbered);
        if (result.ok) reached = toReached(chunk);
        if (result.ok && result.value.isDiskLow && !hasEnded)
          onTrouble({ kind: 'disk-full', error: null });
        return result;
      });
    },
    saveThumbnail: (jpeg) => {
      if (draft === null) return;
      const { sessionId } = draft;
      // Beside the queue: without the small picture the recording is whole.
      void hasBegun
        .then(() => bridge['media:save-thumbnail']({ sessionId, jpeg }))
        .then(
          (result) => {
            if (!result.ok) report(`no small picture: ${result.error.text}`);
          },
          (cause: unknown) => report(`no small picture: ${String(cause)}`),
        );
    },
    tick: () => {
      void queue.flush();
      const isBehind = queue.waiting() > MAX_UNACKNOWLEDGED;
      if (isBehind && wasBehind && !hasEnded) onTrouble({ kind: 'behind' });
      wasBehind = isBehind;
    },
    end: async (reason) => {
      hasEnded = true;
      if (draft === null) return;
      if ((await queue.drain()) !== null) queue.discard();
      const segmentId = draft.id;
      void queue.add(() => bridge['media:end-segment']({ segmentId, reason, ...reached }));
      // What still cannot be stored is completed by the next start of the app.
      if ((await queue.drain()) !== null) queue.discard();
    },
  };
}

const toReached = ({ endMs, frames, droppedFrames }: Chunk) => ({ endMs, frames, droppedFrames });
