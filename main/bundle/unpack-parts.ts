import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  BUNDLE_TRACKS,
  mediaSegmentId,
  THUMBNAIL_PATH,
  trackPath,
} from '../../core/bundle/manifest.ts';
import type { BundlePart } from '../../core/bundle/manifest.ts';
import type { BundleFault } from '../../core/bundle/fault.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { writeStream } from '../files/write-stream-atomically.ts';
import type { CreateFile } from '../files/write-stream-atomically.ts';
import type { OpenBundle } from './open-bundle.ts';

export type UnpackOptions = {
  /** Where the file of a segment goes; null = it is not wanted. */
  readonly mediaFile: (segmentId: string) => string | null;
  readonly trackFile: (track: string) => string;
  readonly thumbnailFile: string;
  readonly signal: AbortSignal;
  /** Bytes unpacked so far. */
  readonly onProgress: (bytes: number) => void;
  readonly createFile?: CreateFile;
};

/** Unpacks every part to its place and checks it; the first one that is not what it was ends it. */
export async function unpackParts(
  bundle: OpenBundle,
  options: UnpackOptions,
): Promise<Result<undefined, BundleFault>> {
  let before = 0;
  for (const part of bundle.manifest.parts) {
    options.signal.throwIfAborted();
    const file = placeOf(part.path, options);
    const onBytes = (bytes: number): void => options.onProgress(before + bytes);
    try {
      const checked = checkedContent(await readPart(bundle, part), part, onBytes);
      if (file === null) await drain(checked, options.signal);
      else await writeStream(file, checked, options);
    } catch (cause) {
      if (!(cause instanceof AlteredPart)) throw cause;
      return err({ kind: 'altered', name: part.path });
    }
    before += part.bytes;
  }
  return ok(undefined);
}

function placeOf(path: string, options: UnpackOptions): string | null {
  if (path === THUMBNAIL_PATH) return options.thumbnailFile;
  const track = BUNDLE_TRACKS.find((name) => trackPath(name) === path);
  if (track !== undefined) return options.trackFile(track);
  const segmentId = mediaSegmentId(path);
  return segmentId === null ? null : options.mediaFile(segmentId);
}

/** A part is shorter, longer or other than the manifest says. */
class AlteredPart extends Error {}

async function readPart(bundle: OpenBundle, { path }: BundlePart): Promise<AsyncIterable<Buffer>> {
  try {
    return await bundle.read(path);
  } catch (cause) {
    throw new AlteredPart(path, { cause });
  }
}

async function* checkedContent(
  content: AsyncIterable<Buffer>,
  part: BundlePart,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  const pieces = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch((cause: unknown) => {
        throw new AlteredPart(part.path, { cause });
      });
      if (next.done === true) break;
      bytes += next.value.byteLength;
      // While unpacking, too: the directory's word is not trusted.
      if (bytes > part.bytes) throw new AlteredPart(part.path);
      hash.update(next.value);
      onBytes(bytes);
      yield next.value;
    }
  } finally {
    await pieces.return?.();
  }
  if (bytes !== part.bytes || hash.digest('hex') !== part.sha256) throw new AlteredPart(part.path);
}

/** For a part that is only checked. */
async function drain(content: AsyncIterable<Buffer>, signal: AbortSignal): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(content, nowhere, { signal });
}
