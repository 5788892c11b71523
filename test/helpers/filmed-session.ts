import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { segmentEndSchema } from '../../core/domain/media-segment.ts';
import type { MediaDisk } from '../../main/media/media-disk.ts';
import { realDisk } from '../../main/media/media-disk.ts';
import type { Remux } from '../../main/media/remuxer.ts';
import { aDataQuality } from './builders-session.ts';
import { aChunk, aStudioRecording } from './media.ts';
import { realRemux } from './remuxing.ts';
import { aLiveWebm } from './webm.ts';

export const SECONDS = 6;

/** Six seconds that are recorded as from a window, in pieces that are no whole clusters. */
export async function aFilmedSession(
  remux: Remux = realRemux,
  film: Uint8Array = aLiveWebm(SECONDS),
  seconds = SECONDS,
  disk: MediaDisk = realDisk,
) {
  const changed: string[] = [];
  const recording = await aStudioRecording({
    remux,
    disk,
    onChange: (id) => void changed.push(id),
  });
  const { studio, sessionId, segment, part } = recording;
  const step = Math.ceil(film.byteLength / seconds);
  for (let sequence = 0; sequence < seconds; sequence += 1) {
    const bytes = Uint8Array.from(film.subarray(sequence * step, (sequence + 1) * step));
    if (bytes.byteLength > 0)
      await studio.value('media:append', aChunk(segment.id, sequence, bytes));
  }
  const end = (reason = segmentEndSchema.exclude(['crashed']).parse('stopped')) =>
    studio.value('media:end-segment', {
      segmentId: segment.id,
      endMs: seconds * 1_000,
      reason,
      frames: seconds * 30,
      droppedFrames: 0,
    });
  const finish = () =>
    studio.value('sessions:finish', {
      sessionId,
      endMs: seconds * 1_000,
      dataQuality: aDataQuality(),
    });
  const settle = async () => {
    await studio.context.media.settled();
    return studio.value('media:list', { sessionId });
  };
  return {
    ...recording,
    film,
    changed,
    end,
    finish,
    settle,
    ready: part.replace(/part$/, 'webm'),
    temporary: part.replace(/part$/, 'tmp'),
    files: () => readdirSync(join(studio.folder, 'media', sessionId)).toSorted(),
  };
}
