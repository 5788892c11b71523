import { describe, expect, it } from 'vitest';
import {
  CONTACT_RADIUS,
  contactAngle,
  tileOffset,
  isContactTarget,
  lookTarget,
  lookTargetIndex,
  UNCALIBRATED_CONTACT_RADIUS,
} from '../../../../core/review/contact.ts';
import { LOOK_TARGETS } from '../../../../core/review/signals-types.ts';

/** The interviewer 4 degrees under the lens, the head a little beside and above it. */
const look = (gazeYaw: number, gazePitch: number) => ({
  gazeYaw,
  gazePitch,
  lensYaw: 3,
  lensPitch: -2,
  offsetYaw: 0,
  offsetPitch: -4,
  isLensKnown: true,
});
const targetOf = (gazeYaw: number, gazePitch: number) =>
  LOOK_TARGETS[lookTarget(look(gazeYaw, gazePitch), CONTACT_RADIUS)];

describe('where a look goes', () => {
  it('goes to the nearer of lens and interviewer', () => {
    expect(targetOf(0, 0)).toBe('lens');
    expect(targetOf(0, -1.9)).toBe('lens');
    expect(targetOf(0, -2.1)).toBe('interviewer');
    expect(targetOf(0, -4)).toBe('interviewer');
  });

  it.each([
    ['up', 0, 4.9, 'lens'],
    ['up', 0, 5.1, 'up'],
    ['down', 0, -8.9, 'interviewer'],
    ['down', 0, -9.1, 'down'],
    ['left', 4.9, -1.5, 'lens'],
    ['left', 5.1, -2, 'left'],
    ['right', -4.9, -2.5, 'interviewer'],
    ['right', -5.1, -2, 'right'],
  ])('ends 5 degrees from the segment, %s: (%f, %f) is %s', (_, yaw, pitch, target) => {
    expect(targetOf(yaw, pitch)).toBe(target);
  });

  it('names the larger part of the deviation', () => {
    expect(targetOf(8, -14)).toBe('down');
    expect(targetOf(12, -14)).toBe('left');
  });

  it('is unknown when the gaze is', () => {
    expect(targetOf(Number.NaN, 0)).toBe('unknown');
    expect(lookTarget({ ...look(0, 0), offsetPitch: Number.NaN }, 5)).toBe(
      lookTargetIndex('unknown'),
    );
  });

  it('counts lens and interviewer as contact, and nothing else', () => {
    expect(LOOK_TARGETS.filter((target) => isContactTarget(lookTargetIndex(target)))).toEqual([
      'lens',
      'interviewer',
    ]);
  });

  it('is wider without calibration', () => {
    expect(UNCALIBRATED_CONTACT_RADIUS).toBeGreaterThan(CONTACT_RADIUS);
    expect(contactAngle(look(0, 7)).angle).toBeCloseTo(7, 6);
  });

  it('goes by the interviewer alone where the lens is not known', () => {
    const unknown = (gazePitch: number) => ({ ...look(0, gazePitch), isLensKnown: false });
    expect(contactAngle(unknown(0)).angle).toBeCloseTo(4, 6);
    expect(contactAngle(unknown(-4)).angle).toBeCloseTo(0, 6);
    const nearLens = lookTarget(unknown(-1), UNCALIBRATED_CONTACT_RADIUS);
    expect(LOOK_TARGETS[nearLens]).toBe('interviewer');
    expect(LOOK_TARGETS[lookTarget(unknown(2), UNCALIBRATED_CONTACT_RADIUS)]).toBe('up');
  });

  it.each([
    // measurement.md 1.2: 5 cm at 60 cm are 4.8 degrees.
    ['below the lens', { xCm: 0, yCm: -5 }, { yaw: 0, pitch: -4.76 }],
    ['above a lens below the screen', { xCm: 0, yCm: 5 }, { yaw: 0, pitch: 4.76 }],
    ['on the user’s own left of it', { xCm: 5, yCm: 0 }, { yaw: 4.76, pitch: 0 }],
    ['on the user’s own right of it', { xCm: -5, yCm: 0 }, { yaw: -4.76, pitch: 0 }],
  ])('computes an interviewer %s from centimetres', (_, tile, { yaw, pitch }) => {
    expect(tileOffset(tile, 60).yaw).toBeCloseTo(yaw, 2);
    expect(tileOffset(tile, 60).pitch).toBeCloseTo(pitch, 2);
    expect(tileOffset(tile, Number.NaN)).toEqual({ yaw: Number.NaN, pitch: Number.NaN });
  });
});
