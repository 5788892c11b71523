import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError, say, seconds } from './people.ts';
import { packageCommand, projectDir } from './project.ts';
import { runNode } from './run.ts';

const BUILT_FILES = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const SOURCES = [
  'core',
  'main',
  'preload',
  'renderer',
  'models',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
  'postcss.config.cjs',
];

/** Builds the app when there is no build or a source is newer than it. */
export async function ensureBuilt(): Promise<void> {
  if (isBuildFresh(projectDir)) return;
  const started = Date.now();
  say('Building the app…');
  const building = await runNode([packageCommand('electron-vite'), 'build'], { cwd: projectDir });
  if (building.code !== 0) {
    throw new SetUpError(
      `The app could not be built. What the build said:\n${building.output.trim()}`,
    );
  }
  say(`Built the app in ${seconds(Date.now() - started)}.`);
}

export function isBuildFresh(root: string): boolean {
  const built = BUILT_FILES.map((file) => join(root, file));
  if (!built.every((file) => existsSync(file))) return false;
  const oldestBuilt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const newestSource = Math.max(...SOURCES.map((source) => newestChange(join(root, source))));
  return newestSource < oldestBuilt;
}

// Folders count too: their time changes when a file in them is deleted or renamed.
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
