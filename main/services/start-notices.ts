import { SETTINGS } from '../../core/domain/settings.ts';
import type { AppNotice } from '../../core/ipc/contract.ts';
import { causeToCallError } from '../failure.ts';
import type { RestoredSettings } from '../db/repositories/settings.ts';

/** What to tell about stored settings that could not be used as they were. */
export function settingsNotices({ fallenBack, partly, unknown }: RestoredSettings): AppNotice[] {
  const notices: AppNotice[] = [];
  if (fallenBack.length > 0) {
    notices.push({
      id: 'settings-fallen-back',
      severity: 'warning',
      title: 'Some settings are back at their default',
      text:
        `What was stored for ${inQuotes(fallenBack.map((name) => SETTINGS[name].label))} could not be understood, so the default is used. ` +
        'Set it again in the settings; all other settings are as you left them.',
    });
  }
  for (const { name, lost } of partly) {
    notices.push({
      id: `settings-partly-${name}`,
      severity: 'warning',
      title: `Not all of “${SETTINGS[name].label}” could be understood`,
      text: `What was stored there for ${inQuotes(lost)} could not be understood, so the usual counts. Set it again in the settings; everything else is as you left it.`,
    });
  }
  if (unknown.length > 0) {
    notices.push({
      id: 'settings-unknown',
      severity: 'info',
      title: 'Some stored settings are not known here',
      text: `${unknown.join(', ')}: probably written by another version of Greenroom. They are kept as they are and not used.`,
    });
  }
  return notices;
}

/** What was saved under a name and cannot be read is told, as it is missing from the list. */
export const templateNotices = (unreadable: readonly string[]): AppNotice[] =>
  unreadable.length === 0
    ? []
    : [
        {
          id: 'templates-unreadable',
          severity: 'warning',
          title: 'Some interview templates could not be read',
          text: `${inQuotes(unreadable)}: probably written by another version of Greenroom. They are kept as they are and not offered; their names stay taken. All other templates are there.`,
        },
      ];

const inQuotes = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** A session that the last run left open could not be closed, so it cannot be offered yet. */
export function unrecoveredNotice(cause: unknown): AppNotice {
  const why = causeToCallError(cause);
  return {
    id: 'sessions-not-recovered',
    severity: 'warning',
    title: 'An interrupted interview could not be recovered yet',
    text:
      'What was stored of it is still there and untouched, but Greenroom could not close it properly' +
      `${why === null ? '; the log in the data folder says why' : `: ${why.title.toLowerCase()}`}. ` +
      'Make sure that the disk has room and can be written to, then close Greenroom and open it again.',
  };
}
