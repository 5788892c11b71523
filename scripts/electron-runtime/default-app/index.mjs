/**
 * Copied into the fallback runtime, which has no default app of its own: loads the app whose folder
 * is named on the command line, as the official Electron does. So one runtime serves every clone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = resolve(named ?? process.env.GREENROOM_APP_DIR ?? '.');
const manifestFile = join(folder, 'package.json');

if (!existsSync(manifestFile)) {
  process.stderr.write(
    `No app to open: there is no package.json in ${folder}. Name the app's folder.\n`,
  );
  app.exit(1);
} else {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  app.setAppPath(folder);
  // Awaited, so that "ready" does not fire before the app has registered its schemes and its sandbox.
  await import(pathToFileURL(resolve(folder, manifest.main ?? 'index.js')).href);
}
