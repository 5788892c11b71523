/** npm run layers: imports point one way, and nothing in the build knows a reporting address. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findForbiddenAddresses } from './layers/bundle.ts';
import { LAYERS, type SourceFile, findLayerFaults } from './layers/rules.ts';
import { complain, runScript, say } from './shared/people.ts';
import { projectDir } from './shared/project.ts';

const SOURCE = /\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
/** Binary parts are read too: an address can hide in WebAssembly. */
const BUILT = /\.(?:js|mjs|cjs|html|css|json|wasm)$/;

function readAll(folder: string, pattern: RegExp): readonly SourceFile[] {
  const root = join(projectDir, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => ({
      path: `${folder}/${name.split(sep).join('/')}`,
      text: readFileSync(join(root, name), 'latin1'),
    }));
}

await runScript(() => {
  const sources = LAYERS.flatMap(({ folder }) => readAll(folder, SOURCE));
  const built = readAll('out', BUILT);
  const faults = [...findLayerFaults(sources), ...findForbiddenAddresses(built)];
  for (const fault of faults) complain(fault);
  say(
    faults.length === 0
      ? `Layers: ${sources.length} source files and ${built.length} built files are in order.`
      : `Layers: ${faults.length} faults.`,
  );
  return faults.length === 0 ? 0 : 1;
});
