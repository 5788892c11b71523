import { describe, expect, it } from 'vitest';
import { POSE_CHANNELS } from '../../../../core/tracks/channels.ts';
import { emptyPoseSample, poseSampleFromLandmarks } from '../../../../core/vision/pose-features.ts';

const landmarks = Array.from({ length: 33 }, (_, index) => ({
  x: index / 100,
  y: index / 50,
  visibility: 0.9,
}));

describe('poseSampleFromLandmarks', () => {
  it('keeps the points by their MediaPipe number', () => {
    expect(poseSampleFromLandmarks({ landmarks, t: 5, latency: 80 })).toMatchObject({
      t: 5,
      latency: 80,
      noseX: 0,
      leftEarX: 0.07,
      rightEarX: 0.08,
      leftShoulderX: 0.11,
      rightShoulderY: 0.24,
      leftElbowX: 0.13,
      rightElbowX: 0.14,
      leftWristX: 0.15,
      rightWristX: 0.16,
      rightWristVisibility: 0.9,
    });
  });

  it('has every channel, and NaN for a point without visibility', () => {
    const bare = landmarks.map(({ x, y }) => ({ x, y }));
    const sample = poseSampleFromLandmarks({ landmarks: bare, t: 0, latency: 1 });
    expect(Object.keys(sample).toSorted()).toEqual(['t', ...POSE_CHANNELS].toSorted());
    expect(sample.leftShoulderVisibility).toBeNaN();
  });

  it('is not measured without a body', () => {
    for (const sample of [
      emptyPoseSample({ t: 3, latency: 9 }),
      poseSampleFromLandmarks({ landmarks: [], t: 3, latency: 9 }),
    ]) {
      expect(sample).toMatchObject({ t: 3, latency: 9 });
      expect(sample.leftShoulderX).toBeNaN();
    }
  });
});
