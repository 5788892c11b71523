import { ok } from '../../core/result.ts';
import { changeSettings, loadSettings } from '../db/repositories/settings.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

export function createSettingsHandlers(
  context: HandlerContext,
): Pick<Handlers, 'settings:get' | 'settings:change'> {
  return {
    'settings:get': () => withDatabase(context, (database) => ok(loadSettings(database).settings)),
    'settings:change': (changes) =>
      withDatabase(context, (database) => ok(changeSettings(database, changes))),
  };
}
