import { copyFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { CallFailure, errorCode, writeCauseToCallError } from '../failure.ts';
import { syncFolder } from '../files/write-atomically.ts';
import type { CreateFile } from '../files/write-stream-atomically.ts';

/** A film that is being written: beside its place, and in its place only when it is whole. */
export type ClipFile = {
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  readonly finish: (captions: string | null) => Promise<{ fileName: string; bytes: number }>;
  readonly discard: () => Promise<void>;
};

/** Where players look for the captions of a film. */
export const captionsPath = (target: string): string =>
  join(dirname(target), `${basename(target, extname(target))}.vtt`);

export async function createClipFile(
  target: string,
  createId: () => string,
  createFile: CreateFile,
): Promise<ClipFile> {
  const temporary = join(dirname(target), `.greenroom-${createId()}.part`);
  const temporaryCaptions = `${temporary}.vtt`;
  /** The captions that were there, until the new film is. */
  const captionsBefore = `${temporary}.before.vtt`;
  const file = await inWords(() => createFile(temporary));
  let isOpen = true;
  let last: Promise<unknown> = Promise.resolve();

  async function close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  }

  async function writeAll(bytes: Uint8Array, position: number): Promise<void> {
    let done = 0;
    while (done < bytes.byteLength) {
      const left = bytes.byteLength - done;
      const { bytesWritten } = await file.write(bytes, done, left, position + done);
      done += bytesWritten;
    }
  }

  async function discard(): Promise<void> {
    await last.catch(() => undefined);
    await close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    await unlink(temporaryCaptions).catch(() => undefined);
    await unlink(captionsBefore).catch(() => undefined);
  }

  /** Captions first: they can be put back as they were, if the film then cannot be put in its place. */
  async function putBothInPlace(): Promise<void> {
    const captions = captionsPath(target);
    const hadCaptions = await wasCopied(captions, captionsBefore);
    await rename(temporaryCaptions, captions);
    try {
      await rename(temporary, target);
    } catch (cause) {
      await (hadCaptions ? rename(captionsBefore, captions) : unlink(captions));
      throw cause;
    }
    if (hadCaptions) await unlink(captionsBefore).catch(() => undefined);
  }

  return {
    write: (bytes, position) => {
      const written = last.then(() => inWords(() => writeAll(bytes, position)));
      // A failed one fails for whoever asked for it, and the film is then given up.
      last = written.catch(() => undefined);
      return written;
    },
    finish: async (captions) => {
      await last;
      try {
        return await inWords(async () => {
          await file.datasync();
          await close();
          if (captions !== null) await writeCaptions(temporaryCaptions, captions, createFile);
          const { size } = await stat(temporary);
          await (captions === null ? rename(temporary, target) : putBothInPlace());
          await syncFolder(dirname(target));
          return { fileName: basename(target), bytes: size };
        });
      } catch (cause) {
        await discard();
        throw cause;
      }
    },
    discard,
  };
}

/** False when there was nothing to copy. */
async function wasCopied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

async function writeCaptions(path: string, text: string, createFile: CreateFile): Promise<void> {
  const file = await createFile(path);
  try {
    const bytes = new TextEncoder().encode(text);
    let done = 0;
    while (done < bytes.byteLength) {
      const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, done);
      done += bytesWritten;
    }
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function inWords<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    const expected = writeCauseToCallError(cause);
    throw expected === null ? cause : new CallFailure(expected);
  }
}
