import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelCheck } from '../../core/ipc/contract.ts';
import type { VisionFile } from '../../models/manifest.ts';
import { errorCode } from '../failure.ts';

/** Folder on disk of each served folder. */
export type VisionFolders = Readonly<Record<VisionFile['folder'], string>>;

export type VerifiedFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: string };

const REMEDY =
  'Reinstall Greenroom (from source: run "npm ci" and check out the models folder again). Until then nothing is measured.';

/**
 * Reads a file and hands its bytes out only if they are the ones the manifest names. A model with one
 * flipped bit loads and "works" without any error, so size and hash are the only guard there is;
 * checking the very bytes that are then used leaves no moment between check and use.
 */
export async function readVerified(
  folders: VisionFolders,
  expected: VisionFile,
): Promise<VerifiedFile> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readFile(join(folders[expected.folder], expected.file));
  } catch (cause) {
    const why =
      errorCode(cause) === 'ENOENT'
        ? 'is missing'
        : `cannot be read (${errorCode(cause) ?? 'unknown reason'})`;
    return { ok: false, problem: describe(expected, why) };
  }
  if (bytes.byteLength !== expected.bytes) {
    const why = `has ${bytes.byteLength} bytes instead of ${expected.bytes}`;
    return { ok: false, problem: describe(expected, why) };
  }
  if (createHash('sha256').update(bytes).digest('hex') !== expected.sha256) {
    return {
      ok: false,
      problem: describe(expected, 'was altered: its contents are not the published ones'),
    };
  }
  return { ok: true, bytes };
}

function describe(file: VisionFile, why: string): string {
  return `The analysis files are damaged: ${file.file} ${why}. ${REMEDY}`;
}

/** Every file of the manifest, one after the other: two at once would double the memory for nothing. */
export async function checkVisionFiles(
  folders: VisionFolders,
  files: readonly VisionFile[],
): Promise<ModelCheck> {
  const problems: { file: string; text: string }[] = [];
  for (const file of files) {
    const checked = await readVerified(folders, file);
    if (!checked.ok) problems.push({ file: file.file, text: checked.problem });
  }
  return { problems };
}
