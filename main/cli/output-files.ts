import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../failure.ts';
import type { OutputFile } from './command.ts';

/**
 * What keeps these files from being written, found before minutes of work; null = nothing. Replacing
 * is done by renaming, so what is there must be an ordinary file: never a folder, never a device.
 */
export async function outputProblem(
  outputs: readonly OutputFile[],
  folder: string,
  inputPath: string | null,
): Promise<string | null> {
  const seen = new Set(inputPath === null ? [] : [await realPathOf(inputPath)]);
  for (const { path } of outputs) {
    const target = resolve(folder, path);
    const real = await realPathOf(target);
    if (seen.has(real))
      return `${path} is the recording itself, or is to be written twice. Choose another name.`;
    seen.add(real);
    const problem = (await targetProblem(target)) ?? (await folderProblem(dirname(target)));
    if (problem !== null) return `${path} cannot be written: ${problem}.`;
  }
  return null;
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function targetProblem(target: string): Promise<string | null> {
  try {
    return (await stat(target)).isFile() ? null : 'it is a folder or a device';
  } catch (cause) {
    return errorCode(cause) === 'ENOENT' ? null : 'its folder does not exist';
  }
}

async function folderProblem(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (cause) {
    return errorCode(cause) === 'ENOENT'
      ? 'its folder does not exist'
      : 'its folder may not be written to';
  }
}
