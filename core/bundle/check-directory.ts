import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { BundleFault } from './fault.ts';
import {
  BUNDLE_VERSION,
  DOCUMENT_PATH,
  MANIFEST_PATH,
  RECORD_PATH,
  manifestHeadSchema,
  manifestSchema,
  partKind,
} from './manifest.ts';
import type { BundleManifest, PartKind } from './manifest.ts';

/** One line of the archive's directory, as it claims to be. */
export type DirectoryEntry = {
  readonly name: string;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  /** Of the archive format: 0 stored, 8 deflated. */
  readonly method: number;
  /** File type and rights of Unix; 0 = the archive says nothing of them. */
  readonly unixMode: number;
};

/** Some thousand times what a session has: manifest, record, document, two tracks, its segments. */
export const MAX_ENTRIES = 2_000;

/** Unpacked, bytes. Some twenty times what the longest session allowed (24 hours) makes of each. */
export const MAX_PART_BYTES: Readonly<Record<PartKind | 'manifest', number>> = {
  manifest: 1_000_000,
  record: 100_000_000,
  document: 1_000_000_000,
  track: 1_000_000_000,
  thumbnail: 1_000_000,
  // A day at 20 MB a minute is 29 GB.
  media: 100_000_000_000,
};

/**
 * Larger parts may not be packed more tightly than this (our choice): video and measurements pack to
 * a half at best, and what packs to a hundredth was made to fill a disk.
 */
export const RATIO_FREE_BYTES = 50_000_000;
export const MAX_RATIO = 100;

const STORED = 0;
const DEFLATED = 8;
const UNIX_TYPE = 0o170000;
const UNIX_FILE = 0o100000;

/** Names that lead out of a folder on some system, or that nobody can see. */
const UNSAFE_NAME = /^[/~]|^[A-Za-z]:|\\|\p{Cc}|(?:^|\/)\.\.?(?:\/|$)|\/\//u;

/**
 * Whether an archive may be looked into at all, judged by its directory alone: nothing is unpacked
 * for it. `archiveBytes` is the length of the whole file.
 */
export function checkDirectory(
  entries: readonly DirectoryEntry[],
  archiveBytes: number,
): Result<undefined, BundleFault> {
  const names = new Set<string>();
  let compressed = 0;
  for (const entry of entries) {
    const { name } = entry;
    if (UNSAFE_NAME.test(name)) return err({ kind: 'unsafe-name', name });
    if (!isPlainFile(entry)) return err({ kind: 'unsafe-name', name });
    if (names.has(name)) return err({ kind: 'duplicate', name });
    names.add(name);
    const kind = name === MANIFEST_PATH ? 'manifest' : partKind(name);
    if (kind === null) return err({ kind: 'unknown-part', name });
    if (entry.isEncrypted) return err({ kind: 'encrypted' });
    if (entry.method !== STORED && entry.method !== DEFLATED) return err({ kind: 'cut-short' });
    if (isTooLarge(entry, kind)) return err({ kind: 'too-large', name });
    compressed += entry.compressedBytes;
  }
  if (!names.has(MANIFEST_PATH)) return err({ kind: 'not-a-bundle' });
  // Entries that share the same bytes: more in the directory than in the file.
  if (compressed > archiveBytes) return err({ kind: 'cut-short' });
  return ok(undefined);
}

function isPlainFile({ unixMode }: DirectoryEntry): boolean {
  const type = unixMode & UNIX_TYPE;
  return type === 0 || type === UNIX_FILE;
}

function isTooLarge(
  { bytes, compressedBytes }: DirectoryEntry,
  kind: PartKind | 'manifest',
): boolean {
  return (
    bytes > MAX_PART_BYTES[kind] ||
    (bytes > RATIO_FREE_BYTES && bytes > compressedBytes * MAX_RATIO)
  );
}

/** The manifest's text, as data. A newer one is told apart from a broken one. */
export function readManifest(text: string): Result<BundleManifest, BundleFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ kind: 'not-a-bundle' });
  }
  const head = manifestHeadSchema.safeParse(value);
  if (!head.success) return err({ kind: 'not-a-bundle' });
  if (head.data.version > BUNDLE_VERSION) return err({ kind: 'newer' });
  const manifest = manifestSchema.safeParse(value);
  return manifest.success ? ok(manifest.data) : err({ kind: 'unreadable', name: MANIFEST_PATH });
}

/** The manifest and the directory must name exactly the same parts, of the same size. */
export function checkParts(
  manifest: BundleManifest,
  entries: readonly DirectoryEntry[],
): Result<undefined, BundleFault> {
  const promised = new Map(manifest.parts.map((part) => [part.path, part]));
  if (promised.size !== manifest.parts.length)
    return err({ kind: 'unreadable', name: MANIFEST_PATH });
  for (const path of [RECORD_PATH, DOCUMENT_PATH])
    if (!promised.has(path)) return err({ kind: 'missing-part', name: path });
  const there = new Set(entries.map(({ name }) => name));
  for (const path of promised.keys())
    if (!there.has(path)) return err({ kind: 'missing-part', name: path });
  for (const { name, bytes } of entries) {
    if (name === MANIFEST_PATH) continue;
    const part = promised.get(name);
    if (part === undefined) return err({ kind: 'unknown-part', name });
    if (part.bytes !== bytes) return err({ kind: 'altered', name });
  }
  return ok(undefined);
}
