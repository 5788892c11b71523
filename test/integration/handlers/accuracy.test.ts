import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, aStudio } from '../../helpers/database.ts';

describe('saving what an accuracy test measured', () => {
  test('each part goes where the user wants it', async () => {
    const folder = aFolder();
    const studio = aStudio({ chooseTarget: async (name) => join(folder, name) });
    for (const part of ['looks', 'measurements'] as const) {
      const answer = await studio.call('accuracy:save', { part, csv: `${part}\n` });
      const fileName = `greenroom-accuracy-${part}.csv`;
      expect(answer).toEqual({ ok: true, value: { kind: 'saved', fileName } });
      expect(readFileSync(join(folder, fileName), 'utf8')).toBe(`${part}\n`);
    }
  });

  test('a cancelled dialog writes nothing', async () => {
    const folder = aFolder();
    const studio = aStudio({ chooseTarget: async () => null });
    const answer = await studio.call('accuracy:save', { part: 'looks', csv: 'x' });
    expect(answer).toEqual({ ok: true, value: { kind: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a kept result is a setting like any other, and a bad one costs only itself', async () => {
    const studio = aStudio();
    const keptAccuracy = {
      takenAt: '2026-03-04T09:00:00.000Z',
      length: 'full',
      seed: 4_711,
      isCalibrated: true,
      sensitivity: 0.96,
      specificity: 0.9,
      balancedAccuracy: 0.93,
      yawError: null,
      pitchError: null,
      coverage: 0.99,
      samples: 1_500,
    } as const;
    await studio.value('settings:change', { keptAccuracy });
    expect(await studio.value('settings:get', undefined)).toMatchObject({ keptAccuracy });
    const bad = { keptAccuracy: { ...keptAccuracy, coverage: 1.2 } };
    expect(await studio.call('settings:change', bad)).toMatchObject({ ok: false });
  });
});
