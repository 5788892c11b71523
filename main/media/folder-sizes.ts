import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in each folder of `root`, bytes by its name; files that lie loose are under `''`. */
export async function folderSizes(root: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const entry of await entriesOf(root)) {
    const path = join(root, entry.name);
    const name = entry.isDirectory() ? entry.name : '';
    const bytes = entry.isDirectory() ? await sizeOfFolder(path) : await sizeOfFile(path);
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return sizes;
}

async function sizeOfFolder(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? await sizeOfFolder(path) : await sizeOfFile(path);
  }
  return bytes;
}

/** Gone meanwhile, a file takes nothing. */
async function sizeOfFile(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
