import { describe, expect, it } from 'vitest';
import {
  CAMERA_AWAY_MS,
  cameraAbsenceText,
  findCameraAbsences,
} from '../../../../core/review/camera-absences.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { aReview } from '../../../helpers/a-review.ts';
import { aSignals } from '../../../helpers/a-signals.ts';

describe('the times a camera was away', () => {
  const stretches = [{ seconds: 10 }, { seconds: 4, gap: true }, { seconds: 6 }];
  const both = aSignals({ face: stretches, pose: stretches });

  it('are the gaps that both tracks share', () => {
    const [absence, ...others] = findCameraAbsences(both, 1);
    expect(others).toEqual([]);
    expect(absence?.startMs).toBeCloseTo(9_950, -2);
    expect(absence?.endMs).toBe(14_000);
  });

  it('are not those of one worker that was replaced', () => {
    const face = aSignals({ face: stretches, pose: [{ seconds: 20 }] });
    expect(findCameraAbsences(face, 1)).toEqual([]);
  });

  it('are none when the camera was never lost, whatever the gaps', () => {
    expect(findCameraAbsences(both, 0)).toEqual([]);
  });

  it('reach to the end when it did not come back, and from the start when it came late', () => {
    const late = [{ seconds: 3, gap: true }, { seconds: 5 }, { seconds: 2, gap: true }];
    const signals = aSignals({ face: late, pose: late });
    expect(findCameraAbsences(signals, 2)).toMatchObject([
      { startMs: 0, endMs: 3_000 },
      { endMs: 10_000 },
    ]);
  });

  it.each([
    [CAMERA_AWAY_MS, 1],
    [CAMERA_AWAY_MS - 1, 0],
  ])('are counted from one second on: %i ms', (gapMs, count) => {
    const t = Float64Array.of(0, 500, 500 + gapMs, 900 + gapMs);
    const signals = { face: { t }, pose: { t: new Float64Array() }, durationMs: 900 + gapMs };
    expect(findCameraAbsences(signals, 1)).toHaveLength(count);
  });
});

describe('what is said of a lost camera', () => {
  const review = aReview();
  const { record } = review;
  const { durationMs } = record.session;
  const textOf = (
    cameraLosses: number,
    cameraAbsences: readonly TimeSpan[],
    isCalibrated = true,
  ) => {
    const dataQuality = { ...record.session.dataQuality, cameraLosses };
    const session = { ...record.session, dataQuality };
    return cameraAbsenceText({
      record: { ...record, session },
      calibrated: isCalibrated,
      cameraAbsences,
    });
  };
  const away = { startMs: 62_000, endMs: 80_900 };

  it('is nothing when it was never lost', () => {
    expect(textOf(0, [])).toBeNull();
  });

  it('names the time, and that the figures rest on the calibration from before', () => {
    expect(textOf(1, [away])).toMatch(
      /^The camera was away from 1:02 to 1:20\. .*Figures after that rest on the calibration from before/,
    );
  });

  it('says nothing of a calibration that was not made, or that nothing followed', () => {
    expect(textOf(1, [away], false)).not.toContain('calibration');
    const toTheEnd = textOf(1, [{ startMs: 62_000, endMs: durationMs }]);
    expect(toTheEnd).toMatch(/away from 1:02 to the end\./);
    expect(toTheEnd).not.toContain('calibration');
  });

  it('says nothing of the calibration when the camera was back before it ended', () => {
    const phases = [
      { kind: 'calibration', questionIndex: null, take: 1, startMs: 0, endMs: 90_000 } as const,
    ];
    const dataQuality = { ...record.session.dataQuality, cameraLosses: 1 };
    const session = { ...record.session, dataQuality };
    const text = cameraAbsenceText({
      record: { ...record, session, phases },
      calibrated: true,
      cameraAbsences: [away],
    });
    expect(text).toMatch(/away from 1:02 to 1:20/);
    expect(text).not.toContain('calibration');
  });

  it('leaves open which gap it was when there are more gaps than losses', () => {
    const other = { startMs: 90_000, endMs: 93_000 };
    expect(textOf(1, [away, other])).toMatch(
      /^The camera was lost once; no pictures came from 1:02 to 1:20 and from 1:30 to 1:33\./,
    );
    expect(textOf(2, [away, other])).toMatch(
      /^The camera was away from 1:02 to 1:20 and from 1:30 to 1:33\./,
    );
  });

  it('does not read as if a gap were all when there were more losses than gaps', () => {
    expect(textOf(3, [away])).toMatch(
      /^The camera was lost 3 times; no pictures came from 1:02 to 1:20\./,
    );
  });

  it('says that figures rest on the calibration after a loss whose time is not known', () => {
    const toTheEnd = [{ startMs: 62_000, endMs: durationMs }];
    expect(textOf(1, toTheEnd)).not.toContain('calibration');
    expect(textOf(2, toTheEnd)).toContain('calibration');
  });

  it('admits a loss that left no gap', () => {
    expect(textOf(2, [])).toMatch(/lost 2 times, too briefly to tell when\. .*calibration/);
  });
});
