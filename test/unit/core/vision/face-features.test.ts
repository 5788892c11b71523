import { describe, expect, it } from 'vitest';
import { FACE_CHANNELS } from '../../../../core/tracks/channels.ts';
import { degreesToRadians } from '../../../../core/units.ts';
import { categoriesToBlendshapes } from '../../../../core/vision/blendshapes.ts';
import {
  emptyFaceSample,
  faceFeaturesFromLandmarks,
} from '../../../../core/vision/face-features.ts';
import { EYE_APART_CM, IRIS_CM, mirrorFrame, projectHead } from './analytic-head.ts';

const sampleOf = (head: Parameters<typeof projectHead>[0]) =>
  faceFeaturesFromLandmarks(projectHead(head));
const FRAME_HEIGHT_AT_60_CM = 2 * 60 * Math.tan(degreesToRadians(31.5));

describe('faceFeaturesFromLandmarks', () => {
  it('reads pose and place of the head', () => {
    expect(sampleOf({ yaw: 12, pitch: -7, roll: 4, position: [5, 3, -65] })).toMatchObject({
      faces: 1,
      headYaw: expect.closeTo(12, 6),
      headPitch: expect.closeTo(-7, 6),
      headRoll: expect.closeTo(4, 6),
      headX: 5,
      headY: 3,
      headZ: -65,
      light: 120,
      latency: 30,
    });
  });

  it('measures eyes and irises in shares of the frame height, whatever the frame is wide', () => {
    for (const frame of [
      { width: 640, height: 480 },
      { width: 1280, height: 720 },
    ]) {
      const sample = sampleOf({ frame });
      expect(sample.eyeDistance).toBeCloseTo(EYE_APART_CM / FRAME_HEIGHT_AT_60_CM, 6);
      expect(sample.irisDiameter).toBeCloseTo(IRIS_CM / FRAME_HEIGHT_AT_60_CM, 6);
      expect(sample.faceHeight).toBeCloseTo(18 / FRAME_HEIGHT_AT_60_CM, 6);
      expect(sample.faceWidth).toBeCloseTo(
        (14 / FRAME_HEIGHT_AT_60_CM) * (frame.height / frame.width),
        6,
      );
    }
  });

  it('says where the irises are between the corners of the eyes, tilted or not', () => {
    for (const roll of [0, 25]) {
      const ahead = faceFeaturesFromLandmarks(projectHead({ roll }));
      expect(ahead.irisRatio).toBeCloseTo(0.5, 6);
      // 0.28 cm of an eye 2.8 cm wide, to the subject's left: right in the picture.
      const aside = faceFeaturesFromLandmarks(projectHead({ roll, iris: [0.28, 0] }));
      expect(aside.irisRatio).toBeCloseTo(0.6, 6);
    }
  });

  it('keeps the eye distance of a tilted head', () => {
    expect(sampleOf({ roll: 30 }).eyeDistance).toBeCloseTo(sampleOf({}).eyeDistance, 6);
  });

  it('puts the eyes and the nose where they are in the unmirrored picture', () => {
    const sample = sampleOf({ position: [10, 5, -60] });
    expect(sample.eyeX).toBeGreaterThan(0.5);
    expect(sample.eyeY).toBeLessThan(0.5);
    expect(sample.noseY).toBeGreaterThan(sample.eyeY);
  });

  it('finds the exact direction from the eyes to the lens', () => {
    const sample = sampleOf({ position: [12, -6, -60] });
    expect(sample.lensYaw).toBeCloseTo((Math.atan2(-12, 60) * 180) / Math.PI, 6);
    expect(sample.lensPitch).toBeCloseTo((Math.asin(6 / Math.hypot(12, 6, 60)) * 180) / Math.PI, 6);
  });

  it('is at the constants of the formula for a head straight ahead with centred eyes', () => {
    const sample = sampleOf({});
    expect(sample.gazeYaw).toBeCloseTo(-2.9, 6);
    // Each upper lid is 0.5 cm over an eye 2.8 cm wide.
    expect(sample.gazePitch).toBeCloseTo(-8.5 + (24.6 * 2 * 0.5) / 2.8, 6);
  });

  it('turns the gaze with the head, with the eyes and with the iris', () => {
    const straight = sampleOf({});
    const left = { eyeLookOutLeft: 0.3, eyeLookInRight: 0.3 };
    expect(sampleOf({ blendshapes: left }).gazeYaw - straight.gazeYaw).toBeCloseTo(0.3 * 30.3, 6);
    expect(sampleOf({ iris: [0.2, 0] }).gazeYaw).toBeGreaterThan(straight.gazeYaw);
    expect(sampleOf({ yaw: 10 }).gazeYaw).toBeGreaterThan(straight.gazeYaw);
    const down = { eyeLookDownLeft: 0.5, eyeLookDownRight: 0.5 };
    expect(sampleOf({ blendshapes: down }).gazePitch).toBeLessThan(straight.gazePitch);
    expect(sampleOf({ iris: [0, 0.2] }).gazePitch).toBeGreaterThan(straight.gazePitch);
    expect(sampleOf({ pitch: 10 }).gazePitch).toBeGreaterThan(straight.gazePitch);
  });

  it('flips yaw and swaps the eyes for mirrored input', () => {
    const frame = projectHead({
      yaw: 15,
      pitch: -5,
      roll: 6,
      position: [8, 2, -60],
      iris: [0.15, -0.05],
      blendshapes: { eyeLookOutLeft: 0.4, eyeLookInRight: 0.35, eyeBlinkLeft: 0.9 },
    });
    const seen = faceFeaturesFromLandmarks(frame);
    const mirrored = faceFeaturesFromLandmarks(mirrorFrame(frame));
    for (const channel of ['headYaw', 'headRoll', 'headX', 'lensYaw'] as const)
      expect(mirrored[channel], channel).toBeCloseTo(-seen[channel], 6);
    for (const channel of ['headPitch', 'gazePitch', 'lensPitch', 'eyeDistance', 'noseY'] as const)
      expect(mirrored[channel], channel).toBeCloseTo(seen[channel], 6);
    // The constant of the formula, -2.9 degrees, does not flip.
    expect(mirrored.gazeYaw + 2.9).toBeCloseTo(-(seen.gazeYaw + 2.9), 6);
    expect(seen.gazeYaw).toBeGreaterThan(10);
    expect([mirrored.blinkLeft, mirrored.blinkRight]).toEqual([0, 0.9]);
    expect(mirrored.eyeX).toBeCloseTo(1 - seen.eyeX, 6);
  });
});

