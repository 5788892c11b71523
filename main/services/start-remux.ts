import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { StartRemux } from '../media/remuxer.ts';

/** Built beside the main process's own file (see `electron.vite.config.ts`). */
const REMUX_FILE = join(import.meta.dirname, 'remux.js');

export const startRemux: StartRemux = (from, to) => {
  const child = utilityProcess.fork(REMUX_FILE, [from, to], {
    serviceName: 'Greenroom: making a recording seekable',
    stdio: 'ignore',
  });
  return {
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
};
