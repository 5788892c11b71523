import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { errorCode } from '../failure.ts';

/** A file that is kept open while it is analysed, so that it stays the same one. */
export type InputFile = {
  readonly name: string;
  readonly bytes: number;
  readonly handle: FileHandle;
};

/** Why a file cannot even be opened, as the end of a sentence that begins with its name. */
export type InputFault = { readonly text: string };

/** Opens what a user named for reading. Pipes and devices are refused: they have no end to find. */
export async function openInputFile(path: string): Promise<Result<InputFile, InputFault>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const facts = await handle.stat();
    const fault = facts.isDirectory()
      ? 'is a folder, not a video file'
      : !facts.isFile()
        ? 'is not an ordinary file'
        : facts.size === 0
          ? 'is empty'
          : null;
    if (fault === null) return ok({ name: basename(path), bytes: facts.size, handle });
    await handle.close();
    return err({ text: fault });
  } catch (cause) {
    await handle?.close().catch(() => undefined);
    return err({ text: FAULTS[errorCode(cause) ?? ''] ?? 'could not be opened' });
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder, not a video file',
  ENAMETOOLONG: 'has a name that is too long',
  EIO: 'could not be read from its disk',
};
