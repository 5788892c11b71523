import { describe, expect, it, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  SETTING_GROUPS,
  SETTINGS,
  settingsChangeSchema,
  settingsSchema,
} from '../../../../core/domain/settings.ts';
import type { Setting } from '../../../../core/settings/setting.ts';
import { OTHER_SETTINGS } from '../../../helpers/other-settings.ts';

const named = Object.entries<Setting>(SETTINGS);

describe('a change of settings', () => {
  it('names only what changes, so that nothing else falls back to its default', () => {
    expect(settingsChangeSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(settingsChangeSchema.parse({})).toEqual({});
  });

  it('refuses a value the setting cannot have', () => {
    expect(settingsChangeSchema.safeParse({ preparationMs: -1 }).success).toBe(false);
    expect(settingsChangeSchema.safeParse({ lensPosition: 'behind' }).success).toBe(false);
  });
});

describe('settings', () => {
  it('fill up what is missing with defaults, the camera unasked and off', () => {
    expect(settingsSchema.parse({ theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(DEFAULT_SETTINGS.cameraConsent).toBe(false);
  });

  it('each stand in one group', () => {
    const grouped = SETTING_GROUPS.flatMap(({ settings }) => Object.keys(settings));
    expect(grouped.toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
    expect(new Set(SETTING_GROUPS.map(({ id }) => id)).size).toBe(SETTING_GROUPS.length);
  });

  test.each(named)('%s has a default it accepts, and words for itself', (name, setting) => {
    expect(setting.schema.parse(setting.default)).toEqual(setting.default);
    expect(setting.label).toMatch(/^\p{Lu}/u);
    expect(setting.explanation).toMatch(/\.$/u);
    expect(setting.allowed).not.toBe('');
    const other = settingsSchema.parse(OTHER_SETTINGS)[name as keyof typeof OTHER_SETTINGS];
    expect(other, 'test/helpers/other-settings.ts has the default').not.toEqual(setting.default);
    expect(setting.valueText(other)).not.toBe(setting.valueText(setting.default));
  });
});

describe('limits', () => {
  test.each([
    ['questionCount', 1, 10, 1],
    ['preparationMs', 0, 1_800_000, 1],
    ['answerLimitMs', 10_000, 900_000, 1],
    ['interviewerFromLensCm', 0, 40, 0.1],
    ['screenWidthCm', 10, 300, 0.1],
    ['keptRecordings', 1, 1_000, 1],
    ['speakingPace', 70, 130, 1],
  ] as const)('%s is from %d to %d', (name, min, max, step) => {
    const accepts = (value: number): boolean => SETTINGS[name].schema.safeParse(value).success;
    expect([min - step, min, max, max + step].map(accepts)).toEqual([false, true, true, false]);
  });

  test.each(['questionCount', 'preparationMs', 'answerLimitMs'] as const)(
    '%s has no fractions',
    (name) => {
      expect(SETTINGS[name].schema.safeParse(DEFAULT_SETTINGS[name] + 0.5).success).toBe(false);
    },
  );
});
