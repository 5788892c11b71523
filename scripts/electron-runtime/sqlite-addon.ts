import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUpError, say, seconds } from '../shared/people.ts';
import { installedVersion, packageFile } from '../shared/project.ts';
import { hasProgram, run, runNode } from '../shared/run.ts';
import { findEntry, makeEntry } from './cache.ts';
import { FALLBACK_ELECTRON_VERSION } from './fallback.ts';

/**
 * better-sqlite3 13 is built against Node-API 10, which the fallback's Node does not have. Its calls do
 * exist there as experimental ones, so the same sources work when they are compiled that way. Two
 * compiler calls do it; node-gyp would want Electron's headers from the network, and Python.
 */
const ADDON_FILE = 'better_sqlite3.node';
const COMPILERS = ['gcc', 'g++'] as const;
const RECIPE = 1;
/** The number by which an addon says that it uses experimental calls; see node-api-9.h. */
const EXPERIMENTAL_NODE_API = 2_147_483_647;

function addonEntry(sqliteVersion: string): string {
  return `better-sqlite3-${sqliteVersion}-electron-${FALLBACK_ELECTRON_VERSION}-linux-x64-r${RECIPE}`;
}

export function preparedAddon(): string | undefined {
  const entry = findEntry(addonEntry(installedVersion('better-sqlite3')));
  return entry === undefined ? undefined : join(entry, ADDON_FILE);
}

export function missingCompilers(): readonly string[] {
  return COMPILERS.filter((name) => !hasProgram(name));
}

/** The addon for the fallback runtime, compiled on first use and found in the cache afterwards. */
export async function obtainAddon(): Promise<string> {
  const prepared = preparedAddon();
  if (prepared !== undefined) return prepared;
  const version = installedVersion('better-sqlite3');
  say(
    `Compiling better-sqlite3 ${version} for Electron ${FALLBACK_ELECTRON_VERSION} (about a minute, once)…`,
  );
  const started = Date.now();
  const entry = await makeEntry(addonEntry(version), ADDON_FILE, compileAddon);
  say(`Compiled better-sqlite3 in ${seconds(Date.now() - started)}.`);
  return join(entry, ADDON_FILE);
}

/** The `-D` switches that the package's own build file lists for SQLite. */
export function sqliteDefines(gypi: string): readonly string[] {
  const withoutComments = gypi.replace(/#.*$/gm, '');
  return [...withoutComments.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map(
    ([, name]) => `-D${name}`,
  );
}

async function compileAddon(folder: string): Promise<void> {
  const objects = join(folder, 'objects');
  mkdirSync(objects);
  const sqliteObject = join(objects, 'sqlite3.o');
  const bindingObject = join(objects, 'binding.o');
  const sqliteFolder = packageFile('better-sqlite3', 'deps', 'sqlite3');
  const defines = sqliteDefines(
    readFileSync(packageFile('better-sqlite3', 'deps', 'defines.gypi'), 'utf8'),
  );
  const common = [
    '-O2',
    '-w',
    '-DNDEBUG',
    '-fPIC',
    '-pthread',
    '-fvisibility=hidden',
    `-I${sqliteFolder}`,
  ];

  await Promise.all([
    compile('gcc', [
      '-std=c99',
      ...common,
      ...defines,
      '-c',
      join(sqliteFolder, 'sqlite3.c'),
      '-o',
      sqliteObject,
    ]),
    compile('g++', [
      '-std=c++20',
      '-fvisibility-inlines-hidden',
      ...common,
      `-DNAPI_VERSION=${EXPERIMENTAL_NODE_API}`,
      '-include',
      join(import.meta.dirname, 'node-api-9.h'),
      '-DNAPI_DISABLE_CPP_EXCEPTIONS',
      '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      '-DBUILDING_NODE_EXTENSION',
      `-I${packageFile('node-api-headers', 'include')}`,
      `-I${packageFile('node-addon-api')}`,
      '-c',
      packageFile('better-sqlite3', 'src', 'better_sqlite3.cpp'),
      '-o',
      bindingObject,
    ]),
  ]);
  const addon = join(folder, ADDON_FILE);
  const linking = ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];
  await compile('g++', [...linking, bindingObject, sqliteObject, '-ldl', '-o', addon]);
  rmSync(objects, { recursive: true });
  await proveThatItWorks(addon);
}

async function compile(compiler: string, args: readonly string[]): Promise<void> {
  const result = await run(compiler, args, { cwd: tmpdir() });
  if (result.code === 0) return;
  const complaint = result.output.split('\n').find((line) => /error|not found|ENOENT/i.test(line));
  throw new SetUpError(
    `better-sqlite3 could not be compiled for the fallback Electron: ${complaint?.trim() ?? `${compiler} failed`}. ` +
      'It needs gcc and g++ 10 or newer (on Debian: apt-get install g++).',
  );
}

// Our own Node can load it too, so a bad build is found here and not as a crash of the app.
async function proveThatItWorks(addon: string): Promise<void> {
  const program = `
    const Database = require(process.argv[1]);
    const database = new Database(':memory:', { nativeBinding: process.argv[2] });
    process.exit(database.prepare('select 6 * 7').pluck().get() === 42 ? 0 : 1);`;
  const proof = await runNode(['-e', program, packageFile('better-sqlite3'), addon]);
  if (proof.code === 0) return;
  throw new SetUpError(
    'better-sqlite3 was compiled for the fallback Electron, but a trial run of it failed. ' +
      'It was not kept. Run this again; if it fails once more, report it with your g++ version.',
  );
}
