import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRemuxer } from '../../main/media/remuxer.ts';
import type { Remux, RemuxProcess } from '../../main/media/remuxer.ts';

const ENTRY = join(import.meta.dirname, '../../main/media/remux-process.ts');

/** The process that the app starts, started by Node. */
const startNode =
  (entry: string) =>
  (from: string, to: string): RemuxProcess => {
    const child = fork(entry, [from, to], { silent: true, execArgv: [] });
    let hasExited = false;
    return {
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        const once = (): void => {
          if (!hasExited) listener();
          hasExited = true;
        };
        child.on('exit', once);
        child.on('error', once);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };

export const realRemux: Remux = createRemuxer(startNode(ENTRY));

/** Another program in its place, to see what becomes of what it does. */
export const remuxBy = (entry: string): Remux => createRemuxer(startNode(entry));

/** The real one on a disk that refuses: what is written to files fails, by its first or a later piece. */
export function remuxOnBadDisk(
  folder: string,
  code: 'ENOSPC' | 'EROFS',
  afterBytes: number,
): Remux {
  const entry = join(folder, `bad-disk-${code}-${afterBytes}.mjs`);
  writeFileSync(
    entry,
    `import { open } from 'node:fs/promises';
     const probe = await open(process.execPath, 'r');
     const { write } = Object.getPrototypeOf(probe);
     let written = 0;
     Object.getPrototypeOf(probe).write = async function (bytes, ...rest) {
       written += bytes.byteLength;
       if (written > ${afterBytes}) throw Object.assign(new Error('${code}: refused'), { code: '${code}' });
       return write.call(this, bytes, ...rest);
     };
     await probe.close();
     await import(${JSON.stringify(ENTRY)});`,
  );
  return remuxBy(entry);
}
