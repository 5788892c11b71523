import { describe, expect, it } from 'vitest';
import { measurePicture, MIN_FOUND_SHARE } from '../../../../core/preflight/measure-picture.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { aFace } from '../../../helpers/fake-observer.ts';

const SIZE = { width: 640, height: 480 };

const twoSeconds = (change: Partial<FaceSample> = {}, rate = 25): readonly FaceSample[] =>
  Array.from({ length: 2 * rate }, (_, index) => aFace({ t: (index * 1000) / rate, ...change }));

const measure = (samples: readonly FaceSample[], poses: readonly PoseSample[] | null = null) =>
  measurePicture(samples, poses, SIZE, 0);

/** So many faces in a share of the pictures, and another number in the rest. */
const withFaces = (faces: number, share: number, otherwise: number): readonly FaceSample[] =>
  twoSeconds().map((sample, index) => ({
    ...sample,
    faces: index < Math.round(share * 50) ? faces : otherwise,
  }));

describe('what is measured of the picture', () => {
  it.each([
    [MIN_FOUND_SHARE, true],
    [MIN_FOUND_SHARE - 0.02, false],
  ])('a face in %f of the pictures is found: %s', (share, isFaceFound) => {
    expect(measure(withFaces(1, share, 0)).isFaceFound).toBe(isFaceFound);
  });

  it('is nothing of a face that is not there', () => {
    const { eyesApart, distanceCm, faceTop, eyeX, lensElevation, secondPersonShare } = measure(
      twoSeconds({ faces: 0, light: 30 }),
    );
    for (const value of [eyesApart, distanceCm, faceTop, eyeX, lensElevation, secondPersonShare])
      expect(value).toBeNaN();
    expect(measure(twoSeconds({ faces: 0, light: 30 })).emptyPictureLuma).toBe(30);
  });

  it('is the distance between the eyes in widths of the picture', () => {
    expect(measure(twoSeconds({ eyeDistance: 0.16 })).eyesApart).toBeCloseTo(0.12, 9);
  });

  it('is the distance from the eyes: 6.3 cm apart in a picture of 73.6 cm at 60 cm', () => {
    const eyeDistance = 6.3 / 73.56;
    expect(measure(twoSeconds({ eyeDistance })).distanceCm).toBeCloseTo(60, 1);
    const turned = { eyeDistance: eyeDistance * Math.cos(Math.PI / 6), headYaw: 30 };
    expect(measure(twoSeconds(turned)).distanceCm).toBeCloseTo(60, 1);
  });

  it('is how high the lens is for the face, however the camera is tilted', () => {
    expect(measure(twoSeconds({ lensPitch: 6, headPitch: -9 })).lensElevation).toBe(15);
    expect(measure(twoSeconds({ lensPitch: 26, headPitch: 11 })).lensElevation).toBe(15);
  });

  it('is the rate, once there is a second of pictures', () => {
    expect(measure(twoSeconds().slice(0, 25)).rate).toBeNaN();
    expect(measure(twoSeconds().slice(0, 26)).rate).toBe(25);
  });

  it('is not the rate of a start: pictures before it has passed do not count', () => {
    const slowStart = [aFace({ t: -1_500 }), aFace({ t: -700 }), ...twoSeconds()];
    const rate = (rateFrom: number | null) => measurePicture(slowStart, null, SIZE, rateFrom).rate;
    expect(rate(null)).toBeNaN();
    expect(rate(-1_500)).toBeLessThan(15);
    expect(rate(0)).toBe(25);
    expect(rate(960)).toBe(25);
    expect(rate(961)).toBeNaN();
  });
});

describe('shoulders', () => {
  const pose = (change: Partial<PoseSample> = {}): PoseSample => ({
    ...emptyPoseSample({ t: 0, latency: 12 }),
    ...{ leftShoulderX: 0.7, leftShoulderY: 0.9, leftShoulderVisibility: 0.9 },
    ...{ rightShoulderX: 0.3, rightShoulderY: 0.9, rightShoulderVisibility: 0.9 },
    ...change,
  });

  it.each([
    ['inside the picture', {}, 1],
    ['one beyond its lower edge', { leftShoulderY: 1.01 }, 0],
    ['one hidden', { rightShoulderVisibility: 0.2 }, 0],
  ])('%s', (_, change, share) => {
    expect(measure(twoSeconds(), [pose(change)]).shouldersShare).toBe(share);
  });

  it('are not measured before the first pose, and not asked for without posture', () => {
    expect(measure(twoSeconds(), []).shouldersShare).toBeNaN();
    expect(measure(twoSeconds()).shouldersShare).toBeNull();
  });
});
