import { CustomSource, Input, MATROSKA, WEBM } from 'mediabunny';
import type { InputAudioTrack, InputVideoTrack } from 'mediabunny';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { segmentUrlPath } from '../../../core/media/media-address.ts';
import type { Ms } from '../../../core/units.ts';
import { withTimeLimit } from '../analysis/time-limit.ts';
import { ClipFailure } from './clip-failure.ts';

/** A file of a few bytes makes the reader look for ever; opening a whole one takes milliseconds. */
const OPEN_LIMIT_MS: Ms = 10_000;

const PARTIAL = 206;
const GONE = 404;

export type OpenFilm = {
  readonly video: InputVideoTrack | null;
  readonly audio: InputAudioTrack | null;
  readonly close: () => void;
};

/** Opens the file of a segment, piece by piece over our own scheme; throws a `ClipFailure`. */
export async function openFilm(segment: MediaSegment): Promise<OpenFilm> {
  const url = segmentUrlPath(segment);
  const head = await fetch(url, { method: 'HEAD' });
  if (!head.ok) throw answerFailure(head.status, url);
  const size = Number(head.headers.get('content-length') ?? 0);
  if (size === 0) throw new ClipFailure('unreadable', 'the file is empty');
  const input = new Input({ source: rangeSource(url, size), formats: [WEBM, MATROSKA] });
  try {
    return await withTimeLimit(findTracks(input, segment), OPEN_LIMIT_MS, () => {
      throw new ClipFailure('unreadable', 'looking into it took too long');
    });
  } catch (cause) {
    input.dispose();
    throw cause instanceof ClipFailure
      ? cause
      : new ClipFailure('unreadable', String(cause), { cause });
  }
}

function rangeSource(url: string, size: number): CustomSource {
  return new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      const response = await fetch(url, { headers: { range: `bytes=${start}-${end - 1}` } });
      if (response.status !== PARTIAL) throw answerFailure(response.status, url);
      return new Uint8Array(await response.arrayBuffer());
    },
    prefetchProfile: 'network',
    // The read that needs the bytes fails by itself; a failed look ahead is no matter.
    handleUnhandledError: () => undefined,
  });
}

const answerFailure = (status: number, url: string): ClipFailure =>
  new ClipFailure(status === GONE ? 'source-gone' : 'unreadable', `${url}: status ${status}`);

async function findTracks(input: Input, segment: MediaSegment): Promise<OpenFilm> {
  if (!(await input.canRead())) throw new ClipFailure('unreadable', 'no WebM');
  const video = segment.hasVideo ? await input.getPrimaryVideoTrack() : null;
  const audio = segment.hasSound ? await input.getPrimaryAudioTrack() : null;
  if (video === null && audio === null) throw new ClipFailure('unreadable', 'no tracks');
  for (const track of [video, audio])
    if (track !== null && !(await track.canDecode()))
      throw new ClipFailure('no-decoder', String(await track.getCodec()));
  return { video, audio, close: () => input.dispose() };
}
