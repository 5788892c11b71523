import { spawn } from 'node:child_process';
import { SetUpError } from './people.ts';

export type VirtualDisplay = { readonly name: string; readonly stop: () => Promise<void> };

const SCREEN = '1400x1000x24';
const START_LIMIT_MS = 20_000;
/** The descriptor on which Xvfb tells which display number it found free. */
const DISPLAY_DESCRIPTOR = 3;

/** Starts an Xvfb on a display number that it picks itself; it ends with `stop` or with this process. */
export function startVirtualDisplay({
  ownGroup = false,
}: {
  /** Spared by the terminal's Ctrl-C, so that whoever draws on it can end first; then `stop` is a must. */
  readonly ownGroup?: boolean;
} = {}): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    // Access control is off because Electron runs as another user than this script; the display
    // listens on no network and shows nothing but the tests.
    const child = spawn(
      'Xvfb',
      ['-displayfd', String(DISPLAY_DESCRIPTOR), '-screen', '0', SCREEN, '-nolisten', 'tcp', '-ac'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: ownGroup },
    );
    const end = () => {
      child.kill('SIGTERM');
    };
    process.once('exit', end);
    // Waits for the end, or a dead process stays behind where nothing collects orphans (containers).
    const stop = () =>
      new Promise<void>((stopped) => {
        process.off('exit', end);
        if (child.exitCode !== null || child.signalCode !== null) return stopped();
        child.once('exit', () => stopped());
        // It no longer keeps this process alive by itself, and would not be waited for.
        child.ref();
        return end();
      });
    const fail = (why: string) => {
      clearTimeout(timer);
      end();
      reject(
        new SetUpError(
          `The virtual display (Xvfb) did not start: ${why}. "npm run doctor" tells what is missing.`,
        ),
      );
    };
    const timer = setTimeout(() => fail('it did not answer in 20 s'), START_LIMIT_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended at once with code ${code ?? 'unknown'}`));
    child.stdio[DISPLAY_DESCRIPTOR]?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      child.unref();
      resolve({ name: `:${chunk.toString('utf8').trim()}`, stop });
    });
  });
}
