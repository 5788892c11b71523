import { describe, expect, it } from 'vitest';
import {
  LEAST_TRAVEL,
  MOST_STRAY,
  readNearing,
  STEEPEST,
} from '../../../../../core/vision/movements/nearing.ts';
import { aCalibration } from '../../../../helpers/builders-session.ts';
import { aFace } from '../../../../helpers/fake-observer.ts';

const DISTANCE = 60;
const calibration = aCalibration();

/** Back and forward by a share of the distance in all, rising by so much a centimetre come nearer. */
const moving = (travel: number, rise: number, stray = 0) =>
  Array.from({ length: 180 }, (_, index) => {
    const nearer = (-DISTANCE * travel * Math.cos((2 * Math.PI * index) / 180)) / 2;
    const headY = rise * nearer + (index % 4 < 2 ? stray : -stray);
    const headZ = -Math.sqrt((DISTANCE - nearer) ** 2 - headY ** 2);
    return aFace({
      t: 33 * index,
      headY,
      headZ,
      eyeDistance: (calibration.eyeDistance.median * DISTANCE) / (DISTANCE - nearer),
    });
  });
const riseOf = (faces: ReturnType<typeof moving>): number => {
  const read = readNearing(faces, calibration);
  return read.ok ? read.value.rise : Number.NaN;
};

describe('sitting back and forward', () => {
  it.each([0, 0.27, -0.27])('finds that this camera takes nearing for a rise of %f', (rise) => {
    expect(riseOf(moving(0.25, rise))).toBeCloseTo(rise, 2);
  });

  it('is not misled by a few wrong readings', () => {
    const faces = moving(0.25, 0.2).map((face, index) =>
      index % 20 === 7 ? { ...face, headY: face.headY + 15 } : face,
    );
    expect(riseOf(faces)).toBeCloseTo(0.2, 1);
  });

  it('needs as much travel as the least lean', () => {
    // The twentieth at both ends is not counted.
    expect(riseOf(moving(LEAST_TRAVEL + 0.01, 0.2))).toBeCloseTo(0.2, 2);
    const read = readNearing(moving(LEAST_TRAVEL - 0.01, 0.2), calibration);
    expect(read.ok ? '' : read.error).toMatch(/hardly came nearer/);
  });

  it('is refused where the body really went up or down', () => {
    expect(riseOf(moving(0.25, STEEPEST - 0.03))).not.toBeNaN();
    const rising = readNearing(moving(0.25, STEEPEST + 0.03), calibration);
    expect(rising.ok ? '' : rising.error).toMatch(/up or down/);
    expect(riseOf(moving(0.25, 0.2, MOST_STRAY - 0.2))).not.toBeNaN();
    expect(riseOf(moving(0.25, 0.2, MOST_STRAY + 0.2))).toBeNaN();
  });

  it('learns nothing from a head that is turned away or not measured', () => {
    expect(riseOf(moving(0.25, 0.2).map((face) => ({ ...face, headYaw: 50 })))).toBeNaN();
    expect(riseOf(moving(0.25, 0.2).map((face) => ({ ...face, headY: Number.NaN })))).toBeNaN();
  });
});
