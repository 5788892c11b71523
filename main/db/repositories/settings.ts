import {
  DEFAULT_SETTINGS,
  isSettingName,
  SETTINGS,
  settingsSchema,
} from '../../../core/domain/settings.ts';
import type { SettingName, Settings, SettingsChange } from '../../../core/domain/settings.ts';
import type { Setting } from '../../../core/settings/setting.ts';
import { parseJson } from '../../parse-json.ts';
import { change, inTransaction, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type SettingRow = { readonly key: string; readonly value: string };

export type RestoredSettings = {
  readonly settings: Settings;
  /** Settings whose stored value did not fit, now at their default. */
  readonly fallenBack: readonly SettingName[];
  /** Settings of which a part did not fit and the rest is used as it was stored. */
  readonly partly: readonly { readonly name: SettingName; readonly lost: readonly string[] }[];
  /** Stored names this version does not know; kept for the version that does. */
  readonly unknown: readonly string[];
};

export function loadSettings(database: ReadDatabase): RestoredSettings {
  return restoreSettings(
    selectAll<SettingRow>(
      database,
      'settings.load',
      'SELECT key, value FROM settings ORDER BY key',
    ),
  );
}

/** Tolerant: one bad value costs that setting, never the others. */
export function restoreSettings(rows: readonly SettingRow[]): RestoredSettings {
  const shape = settingsSchema.shape;
  const good: Record<string, unknown> = {};
  const fallenBack: SettingName[] = [];
  const partly: RestoredSettings['partly'][number][] = [];
  const unknown: string[] = [];
  for (const { key, value } of rows) {
    if (!isSettingName(key)) {
      unknown.push(key);
      continue;
    }
    const stored = parseJson(value);
    const parsed = shape[key].safeParse(stored);
    if (parsed.success) {
      good[key] = parsed.data;
      continue;
    }
    const setting: Setting = SETTINGS[key];
    const salvaged = setting.salvage?.(stored) ?? null;
    if (salvaged === null) fallenBack.push(key);
    else {
      good[key] = salvaged.value;
      partly.push({ name: key, lost: salvaged.lost });
    }
  }
  const settings = settingsSchema.parse({ ...DEFAULT_SETTINGS, ...good });
  return { settings, fallenBack, partly, unknown };
}

/** Strict: the change comes validated; only the named settings are written. */
export function changeSettings(database: WriteDatabase, changes: SettingsChange): Settings {
  return inTransaction(database, () => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) continue;
      change(
        database,
        'settings.change',
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        JSON.stringify(value),
      );
    }
    return loadSettings(database).settings;
  });
}
