import { ok } from '../../core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

/** What recordings take on the disk, and getting rid of them. */
export function createStorageHandlers({
  media: { storage },
}: Pick<HandlerContext, 'media'>): Pick<
  Handlers,
  'storage:list' | 'storage:delete-media' | 'storage:restore-media'
> {
  return {
    'storage:list': async () => ok(await storage.list()),
    'storage:delete-media': ({ sessionIds }) => storage.remove(sessionIds),
    'storage:restore-media': ({ sessionIds }) => storage.restore(sessionIds),
  };
}
