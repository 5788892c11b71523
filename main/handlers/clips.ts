import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

/** Stretches of recordings as films of their own. */
export function createClipHandlers({
  clips,
}: Pick<HandlerContext, 'clips'>): Pick<
  Handlers,
  'clips:begin' | 'clips:write' | 'clips:finish' | 'clips:cancel'
> {
  return {
    'clips:begin': clips.begin,
    'clips:write': clips.write,
    'clips:finish': clips.finish,
    'clips:cancel': clips.cancel,
  };
}
