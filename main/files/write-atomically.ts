import { randomUUID } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CallFailure, writeCauseToCallError } from '../failure.ts';

export type FileContent = string | Uint8Array | Iterable<string>;

/** Chunks of text are gathered up to this size before each write. */
const WRITE_BYTES = 1_000_000;

/**
 * Writes a file so that its place holds either what was there before or all of the new content:
 * a temporary file beside it, synced, then renamed. Throws `CallFailure` where the disk says no.
 */
export async function writeAtomically(target: string, content: FileContent): Promise<void> {
  const folder = dirname(target);
  // Not made of the target's name: that may be as long as the file system allows already.
  const temporary = join(folder, `.greenroom-${randomUUID()}.part`);
  try {
    await writeAndSync(temporary, content);
    await rename(temporary, target);
    await syncFolder(folder);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    const expected = writeCauseToCallError(cause);
    throw expected === null ? cause : new CallFailure(expected);
  }
}

async function writeAndSync(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) {
      await file.writeFile(content);
    } else {
      let gathered = '';
      for (const chunk of content) {
        gathered += chunk;
        if (gathered.length >= WRITE_BYTES) {
          await file.writeFile(gathered);
          gathered = '';
        }
      }
      await file.writeFile(gathered);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself durable. Windows cannot open a folder, and does not need to. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file is complete and in place; only its survival of a power cut in the next seconds is less sure.
  }
}
