import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseLabelsCsv } from '../../core/accuracy/labels-csv.ts';
import type { LookLabel } from '../../core/accuracy/score-looks.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { errorCode } from '../failure.ts';

/** Many times the labels of a day; what is bigger is some other file. */
const MAX_BYTES = 4_000_000;

/** Null in, null out. The error is one line for the user. */
export async function readLabels(
  path: string | null,
  folder: string,
): Promise<Result<readonly LookLabel[] | null, string>> {
  if (path === null) return ok(null);
  const text = await readText(resolve(folder, path));
  if (!text.ok) return err(`${path} cannot be read: ${text.error}.`);
  const labels = parseLabelsCsv(text.value);
  return labels.ok ? labels : err(`${path}, ${labels.error}`);
}

async function readText(path: string): Promise<Result<string, string>> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return err('it is a folder or a device');
    if (facts.size > MAX_BYTES) return err('it is too big for a list of looks');
    return ok(await readFile(path, 'utf8'));
  } catch (cause) {
    const code = errorCode(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return err('it does not exist');
    return err(code === 'EACCES' ? 'you may not read it' : 'the system refused');
  }
}
