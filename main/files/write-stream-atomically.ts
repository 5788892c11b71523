import { randomUUID } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CallFailure, writeCauseToCallError } from '../failure.ts';
import { syncFolder } from './write-atomically.ts';

/** A new file for this user only; fails where there is one already. */
export type CreateFile = (path: string) => Promise<WritableFile>;
type WritableFile = {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const createFileOnDisk: CreateFile = (path) => open(path, 'wx', 0o600);

type StreamOptions = {
  readonly signal: AbortSignal;
  readonly createFile?: CreateFile;
};

/**
 * Like `writeAtomically`, for content that is larger than the memory: written as it comes. Cancelled
 * (it then rejects with the signal's reason) or failed, it leaves what was there before. Returns how
 * many bytes there are.
 */
export async function writeStreamAtomically(
  target: string,
  content: AsyncIterable<Uint8Array>,
  options: StreamOptions,
): Promise<number> {
  const folder = dirname(target);
  const temporary = join(folder, `.greenroom-${randomUUID()}.part`);
  try {
    const bytes = await writeStream(temporary, content, options);
    await rename(temporary, target);
    await syncFolder(folder);
    return bytes;
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    const expected = writeCauseToCallError(cause);
    throw expected === null ? cause : new CallFailure(expected);
  }
}

/** Writes a new file to the disk, down to the platter. It stays as far as it came when this fails. */
export async function writeStream(
  path: string,
  content: AsyncIterable<Uint8Array>,
  { signal, createFile = createFileOnDisk }: StreamOptions,
): Promise<number> {
  signal.throwIfAborted();
  const file = await createFile(path);
  try {
    let position = 0;
    for await (const chunk of content) {
      signal.throwIfAborted();
      let done = 0;
      while (done < chunk.byteLength) {
        const left = chunk.byteLength - done;
        const { bytesWritten } = await file.write(chunk, done, left, position + done);
        done += bytesWritten;
      }
      position += chunk.byteLength;
    }
    await file.datasync();
    return position;
  } finally {
    await file.close();
  }
}
