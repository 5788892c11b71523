import { ok } from '../../core/result.ts';
import { listInterrupted } from '../db/repositories/session-summaries.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

export function createAppHandlers(
  context: HandlerContext,
): Pick<Handlers, 'app:state' | 'app:check-models' | 'app:report-problem'> {
  return {
    'app:state': () =>
      ok({
        version: context.appVersion,
        electronVersion: context.electronVersion,
        dataFolder: context.dataFolder,
        notices: [...context.notices.all()],
        blockedRequests: context.blockedRequests(),
        interrupted: context.store.kind === 'ready' ? listInterrupted(context.store.database) : [],
      }),
    'app:check-models': async () => ok(await context.checkModels()),
    'app:report-problem': ({ where, message }) => {
      context.log.error(`Window, ${oneLine(where)}: ${oneLine(message)}`);
      return ok(undefined);
    },
  };
}

/** A message must not be able to forge further log entries. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' | ');
}
