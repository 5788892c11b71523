import { z } from 'zod';
import { APPEARANCE_SETTINGS } from '../settings/appearance.ts';
import { CUE_SETTINGS } from '../settings/cues.ts';
import { DESK_SETTINGS } from '../settings/desk.ts';
import { DEVICE_SETTINGS } from '../settings/devices.ts';
import { RECORDING_SETTINGS } from '../settings/recordings.ts';
import { REMEMBERED_SETTINGS } from '../settings/remembered.ts';
import type { Setting, SettingTable } from '../settings/setting.ts';
import { STAGE_SETTINGS } from '../settings/stage.ts';
import { TARGET_SETTINGS } from '../settings/targets.ts';
import { USUAL_INTERVIEW_SETTINGS } from '../settings/usual-interview.ts';
import { VOICE_SETTINGS } from '../settings/voices.ts';

/**
 * The groups in which settings are shown, one file each in `core/settings/`. A setting is added by
 * one entry there; schema, screen and docs/settings.md follow from it.
 */
export const SETTING_GROUPS: readonly {
  readonly id: string;
  readonly title: string;
  readonly settings: SettingTable;
}[] = [
  { id: 'devices', title: 'Camera and microphone', settings: DEVICE_SETTINGS },
  { id: 'desk', title: 'Lens and screen', settings: DESK_SETTINGS },
  { id: 'stage', title: 'During the interview', settings: STAGE_SETTINGS },
  { id: 'cues', title: 'Cues', settings: CUE_SETTINGS },
  { id: 'voices', title: 'Voices', settings: VOICE_SETTINGS },
  { id: 'recordings', title: 'Recording', settings: RECORDING_SETTINGS },
  { id: 'usual-interview', title: 'Usual interview', settings: USUAL_INTERVIEW_SETTINGS },
  { id: 'targets', title: 'Targets', settings: TARGET_SETTINGS },
  { id: 'appearance', title: 'Appearance', settings: APPEARANCE_SETTINGS },
  { id: 'remembered', title: 'Kept in mind', settings: REMEMBERED_SETTINGS },
];

/** Every setting there is. */
export const SETTINGS = {
  ...DEVICE_SETTINGS,
  ...DESK_SETTINGS,
  ...STAGE_SETTINGS,
  ...CUE_SETTINGS,
  ...VOICE_SETTINGS,
  ...RECORDING_SETTINGS,
  ...USUAL_INTERVIEW_SETTINGS,
  ...TARGET_SETTINGS,
  ...APPEARANCE_SETTINGS,
  ...REMEMBERED_SETTINGS,
} satisfies SettingTable;

export type SettingName = keyof typeof SETTINGS;
export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);
type Schemas = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['schema'] };
type SchemasWithDefault = { readonly [Name in SettingName]: z.ZodDefault<Schemas[Name]> };

/** The same names, each with what is made of its entry. */
const fromEach = <Made>(make: (setting: Setting) => Made): Record<string, Made> =>
  Object.fromEntries(Object.entries<Setting>(SETTINGS).map(([name, one]) => [name, make(one)]));

/**
 * Every setting with its default. Loading is tolerant: a bad value falls back to its default and
 * is named in a notice (see `restoreSettings`); saving is strict.
 */
export const settingsSchema = z.object(
  fromEach((setting) => setting.schema.default(setting.default)) as SchemasWithDefault,
);
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
/** Built from the schemas without defaults: a default would reset every setting not named. */
export const settingsChangeSchema = z.object(fromEach(({ schema }) => schema) as Schemas).partial();
export type SettingsChange = Partial<Settings>;
