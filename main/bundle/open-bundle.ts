import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { checkParts, MAX_PART_BYTES, readManifest } from '../../core/bundle/check-directory.ts';
import type { BundleFault } from '../../core/bundle/fault.ts';
import {
  BUNDLE_TRACKS,
  mediaPath,
  MANIFEST_PATH,
  mediaSegmentId,
  RECORD_PATH,
  trackPath,
} from '../../core/bundle/manifest.ts';
import type { BundleManifest } from '../../core/bundle/manifest.ts';
import { bundleRecordSchema } from '../../core/bundle/record.ts';
import type { BundleRecord } from '../../core/bundle/record.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { parseJson } from '../parse-json.ts';
import { openArchive } from './open-archive.ts';
import type { Archive } from './open-archive.ts';

/** A bundle that holds together; its samples and media are not unpacked yet, so not checked yet. */
export type OpenBundle = {
  readonly fileName: string;
  /** Of the file as it lies there. */
  readonly bytes: number;
  readonly manifest: BundleManifest;
  readonly record: BundleRecord;
  readonly read: (path: string) => Promise<Readable>;
  readonly close: () => Promise<void>;
};

/** A pipe under the name of a bundle must not be waited for. */
const READ_AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK;

/** The file stays open, so that it stays the same one until it is closed. */
export async function openBundle(path: string): Promise<Result<OpenBundle, BundleFault>> {
  let handle: FileHandle;
  try {
    handle = await open(path, READ_AT_ONCE);
  } catch {
    return err({ kind: 'not-readable' });
  }
  let isKept = false;
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return err({ kind: 'not-a-bundle' });
    const checked = await readBundle(handle, facts.size);
    if (!checked.ok) return checked;
    isKept = true;
    const { archive, ...bundle } = checked.value;
    return ok({
      ...bundle,
      fileName: basename(path),
      bytes: facts.size,
      read: archive.read,
      close: () => handle.close(),
    });
  } finally {
    if (!isKept) await handle.close();
  }
}

type Read = Pick<OpenBundle, 'manifest' | 'record'> & { readonly archive: Archive };

async function readBundle(handle: FileHandle, bytes: number): Promise<Result<Read, BundleFault>> {
  const opened = await openArchive(handle, bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const text = await readSmall(archive, MANIFEST_PATH, MAX_PART_BYTES.manifest);
  if (!text.ok) return text;
  const manifest = readManifest(text.value.toString('utf8'));
  if (!manifest.ok) return manifest;
  const parts = checkParts(manifest.value, archive.entries);
  if (!parts.ok) return parts;
  const record = await readRecord(archive, manifest.value);
  return record.ok ? ok({ archive, manifest: manifest.value, record: record.value }) : record;
}

async function readRecord(
  archive: Archive,
  manifest: BundleManifest,
): Promise<Result<BundleRecord, BundleFault>> {
  const read = await readSmall(archive, RECORD_PATH, MAX_PART_BYTES.record);
  if (!read.ok) return read;
  const part = manifest.parts.find(({ path }) => path === RECORD_PATH);
  if (createHash('sha256').update(read.value).digest('hex') !== part?.sha256)
    return err({ kind: 'altered', name: RECORD_PATH });
  const record = bundleRecordSchema.safeParse(parseJson(read.value.toString('utf8')));
  if (!record.success || record.data.session.id !== manifest.sessionId)
    return err({ kind: 'unreadable', name: RECORD_PATH });
  const fault = contradiction(record.data, manifest);
  return fault === null ? ok(record.data) : err(fault);
}

/** Whether record and manifest tell of the same samples and media; null = they do. */
function contradiction(record: BundleRecord, { parts }: BundleManifest): BundleFault | null {
  for (const track of BUNDLE_TRACKS) {
    const path = trackPath(track);
    const announced = record.batches
      .filter((batch) => batch.track === track)
      .reduce((sum, { bytes }) => sum + bytes, 0);
    const there = parts.find((part) => part.path === path)?.bytes;
    if (there === undefined && announced > 0) return { kind: 'missing-part', name: path };
    if (there !== undefined && announced !== there) return { kind: 'altered', name: path };
  }
  const segments = new Map(record.segments.map((segment) => [mediaPath(segment.id), segment]));
  for (const { path } of parts) {
    if (mediaSegmentId(path) === null) continue;
    const state = segments.get(path)?.state;
    if (state !== 'ready' && state !== 'raw') return { kind: 'unknown-part', name: path };
  }
  return null;
}

/** All of one part. It is never more than `limit`, whatever the directory said. */
async function readSmall(
  archive: Archive,
  path: string,
  limit: number,
): Promise<Result<Buffer, BundleFault>> {
  const entry = archive.entries.find(({ name }) => name === path);
  if (entry === undefined) return err({ kind: 'missing-part', name: path });
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    const stream: AsyncIterable<Buffer> = await archive.read(path);
    for await (const piece of stream) {
      bytes += piece.byteLength;
      if (bytes > limit) return err({ kind: 'too-large', name: path });
      pieces.push(piece);
    }
  } catch {
    return err({ kind: 'altered', name: path });
  }
  return ok(Buffer.concat(pieces));
}
