import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** The checkout that this script belongs to, wherever it was called from. */
export const projectDir = dirname(dirname(import.meta.dirname));

const packageJson = z.object({ name: z.string(), version: z.string() });

/** The version of a package that is really installed, which a range in package.json does not tell. */
export function installedVersion(packageName: string): string {
  const file = join(projectDir, 'node_modules', packageName, 'package.json');
  return packageJson.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** Path of a file inside an installed package. */
export function packageFile(packageName: string, ...parts: readonly string[]): string {
  return join(projectDir, 'node_modules', packageName, ...parts);
}

/** Path of the script behind a command of an installed package, to run it with this same Node. */
export function packageCommand(packageName: string, command = packageName): string {
  const require = createRequire(join(projectDir, 'package.json'));
  const manifest = packageFile(packageName, 'package.json');
  const { bin } = z
    .object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })
    .parse(require(manifest));
  const relative = typeof bin === 'string' ? bin : bin[command];
  if (relative === undefined) throw new Error(`${packageName} has no command "${command}".`);
  return packageFile(packageName, relative);
}
