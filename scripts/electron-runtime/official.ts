import { existsSync, readFileSync } from 'node:fs';
import { installedVersion, packageFile } from '../shared/project.ts';
import { runNode } from '../shared/run.ts';

/** Long enough for a slow line; a network that refuses at once ends the attempt at once. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

export type OfficialRuntime =
  | { readonly found: true; readonly executable: string; readonly version: string }
  | { readonly found: false; readonly version: string; readonly reason: string };

/**
 * The binary that the pinned `electron` package stands for, fetched by that package's own installer.
 * `failedBefore` is why the download failed a moment ago, in the script that started this one.
 */
export async function obtainOfficial(failedBefore?: string): Promise<OfficialRuntime> {
  const version = installedVersion('electron');
  const present = installedExecutable(version);
  if (present !== undefined) return { found: true, executable: present, version };

  if (failedBefore !== undefined) return { found: false, version, reason: failedBefore };

  const attempt = await runNode([packageFile('electron', 'install.js')], {
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  const executable = installedExecutable(version);
  if (attempt.code === 0 && executable !== undefined) return { found: true, executable, version };
  const reason = attempt.timedOut ? 'it took more than 5 minutes' : downloadFailure(attempt.output);
  return { found: false, version, reason };
}

/** Finds the binary without starting a download. */
export function installedExecutable(version: string): string | undefined {
  const pathFile = packageFile('electron', 'path.txt');
  const versionFile = packageFile('electron', 'dist', 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  const executable = packageFile('electron', 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

/** One short clause out of what the installer printed, which is a stack trace. */
export function downloadFailure(output: string): string {
  const known = KNOWN_FAILURES.find(({ pattern }) => pattern.test(output));
  if (known !== undefined) return known.meaning;
  const firstLine = output.split('\n').find((line) => line.trim() !== '');
  return firstLine?.trim().slice(0, 120) ?? 'the installer gave no reason';
}

const KNOWN_FAILURES: readonly { readonly pattern: RegExp; readonly meaning: string }[] = [
  { pattern: /checksum/i, meaning: 'the download did not match its checksum' },
  { pattern: /ENOSPC/, meaning: 'the disk is full' },
  {
    pattern: /ENOTFOUND|EAI_AGAIN/,
    meaning: 'the name of the download server could not be resolved',
  },
  {
    pattern: /ECONNREFUSED|ECONNRESET|ETIMEDOUT|fetch failed/i,
    meaning: 'the download server could not be reached',
  },
  { pattern: /\b40[1347]\b/, meaning: 'the network refused the download' },
];
