import type { CallError } from '../../../core/ipc/contract.ts';
import { err } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';

/** One write; it may be made more than once, so the main process has to store it only once. */
export type Write = () => Promise<Result<unknown, CallError>>;

export type WriteOutcome =
  | { readonly kind: 'stored' }
  /** It cannot be stored for now, and is to be tried again. */
  | { readonly kind: 'kept'; readonly error: CallError }
  /** It will never be taken. */
  | { readonly kind: 'refused'; readonly error: CallError };

/** Twice at once: most failures are of the moment, and nobody needs to hear of those. */
export async function attemptWrite(write: Write): Promise<WriteOutcome> {
  const first = await callSafely(write);
  const result = first.ok || isHopeless(first.error) ? first : await callSafely(write);
  if (result.ok) return { kind: 'stored' };
  return { kind: isHopeless(result.error) ? 'refused' : 'kept', error: result.error };
}

/** Asked again, it would be refused again, for ever. */
export function isHopeless(error: CallError): boolean {
  return error.type === 'InvalidInput' || error.type === 'NotFound';
}

/** A bridge that breaks (it throws or rejects) is a failure like any other. */
async function callSafely(write: Write): Promise<Result<unknown, CallError>> {
  try {
    return await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err({
      type: 'Unexpected',
      title: 'Greenroom’s storage does not answer',
      text: `Something inside the app broke (${reason}). What was saved before is still there.`,
    });
  }
}
