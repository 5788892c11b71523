import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS } from '../../../core/domain/settings.ts';
import type { SettingName } from '../../../core/domain/settings.ts';
import { aStudio } from '../../helpers/database.ts';
import { OTHER_SETTINGS } from '../../helpers/other-settings.ts';

test.each(Object.keys(SETTINGS) as SettingName[])(
  '%s is still what it was set to after the next start, and goes back to its default',
  async (name) => {
    const studio = aStudio();
    await studio.value('settings:change', { [name]: OTHER_SETTINGS[name] });
    studio.close();

    const next = aStudio({ folder: studio.folder });
    const changed = { ...DEFAULT_SETTINGS, [name]: OTHER_SETTINGS[name] };
    expect(await next.value('settings:get', undefined)).toEqual(changed);
    expect(next.notices.all()).toEqual([]);
    expect(await next.value('settings:change', { [name]: DEFAULT_SETTINGS[name] })).toEqual(
      DEFAULT_SETTINGS,
    );
  },
);
