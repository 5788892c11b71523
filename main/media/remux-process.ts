import { writeCauseToCallError } from '../failure.ts';
import { remuxFile } from './remux-file.ts';
import type { RemuxMessage } from './remux-message.ts';

/**
 * Entry of the process that makes one file seekable: its arguments are from where to where. What it
 * reads may be damaged anywhere, and a reader that hangs on it must hang here and not in the app.
 */
process.umask(0o077);

const [from, to] = process.argv.slice(2);

/** To Node's process in tests, to Electron's main process otherwise. */
function tell(message: RemuxMessage): void {
  if (process.send === undefined) process.parentPort.postMessage(message);
  else process.send(message);
}

const failed = (why: string, isDiskFull: boolean): RemuxMessage => ({ ok: false, why, isDiskFull });

async function run(): Promise<RemuxMessage> {
  if (from === undefined || to === undefined) return failed('No file was named.', false);
  try {
    return { ok: true, ...(await remuxFile(from, to)) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'It is not known why.';
    return failed(why, writeCauseToCallError(cause)?.type === 'DiskFull');
  }
}

tell(await run());
