import { DEFAULT_SETTINGS } from '../../../../core/domain/settings.ts';
import type { SettingName, Settings, SettingsChange } from '../../../../core/domain/settings.ts';

/** Compared as they are stored. */
export const isDefault = (settings: Settings, name: SettingName): boolean =>
  JSON.stringify(settings[name]) === JSON.stringify(DEFAULT_SETTINGS[name]);

/** A width says nothing without the screen it is the width of: what is reset goes together. */
const KEPT_WITH: Readonly<Partial<Record<SettingName, readonly SettingName[]>>> = {
  screenWidthCm: ['measuredScreen'],
};

/** Those settings and what is kept with them, with their values in some settings. */
export const valuesOf = (settings: Settings, names: readonly SettingName[]): SettingsChange =>
  Object.fromEntries(
    names
      .flatMap((name) => [name, ...(KEPT_WITH[name] ?? [])])
      .map((name) => [name, settings[name]]),
  );
