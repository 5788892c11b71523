import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fromFdPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { checkDirectory, MAX_ENTRIES } from '../../core/bundle/check-directory.ts';
import type { DirectoryEntry } from '../../core/bundle/check-directory.ts';
import type { BundleFault } from '../../core/bundle/fault.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

/** An archive whose directory was found in order; nothing of it is unpacked yet. */
export type Archive = {
  readonly entries: readonly DirectoryEntry[];
  /** Of an entry that is in the directory; it ends with an error when there is more or less of it than announced. */
  readonly read: (name: string) => Promise<Readable>;
};

/** What every file of an archive begins with, also when its end is missing. */
const FIRST_BYTES = Buffer.from('PK\u0003\u0004', 'latin1');
/** What the library says of names that it does not let through. */
const NAME_COMPLAINT =
  /^(?:invalid characters in fileName|absolute path|invalid relative path): ?(.*)$/s;

/** The file stays the caller's to close. */
export async function openArchive(
  handle: FileHandle,
  archiveBytes: number,
): Promise<Result<Archive, BundleFault>> {
  let zip: ZipFile;
  try {
    zip = await fromFdPromise(handle.fd, {
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
    });
  } catch {
    return err({ kind: (await beginsLikeArchive(handle)) ? 'cut-short' : 'not-a-bundle' });
  }
  // Errors of the archive come back from the calls as well; without a listener they would end the app.
  zip.on('error', () => undefined);
  if (zip.entryCount > MAX_ENTRIES)
    return err({ kind: 'too-large', name: `${zip.entryCount} files` });
  const found = new Map<string, Entry>();
  const entries: DirectoryEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(directoryEntry(entry));
      found.set(entry.fileName, entry);
      if (entries.length > MAX_ENTRIES) return err({ kind: 'too-large', name: 'too many files' });
    }
  } catch (cause) {
    const [, name] = NAME_COMPLAINT.exec(cause instanceof Error ? cause.message : '') ?? [];
    return err(name === undefined ? { kind: 'cut-short' } : { kind: 'unsafe-name', name });
  }
  const checked = checkDirectory(entries, archiveBytes);
  if (!checked.ok) return checked;
  return ok({
    entries,
    read: (name) => {
      const entry = found.get(name);
      if (entry === undefined) throw new Error('Asked for a part that is not in the directory.');
      return zip.openReadStreamPromise(entry);
    },
  });
}

const directoryEntry = (entry: Entry): DirectoryEntry => ({
  name: entry.fileName,
  compressedBytes: entry.compressedSize,
  bytes: entry.uncompressedSize,
  isEncrypted: entry.isEncrypted(),
  method: entry.compressionMethod,
  // The upper half of the attributes, where the archive was written on Unix; elsewhere it is 0.
  unixMode: entry.externalFileAttributes >>> 16,
});

async function beginsLikeArchive(handle: FileHandle): Promise<boolean> {
  const start = Buffer.alloc(FIRST_BYTES.byteLength);
  await handle.read(start, 0, start.byteLength, 0);
  return start.equals(FIRST_BYTES);
}
