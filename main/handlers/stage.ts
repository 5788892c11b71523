import { ok } from '../../core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

export function createStageHandlers({
  fillScreen,
}: Pick<HandlerContext, 'fillScreen'>): Pick<Handlers, 'stage:fill-screen'> {
  return {
    'stage:fill-screen': async ({ isFilled }) => ok({ isFilled: await fillScreen(isFilled) }),
  };
}
