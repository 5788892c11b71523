import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { findImports, packageOf } from '../layers/find-imports.ts';
import { run } from '../shared/run.ts';

const APP_PARTS = ['package.json', 'out', 'models'];

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export type LockFile = z.infer<typeof lockFile>;

/** Copies what the built app needs to run, for a user who may not look into the project's folder. */
export async function copyApp(project: string, target: string): Promise<void> {
  const lock = lockFile.parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
  const packages = packageFolders(lock, importedPackages(join(project, 'out', 'main')));
  for (const part of [...APP_PARTS, ...packages]) {
    const source = join(project, part);
    if (existsSync(source))
      cpSync(source, join(target, part), { recursive: true, dereference: true });
  }
  await run('chmod', ['-R', 'a+rX', target]);
}

function importedPackages(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const imports = files.flatMap((file) => findImports(readFileSync(join(folder, file), 'utf8')));
  return [
    ...new Set(imports.map(({ from }) => packageOf(from)).filter((name) => name !== undefined)),
  ];
}

/** The folders of these packages and of all that they depend on, found as Node finds them. */
export function packageFolders(lock: LockFile, wanted: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = resolvePackage(lock, name, from);
    if (folder === undefined || found.has(folder)) return;
    found.add(folder);
    const entry = lock.packages[folder];
    const needed = { ...entry?.dependencies, ...entry?.optionalDependencies };
    for (const next of Object.keys(needed)) visit(next, folder);
  };
  for (const name of wanted) visit(name, '');
  return [...found].sort();
}

function resolvePackage(lock: LockFile, name: string, from: string): string | undefined {
  const candidate = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (lock.packages[candidate] !== undefined) return candidate;
  if (from === '') return undefined;
  const parent = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')));
  return resolvePackage(lock, name, parent);
}
