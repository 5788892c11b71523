import { describe, expect, it } from 'vitest';
import {
  findSeatDrifts,
  isElsewhere,
  MAX_DISTANCE_CHANGE,
  MAX_SEAT_SHIFT,
  isElsewhereNow,
  seatIn,
} from '../../../../core/review/seat-drift.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aFace } from '../../../helpers/fake-observer.ts';

const calibration = aCalibration({ eyeDistance: { median: 0.14, mad: 0, samples: 80 } });
const SEAT = { x: 0, y: 0, z: -60, distanceRatio: 1 };

/** Ten pictures a second. */
const track = (seconds: number, at: (second: number) => Partial<FaceSample> = () => ({})) =>
  samplesToFaceTrack(
    Array.from({ length: seconds * 10 }, (_, index) =>
      aFace({ t: index * 100, ...at(index / 10) }),
    ),
  );
const driftsOf = (
  seconds: number,
  at?: (second: number) => Partial<FaceSample>,
  known = calibration,
) => findSeatDrifts(track(seconds, at), known, 0, seconds * 1000);

describe('a seat is another one', () => {
  it.each([
    [MAX_SEAT_SHIFT - 0.01, false],
    [MAX_SEAT_SHIFT + 0.01, true],
  ])('%f cm to the side: %s', (x, elsewhere) => {
    expect(isElsewhere({ ...SEAT, x }, calibration)).toBe(elsewhere);
    expect(isElsewhere({ ...SEAT, y: -x }, calibration)).toBe(elsewhere);
  });

  it.each([
    [1 + MAX_DISTANCE_CHANGE - 0.001, false],
    [1 + MAX_DISTANCE_CHANGE + 0.001, true],
    [1 - MAX_DISTANCE_CHANGE + 0.001, false],
    [1 - MAX_DISTANCE_CHANGE - 0.001, true],
  ])('at %f times the calibrated distance: %s', (distanceRatio, elsewhere) => {
    expect(isElsewhere({ ...SEAT, distanceRatio }, calibration)).toBe(elsewhere);
  });

  it('by size alone, where the place was not kept', () => {
    const old = aCalibration({ headPlace: null });
    expect(isElsewhere({ ...SEAT, x: 40 }, old)).toBe(false);
    expect(isElsewhere({ ...SEAT, x: 40, distanceRatio: 1.3 }, old)).toBe(true);
  });
});

describe('the seat in a minute', () => {
  const minute = { startMs: 0, endMs: 60_000 };
  const nobody = { headX: Number.NaN, headZ: Number.NaN, faceHeight: Number.NaN };

  it.each([
    [29.9, false],
    [30.1, true],
  ])('with somebody seen in %f s of it is known: %s', (seenFrom, known) => {
    const seen = track(60, (second) => (second < seenFrom ? {} : nobody));
    expect(seatIn(seen, minute, calibration) !== null).toBe(known);
  });
});

describe('stretches elsewhere', () => {
  it('are none for somebody who stays, leans over for a moment or was not calibrated', () => {
    expect(driftsOf(180)).toEqual([]);
    expect(driftsOf(180, (second) => (second > 60 && second < 80 ? { headX: 20 } : {}))).toEqual(
      [],
    );
    expect(
      findSeatDrifts(
        track(180, () => ({ headX: 30 })),
        null,
        0,
        180_000,
      ),
    ).toEqual([]);
  });

  it('begin about where the seat changed, and last to the end', () => {
    const [drift, ...more] = driftsOf(200, (second) => (second >= 95 ? { headX: 14 } : {}));
    expect(more).toEqual([]);
    expect(drift?.isToTheEnd).toBe(true);
    expect(drift?.centimetres).toBeCloseTo(14, 5);
    expect(Math.abs((drift?.span.startMs ?? 0) - 95_000)).toBeLessThanOrEqual(10_000);
    expect(drift?.span.endMs).toBe(200_000);
  });

  it('end where the user sat back', () => {
    const [drift, ...more] = driftsOf(300, (second) =>
      second >= 60 && second < 160 ? { headY: -12 } : {},
    );
    expect(more).toEqual([]);
    expect(drift?.isToTheEnd).toBe(false);
    expect(Math.abs((drift?.span.endMs ?? 0) - 160_000)).toBeLessThanOrEqual(10_000);
  });

  it('begin with the track when the user sat elsewhere from the beginning', () => {
    expect(driftsOf(90, () => ({ headX: 12 }))).toMatchObject([{ span: { startMs: 0 } }]);
  });

  it('are not looked for in less than a minute', () => {
    expect(driftsOf(59, () => ({ headX: 30 }))).toEqual([]);
    expect(driftsOf(60, () => ({ headX: 30 }))).toHaveLength(1);
  });
});

describe('the seat now', () => {
  it('is another one once half of the last minute was spent there', () => {
    const moved = track(120, (second) => (second >= 80 ? { headX: 14 } : {}));
    expect(isElsewhereNow(moved, calibration, 105_000)).toBe(false);
    expect(isElsewhereNow(moved, calibration, 115_000)).toBe(true);
  });

  it('is not known in the first half minute, nor while nobody is seen', () => {
    const elsewhere = track(120, () => ({ headX: 14 }));
    expect(isElsewhereNow(elsewhere, calibration, 29_000)).toBe(false);
    expect(
      isElsewhereNow(
        track(120, () => ({ faces: 0, headZ: Number.NaN })),
        calibration,
        120_000,
      ),
    ).toBe(false);
  });
});
