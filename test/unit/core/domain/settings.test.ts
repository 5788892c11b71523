import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  settingsChangeSchema,
  settingsSchema,
} from '../../../../core/domain/settings.ts';

describe('a change of settings', () => {
  it('names only what changes, so that nothing else falls back to its default', () => {
    expect(settingsChangeSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(settingsChangeSchema.parse({})).toEqual({});
  });

  it('refuses a value the setting cannot have', () => {
    expect(settingsChangeSchema.safeParse({ preparationMs: -1 }).success).toBe(false);
  });
});

describe('settings', () => {
  it('fill up what is missing with defaults, the camera unasked and off', () => {
    expect(settingsSchema.parse({ theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(DEFAULT_SETTINGS.cameraConsent).toBe(false);
  });
});
