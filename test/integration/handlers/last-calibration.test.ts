import { describe, expect, test } from 'vitest';
import type { Calibration } from '../../../core/domain/calibration.ts';
import { change } from '../../../main/db/database.ts';
import { aCalibration, aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';

const CAMERA = { label: 'Camera', width: 640, height: 480 };

async function hold(
  studio: TestStudio,
  calibration: Calibration | null,
  camera: Partial<typeof CAMERA> = {},
): Promise<string> {
  const session = aNewSession({ camera: { ...CAMERA, frameRate: 30, ...camera } });
  const { id } = await studio.value('sessions:create', session);
  if (calibration !== null)
    await studio.value('sessions:save-calibration', { sessionId: id, calibration });
  await studio.value('sessions:finish', {
    sessionId: id,
    endMs: 1_000,
    dataQuality: aDataQuality(),
  });
  return id;
}

const takenAt = (time: string) => aCalibration({ takenAt: `2026-03-04T${time}:00.000Z` });

describe('the last calibration', () => {
  test('is the newest one with this camera, whatever came after without one', async () => {
    const studio = aStudio();
    expect(await studio.value('calibrations:last', CAMERA)).toBeNull();
    await hold(studio, takenAt('10:00'));
    await hold(studio, takenAt('09:00'));
    await hold(studio, null);
    expect(await studio.value('calibrations:last', CAMERA)).toEqual(takenAt('10:00'));
  });

  test('is not one of another camera, or of another picture of this one', async () => {
    const studio = aStudio();
    await hold(studio, takenAt('10:00'), { label: 'Other camera' });
    await hold(studio, takenAt('11:00'), { width: 1280, height: 720 });
    expect(await studio.value('calibrations:last', CAMERA)).toBeNull();
  });

  test('is gone with its session', async () => {
    const studio = aStudio();
    const sessionId = await hold(studio, takenAt('10:00'));
    await studio.value('sessions:delete', { sessionId });
    expect(await studio.value('calibrations:last', CAMERA)).toBeNull();
  });

  test('brings along what its movements taught', async () => {
    const studio = aStudio();
    const movements = {
      lap: { poses: 12, seenShare: 0, restSpeed: null },
      gesture: { poses: 14, seenShare: 0.9 },
      nod: { found: 2, neckForward: 7.1 },
      nearing: { rise: -0.2, travel: 0.24, samples: 170 },
      smile: { rise: 0.6, samples: 58 },
    };
    await hold(studio, { ...takenAt('10:00'), movements });
    expect(await studio.value('calibrations:last', CAMERA)).toMatchObject({ movements });
  });

  test('from before the check, the place of the head and movements were kept has none of them', async () => {
    const studio = aStudio();
    const sessionId = await hold(studio, takenAt('10:00'));
    const {
      holdOut: _holdOut,
      headPlace: _headPlace,
      movements: _movements,
      movementTimes: _movementTimes,
      ...old
    } = takenAt('10:00');
    change(
      studio.database(),
      'test.age',
      'UPDATE calibrations SET document = ? WHERE session_id = ?',
      JSON.stringify(old),
      sessionId,
    );
    const known = { ...takenAt('10:00'), holdOut: null, headPlace: null, movements: null };
    expect(await studio.value('calibrations:last', CAMERA)).toEqual(known);
  });
});
