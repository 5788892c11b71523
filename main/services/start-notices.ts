import type { AppNotice } from '../../core/ipc/contract.ts';
import type { RestoredSettings } from '../db/repositories/settings.ts';

/** What to tell about stored settings that could not be used as they were. */
export function settingsNotices({ fallenBack, unknown }: RestoredSettings): AppNotice[] {
  const notices: AppNotice[] = [];
  if (fallenBack.length > 0) {
    notices.push({
      id: 'settings-fallen-back',
      severity: 'warning',
      title: 'Some settings are back at their default',
      text:
        `What was stored for ${fallenBack.join(', ')} could not be understood, so the default is used. ` +
        'Set it again in the settings; all other settings are as you left them.',
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
