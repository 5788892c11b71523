import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS, settingsSchema } from '../../../../core/domain/settings.ts';
import type { SettingName } from '../../../../core/domain/settings.ts';
import { settingsNotices } from '../../../../main/services/start-notices.ts';
import { restoreSettings } from '../../../../main/db/repositories/settings.ts';

describe('stored settings', () => {
  test('nothing stored gives the defaults, without a complaint', () => {
    expect(restoreSettings([])).toEqual({
      settings: DEFAULT_SETTINGS,
      fallenBack: [],
      partly: [],
      unknown: [],
    });
  });

  test.each([
    ['theme', '"pink"'],
    ['theme', '7'],
    ['cameraConsent', '"true"'],
    ['cameraConsent', '1'],
    ['preparationMs', '-1'],
    ['preparationMs', '1800001'],
    ['preparationMs', '1e999'],
    ['preparationMs', 'NaN'],
    ['preparationMs', ''],
    ['preparationMs', '{"a":'],
    ['questionCount', '2.5'],
    ['questionCount', '[]'],
    ['mode', 'null'],
  ])('%s = %s falls back to its default and is named', (key, value) => {
    const restored = restoreSettings([
      { key, value },
      { key: 'keepSelfView', value: 'true' },
    ]);
    expect(restored.fallenBack).toEqual([key]);
    expect(restored.settings).toEqual({ ...DEFAULT_SETTINGS, keepSelfView: true });
  });

  const names = Object.keys(SETTINGS) as SettingName[];
  test.each(names)('%s, broken, falls back alone, and the notice names it', (key) => {
    for (const value of ['7.25e300', '{"a":', '']) {
      const restored = restoreSettings([
        { key, value },
        {
          key: key === 'theme' ? 'keepSelfView' : 'theme',
          value: key === 'theme' ? 'true' : '"dark"',
        },
      ]);
      expect(restored.fallenBack).toEqual([key]);
      expect(restored.settings[key]).toEqual(DEFAULT_SETTINGS[key]);
      expect(restored.settings).not.toEqual(DEFAULT_SETTINGS);
      expect(settingsNotices(restored).map(({ text }) => text)).toEqual([
        expect.stringContaining(`“${SETTINGS[key].label}”`),
      ]);
    }
  });

  test.each(['fromTheFuture', '__proto__', 'constructor', 'toString'])(
    'the unknown name %s is reported and changes nothing',
    (key) => {
      const restored = restoreSettings([{ key, value: '{"cameraConsent":true}' }]);
      expect(restored).toEqual({
        settings: DEFAULT_SETTINGS,
        fallenBack: [],
        partly: [],
        unknown: [key],
      });
    },
  );

  test('a target that does not fit costs no other, and the notice names it', () => {
    const kept = {
      'looks-at-interviewer': { kind: 'band', low: 40, high: 60, outerLow: 10, outerHigh: 95 },
      'greeting-smile': { kind: 'off' },
      'from-the-future': { kind: 'off' },
    };
    const broken = {
      staring: { kind: 'band', low: 60, high: 40, outerLow: 10, outerHigh: 95 },
      'longest-look-away': 7,
    };
    const restored = restoreSettings([
      { key: 'metricTargets', value: JSON.stringify({ ...broken, ...kept }) },
    ]);
    expect(restored.settings).toEqual({ ...DEFAULT_SETTINGS, metricTargets: kept });
    expect(restored.fallenBack).toEqual([]);
    const [notice] = settingsNotices(restored);
    expect(notice?.title).toBe('Not all of “Targets” could be understood');
    expect(notice?.text).toContain('“Staring”, “Longest look away”');
  });

  test('whatever is stored, the result is a complete and valid set', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.string());
    const value = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(fc.array(fc.record({ key, value })), (rows) => {
        const { settings } = restoreSettings(rows);
        expect(settingsSchema.parse(settings)).toEqual(settings);
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
      }),
    );
  });
});
