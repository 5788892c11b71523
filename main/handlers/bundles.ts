import { err, ok } from '../../core/result.ts';
import { invalidInput } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

/** A session as one file: written out, and taken in again here or on another computer. */
export function createBundleHandlers({
  bundles,
}: Pick<HandlerContext, 'bundles'>): Pick<
  Handlers,
  | 'bundle:size'
  | 'bundle:export'
  | 'bundle:choose'
  | 'bundle:open-dropped'
  | 'bundle:take-in'
  | 'bundle:cancel'
  | 'bundle:close'
> {
  return {
    'bundle:size': ({ sessionId }) => bundles.size(sessionId),
    'bundle:export': ({ sessionId, withMedia }) => bundles.write(sessionId, withMedia),
    'bundle:choose': () => bundles.choose(),
    'bundle:open-dropped': ({ path }) =>
      path === ''
        ? err(invalidInput('What was dropped is not a file on this computer. Choose one instead.'))
        : bundles.open(path),
    'bundle:take-in': ({ id, besidePresent }) => bundles.takeIn(id, besidePresent),
    'bundle:cancel': async () => {
      await bundles.cancel();
      return ok(undefined);
    },
    'bundle:close': async ({ id }) => {
      await bundles.close(id);
      return ok(undefined);
    },
  };
}
