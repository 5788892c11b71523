import { Mp4OutputFormat, Output, StreamTarget, WebMOutputFormat } from 'mediabunny';
import type { StreamTargetChunk } from 'mediabunny';
import { copiedPiece } from '../../../core/export/clip-choices.ts';
import { clipFacts } from '../../../core/export/clip-pieces.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { Ms } from '../../../core/units.ts';
import { missingEncoders } from './clip-codecs.ts';
import { ClipFailure } from './clip-failure.ts';
import { copyClip, findCut } from './copy-clip.ts';
import { encodeClip } from './encode-clip.ts';
import type { ClipJob, ClipResult } from './messages.ts';
import { openFilm } from './open-film.ts';
import type { OpenFilm } from './open-film.ts';

/** Handed to the main process at once: large enough to be few, small enough to be no burden. */
const WRITE_BYTES = 1_000_000;

/** Where a clip goes: pieces at their places, and how far it has come. */
export type ClipSink = {
  readonly write: (position: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly onProgress: (doneMs: Ms) => void;
};

/** Makes a film of a stretch: copied where that gives what is wanted, else drawn and encoded anew. */
export async function makeClip(job: ClipJob, sink: ClipSink): Promise<ClipResult> {
  const facts = clipFacts(job.pieces);
  if (facts.recordedMs === 0) throw new ClipFailure('nothing-recorded', '');
  const films = new Map<string, OpenFilm>();
  try {
    for (const piece of job.pieces)
      if (piece.kind !== 'gap' && !films.has(piece.segment.id))
        films.set(piece.segment.id, await openFilm(piece.segment));
    return await makeFrom(job, films, sink);
  } finally {
    for (const { close } of films.values()) close();
  }
}

async function makeFrom(
  job: ClipJob,
  films: ReadonlyMap<string, OpenFilm>,
  sink: ClipSink,
): Promise<ClipResult> {
  const output = createOutput(job, sink);
  const copied = copiedPiece(job.pieces, job.choices);
  const film = copied === null ? undefined : films.get(copied.segment.id);
  const cut =
    copied === null || film === undefined ? null : await findCut(film, copied, job.choices.begin);
  let result: ClipResult;
  if (copied !== null && film !== undefined && cut !== null) {
    result = await copyClip(film, copied, cut, output, (at) =>
      sink.onProgress(secondsToMs(at - cut)),
    );
  } else {
    const missing = await missingEncoders(job.choices.format, clipFacts(job.pieces));
    if (missing.length > 0) throw new ClipFailure('no-encoder', missing.join(', '));
    result = await encodeClip(job, films, output, (at) => sink.onProgress(secondsToMs(at)));
  }
  await output.finalize();
  return result;
}

function createOutput({ choices: { format } }: ClipJob, sink: ClipSink): Output {
  const stream = new WritableStream<StreamTargetChunk>({
    write: ({ position, data }) => sink.write(position, data),
  });
  return new Output({
    // Its index at the end: the film is not held in memory until it is whole.
    format: format === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: false }),
    target: new StreamTarget(stream, { chunked: true, chunkSize: WRITE_BYTES }),
  });
}
