import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Ms } from '../../core/units.ts';
import type { RemuxedFile } from './remux-file.ts';
import { remuxMessageSchema } from './remux-message.ts';

/** A process that remuxes one file; Electron's, or Node's in tests. */
export type RemuxProcess = {
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Also when it could not be started at all. */
  readonly onExit: (listener: () => void) => void;
  /** Whatever it is doing. */
  readonly kill: () => void;
};

export type StartRemux = (from: string, to: string) => RemuxProcess;

export type RemuxFault =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'broken-off' };

export type Remux = (order: {
  readonly from: string;
  readonly to: string;
  readonly limitMs: Ms;
  readonly signal: AbortSignal;
}) => Promise<Result<RemuxedFile, RemuxFault>>;

/** Answered when the process is gone, so that nobody writes to the file any more. */
export function createRemuxer(start: StartRemux): Remux {
  return ({ from, to, limitMs, signal }) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(err({ kind: 'broken-off' }));
      let outcome: Result<RemuxedFile, RemuxFault> = err({
        kind: 'failed',
        why: 'Its process ended early.',
      });
      const child = start(from, to);
      const end = (fault: RemuxFault): void => {
        outcome = err(fault);
        child.kill();
      };
      const breakOff = (): void => end({ kind: 'broken-off' });
      const timer = setTimeout(() => end({ kind: 'too-slow' }), limitMs);
      signal.addEventListener('abort', breakOff, { once: true });
      child.onMessage((message) => {
        const told = remuxMessageSchema.safeParse(message);
        outcome = !told.success
          ? err({ kind: 'failed', why: 'It was not understood.' })
          : told.data.ok
            ? ok({ endMs: told.data.endMs, frames: told.data.frames })
            : err(
                told.data.isDiskFull
                  ? { kind: 'disk-full' }
                  : { kind: 'failed', why: told.data.why },
              );
        child.kill();
      });
      child.onExit(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', breakOff);
        resolve(outcome);
      });
    });
}
