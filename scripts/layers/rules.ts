import { posix } from 'node:path';
import { type FoundImport, findImports, packageOf, withoutComments } from './find-imports.ts';

/** Path inside the project, with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

type Layer = {
  readonly folder: string;
  /** Folders that its relative imports may lead to. */
  readonly mayReach: readonly string[];
  readonly mayUsePackage: (name: string) => boolean;
  readonly mayUseNode: boolean;
  readonly instead: string;
};

const OF_MAIN_ONLY: ReadonlySet<string> = new Set(['electron', 'electron-log', 'better-sqlite3']);

export const LAYERS: readonly Layer[] = [
  {
    folder: 'core',
    mayReach: ['core'],
    mayUsePackage: (name) => name === 'zod',
    mayUseNode: false,
    instead:
      'core is pure: take the value as an argument, or move the code to main/ (files, database, system) or renderer/ (page, camera).',
  },
  {
    folder: 'main',
    // package.json tells the version of the app.
    mayReach: ['main', 'core', 'models', 'package.json'],
    mayUsePackage: () => true,
    mayUseNode: true,
    instead: 'put what both sides need into core/, and talk to the window through core/ipc.',
  },
  {
    folder: 'preload',
    mayReach: ['preload', 'core/ipc'],
    mayUsePackage: (name) => name === 'electron',
    mayUseNode: false,
    instead:
      'the bridge is made from the table in core/ipc alone; export what is needed from there.',
  },
  {
    folder: 'renderer',
    mayReach: ['renderer', 'core', 'models'],
    mayUsePackage: (name) => !OF_MAIN_ONLY.has(name),
    mayUseNode: false,
    instead: 'ask the main process through the bridge, or put shared logic and types into core/.',
  },
  {
    folder: 'models',
    mayReach: ['models', 'core'],
    mayUsePackage: (name) => name === 'zod',
    mayUseNode: false,
    instead: 'the manifest is data; the code that reads it belongs to main/ or renderer/.',
  },
];

type Reserved = {
  readonly what: string;
  readonly isUsedBy: (file: SourceFile, imports: readonly FoundImport[]) => boolean;
  readonly instead: string;
};

const importsName =
  (from: string, name: string) => (_: SourceFile, imports: readonly FoundImport[]) =>
    imports.some((found) => !found.typeOnly && found.from === from && hasWord(found.clause, name));

const importsPackage = (name: string) => (_: SourceFile, imports: readonly FoundImport[]) =>
  imports.some((found) => !found.typeOnly && packageOf(found.from) === name);

/** What only one file may touch, so that its rules (checks, limits, clean-up) hold everywhere. */
const RESERVED: readonly Reserved[] = [
  {
    what: 'ipcMain',
    isUsedBy: importsName('electron', 'ipcMain'),
    instead: 'register a handler with the one file that checks the sender and the input.',
  },
  {
    what: 'ipcRenderer',
    isUsedBy: importsName('electron', 'ipcRenderer'),
    instead: 'add the call to the table in core/ipc; the bridge is made from it.',
  },
  {
    what: 'better-sqlite3',
    isUsedBy: importsPackage('better-sqlite3'),
    instead: 'take an open database as an argument; import only the type.',
  },
  {
    what: '@mediapipe/tasks-vision',
    isUsedBy: importsPackage('@mediapipe/tasks-vision'),
    instead: 'use the task that this one file makes; import only types.',
  },
  {
    what: 'onnxruntime-web',
    isUsedBy: importsPackage('onnxruntime-web'),
    instead: 'use the network that this one file makes; import only types.',
  },
  {
    what: 'navigator.mediaDevices',
    isUsedBy: ({ text }) => /\bnavigator\s*\??\.\s*mediaDevices\b/.test(withoutComments(text)),
    instead: 'use the capture module that opens and closes the devices.',
  },
];

/** Every import that goes the wrong way and every reserved thing used in two places, as lines for people. */
export function findLayerFaults(files: readonly SourceFile[]): readonly string[] {
  const scanned = files.map((file) => ({ file, imports: findImports(file.text) }));
  const wrongWay = scanned.flatMap(({ file, imports }) => {
    const layer = LAYERS.find(({ folder }) => file.path.startsWith(`${folder}/`));
    if (layer === undefined) return [];
    const faults = imports.filter(({ from }) => !isAllowed(layer, file.path, from));
    return faults.map(({ from }) => `${file.path} imports "${from}". Instead: ${layer.instead}`);
  });
  const shared = RESERVED.flatMap(({ what, isUsedBy, instead }) => {
    const users = scanned.filter(({ file, imports }) => isUsedBy(file, imports));
    if (users.length <= 1) return [];
    const names = users.map(({ file }) => file.path).join(', ');
    return [
      `${what} is used by ${users.length} files (${names}); only one may. Instead: ${instead}`,
    ];
  });
  return [...new Set([...wrongWay, ...shared])];
}

function isAllowed(layer: Layer, path: string, from: string): boolean {
  if (from.startsWith('.')) {
    const reached = posix.join(posix.dirname(path), from);
    return layer.mayReach.some((folder) => reached === folder || reached.startsWith(`${folder}/`));
  }
  if (from.startsWith('node:')) return layer.mayUseNode;
  const name = packageOf(from);
  return name !== undefined && layer.mayUsePackage(name);
}

function hasWord(text: string, word: string): boolean {
  const names = text
    .replace(/[{}]/g, ',')
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/)[0]);
  // `import * as electron` gives access to everything, so it counts as a use.
  return names.some((name) => name === word || name === '*');
}
