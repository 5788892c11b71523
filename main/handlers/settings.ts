import type { Settings } from '../../core/domain/settings.ts';
import { ok } from '../../core/result.ts';
import { writeAs } from '../../core/writing/writing.ts';
import { changeSettings, loadSettings } from '../db/repositories/settings.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

export function createSettingsHandlers(
  context: HandlerContext,
): Pick<Handlers, 'settings:get' | 'settings:change'> {
  return {
    'settings:get': () =>
      withDatabase(context, (database) => ok(followed(loadSettings(database).settings))),
    'settings:change': (changes) =>
      withDatabase(context, (database) => ok(followed(changeSettings(database, changes)))),
  };
}

/** Every window asks for the settings first, so reviews and notes are written as it writes. */
function followed(settings: Settings): Settings {
  writeAs(settings);
  return settings;
}
