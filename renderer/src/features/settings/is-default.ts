import { DEFAULT_SETTINGS } from '../../../../core/domain/settings.ts';
import type { SettingName, Settings } from '../../../../core/domain/settings.ts';

/** Compared as they are stored. */
export const isDefault = (settings: Settings, name: SettingName): boolean =>
  JSON.stringify(settings[name]) === JSON.stringify(DEFAULT_SETTINGS[name]);
