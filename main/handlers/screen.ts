import { ok } from '../../core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

export const createScreenHandlers = ({
  currentScreen,
}: Pick<HandlerContext, 'currentScreen'>): Pick<Handlers, 'screen:current'> => ({
  'screen:current': () => ok(currentScreen()),
});
