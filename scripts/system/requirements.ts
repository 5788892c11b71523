import { existsSync, readFileSync } from 'node:fs';
import { ask, hasProgram } from '../shared/run.ts';
import {
  COMPILER_PACKAGE,
  DISPLAY_SERVER_PACKAGE,
  FONT_PACKAGES,
  type PackageChoice,
  packageForLibrary,
} from './packages.ts';

/** Something the system lacks: what it is, what it is for, and the Debian packages that bring it. */
export type Missing = {
  readonly what: string;
  readonly neededFor: string;
  readonly packages: readonly PackageChoice[];
};

export type Needs = {
  /** The program whose shared libraries must be there. */
  readonly executable: string;
  /** A virtual display, for tests on a machine without one. */
  readonly virtualDisplay: boolean;
  readonly compilers: readonly string[];
};

export function findMissing(needs: Needs): readonly Missing[] {
  if (process.platform !== 'linux') return [];
  return [
    ...missingLibraries(ask('ldd', [needs.executable]) ?? '').map(libraryToMissing),
    ...(needs.virtualDisplay && !hasProgram('Xvfb') ? [NO_DISPLAY_SERVER] : []),
    ...(hasFonts() ? [] : [NO_FONTS]),
    ...needs.compilers.map(compilerToMissing),
  ];
}

/** The names that `ldd` could not find. */
export function missingLibraries(lddOutput: string): readonly string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/** Debian itself and what is built on it; `/etc/os-release` names the parents in ID_LIKE. */
export function isDebianFamily(osRelease: string): boolean {
  return /^ID(?:_LIKE)?=.*\bdebian\b/m.test(osRelease);
}

export function runsOnDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && isDebianFamily(readFileSync(file, 'utf8')) && hasProgram('apt-get');
}

function libraryToMissing(library: string): Missing {
  const choice = packageForLibrary(library);
  return {
    what: library,
    neededFor: 'Electron to start',
    packages: choice === undefined ? [] : [choice],
  };
}

const NO_DISPLAY_SERVER: Missing = {
  what: 'Xvfb',
  neededFor: 'the end-to-end tests on a machine without a display',
  packages: [DISPLAY_SERVER_PACKAGE],
};

const NO_FONTS: Missing = {
  what: 'fonts',
  neededFor: 'text to be drawn',
  packages: FONT_PACKAGES,
};

function compilerToMissing(name: string): Missing {
  return {
    what: name,
    neededFor: 'better-sqlite3 in the fallback Electron',
    packages: [COMPILER_PACKAGE],
  };
}

function hasFonts(): boolean {
  return (ask('fc-list', []) ?? '').trim() !== '';
}
