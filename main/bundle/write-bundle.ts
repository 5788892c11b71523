import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { MANIFEST_PATH } from '../../core/bundle/manifest.ts';
import type { BundleManifest, BundlePart } from '../../core/bundle/manifest.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { CallFailure } from '../failure.ts';
import { writeStreamAtomically } from '../files/write-stream-atomically.ts';
import type { CreateFile } from '../files/write-stream-atomically.ts';

/** What goes into a bundle under which name. */
export type PartSource = {
  readonly path: string;
  /** Text packs to a tenth; samples and video hardly at all, so they are stored as they are. */
  readonly isText: boolean;
  readonly open: () => Readable;
};

/** Read at a time, bytes. */
const READ_BYTES = 1_000_000;

export const fileSource = (path: string, file: string): PartSource => ({
  path,
  isText: false,
  open: () => createReadStream(file, { highWaterMark: READ_BYTES }),
});

export const textSource = (path: string, text: string): PartSource => ({
  path,
  isText: true,
  open: () => Readable.from(piecesOf(Buffer.from(text)), { objectMode: false }),
});

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += READ_BYTES)
    yield bytes.subarray(at, at + READ_BYTES);
}

type WriteOptions = {
  readonly signal: AbortSignal;
  /** Bytes read so far, of all parts together, before packing. */
  readonly onProgress: (bytes: number) => void;
  readonly createFile?: CreateFile;
};

/**
 * Writes an archive of these parts and, last, of the manifest that tells their lengths and hashes.
 * Nothing is held in memory but what is on its way. Returns the length of the file.
 */
export async function writeBundle(
  target: string,
  sources: readonly PartSource[],
  manifest: Omit<BundleManifest, 'parts'>,
  { signal, onProgress, createFile }: WriteOptions,
): Promise<number> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const stop = new AbortController();
  // Whatever goes wrong, here or in the archive, ends the one stream that is waited for.
  const fail = (cause: unknown): void =>
    void output.destroy(cause instanceof Error ? cause : new Error(String(cause)));
  zip.on('error', fail);
  output.on('error', () => undefined);
  const adding = addAll(zip, sources, manifest, onProgress, stop.signal).catch(fail);
  try {
    return await writeStreamAtomically(target, output, {
      signal,
      ...(createFile === undefined ? {} : { createFile }),
    });
  } finally {
    stop.abort();
    await adding;
  }
}

async function addAll(
  zip: ZipFile,
  sources: readonly PartSource[],
  manifest: Omit<BundleManifest, 'parts'>,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  // Nobody else's files, whatever the rights on the system that unpacks them.
  const options = { mtime: new Date(manifest.writtenAt), mode: 0o100600 };
  const parts: BundlePart[] = [];
  let before = 0;
  for (const { path, isText, open } of sources) {
    const meter = createMeter((bytes) => onProgress(before + bytes));
    zip.addReadStream(meter.stream, path, { ...options, compress: isText });
    await pipeline(open(), meter.stream, { signal }).catch((cause: unknown) => {
      throw signal.aborted ? cause : new CallFailure(PART_UNREADABLE, { cause });
    });
    const { bytes, sha256 } = meter.result();
    parts.push({ path, bytes, sha256 });
    before += bytes;
  }
  const text = `${JSON.stringify({ ...manifest, parts }, null, 2)}\n`;
  zip.addBuffer(Buffer.from(text), MANIFEST_PATH, options);
  zip.end();
}

/** Passes bytes on and tells afterwards how many they were and what they hash to. */
function createMeter(onBytes: (bytes: number) => void): {
  readonly stream: Transform;
  readonly result: () => Pick<BundlePart, 'bytes' | 'sha256'>;
} {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, callback) => {
      hash.update(chunk);
      bytes += chunk.byteLength;
      onBytes(bytes);
      callback(null, chunk);
    },
  });
  // Its failures are the pipeline's, also those that come when that is over.
  stream.on('error', () => undefined);
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

const PART_UNREADABLE: CallError = {
  type: 'ExportFailed',
  title: 'The session bundle could not be written',
  text: 'A part of the session could not be read: a recording was deleted or changed meanwhile, or its disk is gone. Nothing was written. Try again, or leave the recording out.',
};
