import { DEFAULT_SETTINGS, isSettingName, settingsSchema } from '../../../core/domain/settings.ts';
import type { SettingName, Settings, SettingsChange } from '../../../core/domain/settings.ts';
import { change, inTransaction, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type SettingRow = { readonly key: string; readonly value: string };

export type RestoredSettings = {
  readonly settings: Settings;
  /** Settings whose stored value did not fit, now at their default. */
  readonly fallenBack: readonly SettingName[];
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
  const unknown: string[] = [];
  for (const { key, value } of rows) {
    if (!isSettingName(key)) {
      unknown.push(key);
      continue;
    }
    const parsed = shape[key].safeParse(parseJson(value));
    if (parsed.success) good[key] = parsed.data;
    else fallenBack.push(key);
  }
  return { settings: settingsSchema.parse({ ...DEFAULT_SETTINGS, ...good }), fallenBack, unknown };
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

/** A value no setting accepts; `undefined` would silently pass as the default. */
const UNREADABLE = Symbol('unreadable');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
}