describe('what was not measured', () => {
  it('is NaN in a frame without a face, except for the count, the light and the latency', () => {
    const sample = emptyFaceSample({ t: 40, light: 33, latency: 12 });
    expect(sample).toMatchObject({ t: 40, faces: 0, light: 33, latency: 12 });
    for (const channel of FACE_CHANNELS)
      if (!['faces', 'light', 'latency'].includes(channel))
        expect(sample[channel], channel).toBeNaN();
  });

  it('has every channel, with and without a face', () => {
    for (const sample of [sampleOf({}), emptyFaceSample({ t: 0, light: 0, latency: 0 })])
      expect(Object.keys(sample).toSorted()).toEqual(['t', ...FACE_CHANNELS].toSorted());
  });

  it('is NaN where a matrix or a blendshape is missing, not zero', () => {
    const frame = projectHead({});
    const withoutMatrix = faceFeaturesFromLandmarks({ ...frame, matrix: [] });
    expect(withoutMatrix.headYaw).toBeNaN();
    expect(withoutMatrix.gazeYaw).toBeNaN();
    expect(withoutMatrix.eyeDistance).toBeGreaterThan(0);
    const withoutShapes = faceFeaturesFromLandmarks({ ...frame, blendshapes: {} });
    expect(withoutShapes.gazePitch).toBeNaN();
    expect(withoutShapes.blinkLeft).toBeNaN();
  });

  it('takes a mesh without irises for no face', () => {
    const frame = projectHead({});
    const sample = faceFeaturesFromLandmarks({
      ...frame,
      landmarks: frame.landmarks.slice(0, 468),
    });
    expect(sample.faces).toBe(0);
  });
});

it('names MediaPipe categories', () => {
  expect(categoriesToBlendshapes([{ categoryName: 'eyeBlinkLeft', score: 0.4 }])).toEqual({
    eyeBlinkLeft: 0.4,
  });
});
