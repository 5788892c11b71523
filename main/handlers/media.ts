import { ok } from '../../core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

/** What is recorded of a session while it runs, and what there is of it afterwards. */
export function createMediaHandlers({
  media,
}: Pick<HandlerContext, 'media'>): Pick<
  Handlers,
  | 'media:space'
  | 'media:begin-segment'
  | 'media:append'
  | 'media:end-segment'
  | 'media:list'
  | 'media:recovered'
  | 'media:save-thumbnail'
> {
  return {
    'media:space': async () => ok(await media.space()),
    'media:begin-segment': media.begin,
    'media:append': media.append,
    'media:end-segment': media.end,
    'media:list': ({ sessionId }) => media.list(sessionId),
    'media:recovered': ({ sessionId }) => media.recovered(sessionId),
    'media:save-thumbnail': ({ sessionId, jpeg }) => media.saveThumbnail(sessionId, jpeg),
  };
}
