import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { FIDGET_FACTOR } from '../../../../core/metrics/definitions/fidget.ts';
import { calmCalibrationSpans } from '../../../../core/review/calm-time.ts';
import { aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { resultOf, valueOf } from '../metrics/definitions/compute.ts';

/** Calibrating for 40 s from the start of the session at nine o'clock. */
const spansWith = (movementTimes: Calibration['movementTimes']) =>
  calmCalibrationSpans(
    aRecord({
      session: aSession({
        startedAt: '2026-01-01T09:00:00.000Z',
        calibration: aCalibration({ movementTimes }),
      }),
      phases: [aPhase({ kind: 'calibration', questionIndex: null, startMs: 0, endMs: 40_000 })],
    }),
  );
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 9, 0, second)).toISOString();
const from = (start: number, end: number) => ({ startedAt: at(start), endedAt: at(end) });

describe('the calm time of a calibration', () => {
  it('is without its movements, each time they were made', () => {
    expect(spansWith([])).toMatchObject([aSpan(0, 40)]);
    expect(spansWith([from(10, 20), from(30, 50)])).toMatchObject([aSpan(0, 10), aSpan(20, 30)]);
  });

  it('is not touched by movements of an earlier session, whose calibration is used again', () => {
    expect(spansWith([from(-3600, -3570)])).toMatchObject([aSpan(0, 40)]);
  });

  it('stays the measure of restlessness, however lively the movements were', () => {
    const calm = 0.05;
    const restless = (calibrationSpans: ReturnType<typeof spansWith>): number =>
      valueOf(
        resultOf(
          'fidget',
          aSignals({
            pose: [
              { seconds: 10, shoulderSpeed: calm },
              { seconds: 30, shoulderSpeed: 8 * calm },
              { seconds: 60, shoulderSpeed: (FIDGET_FACTOR + 0.2) * calm },
            ],
            calibrationSpans,
          }),
          [aSpan(40, 100)],
        ),
      ).value;
    expect(restless(spansWith([from(10, 40)]))).toBe(100);
    expect(restless(spansWith([]))).toBe(0);
  });
});
