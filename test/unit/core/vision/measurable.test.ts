import { describe, expect, it } from 'vitest';
import {
  faceFeaturesFromLandmarks,
  emptyFaceSample,
} from '../../../../core/vision/face-features.ts';
import { gazeRejection, sampleRejection } from '../../../../core/vision/measurable.ts';
import { projectHead } from './analytic-head.ts';

const good = { faces: 1, faceHeight: 0.3, headYaw: 0, headPitch: 0, blink: 0, headSpeed: 0 };

describe('gazeRejection', () => {
  it.each([
    ['a face of 15 % of the frame', { faceHeight: 0.15 }, null],
    ['a smaller face', { faceHeight: 0.149 }, 'face-too-small'],
    ['a head turned 35 degrees', { headYaw: -35 }, null],
    ['a head turned further', { headYaw: 35.1 }, 'too-far-turned'],
    ['a head lowered 25 degrees', { headPitch: -25 }, null],
    ['a head lowered further', { headPitch: -25.1 }, 'too-far-turned'],
    ['lids half closed', { blink: 0.5 }, null],
    ['closed lids', { blink: 0.51 }, 'eyes-closed'],
    ['a head moving at 30 cm/s', { headSpeed: 30 }, null],
    ['a jump', { headSpeed: 30.1 }, 'moved'],
    ['nothing to compare with', { headSpeed: Number.NaN }, null],
    ['a second person', { faces: 2 }, null],
    ['no face', { faces: 0 }, 'no-face'],
    ['an unknown pose', { headYaw: Number.NaN }, 'no-face'],
    ['unknown lids', { blink: Number.NaN }, 'no-face'],
  ] as const)('%s', (_, change, expected) => {
    expect(gazeRejection({ ...good, ...change })).toBe(expected);
  });
});

describe('sampleRejection', () => {
  const sampleAt = (t: number, head: Parameters<typeof projectHead>[0]) =>
    faceFeaturesFromLandmarks({ ...projectHead(head), t });

  it('takes the resting pose off where it is known', () => {
    const lowered = sampleAt(0, { pitch: -30 });
    expect(sampleRejection(lowered, null, null)).toBe('too-far-turned');
    const baseline = (median: number) => ({ median, mad: 1, samples: 30 });
    const resting = { headYaw: baseline(0), headPitch: baseline(-8) };
    expect(sampleRejection(lowered, null, resting)).toBeNull();
  });

  it('measures speed against the earlier sample', () => {
    const still = sampleAt(0, { position: [0, 0, -60] });
    expect(sampleRejection(sampleAt(100, { position: [2.9, 0, -60] }), still, null)).toBeNull();
    expect(sampleRejection(sampleAt(100, { position: [3.1, 0, -60] }), still, null)).toBe('moved');
  });

  it('says there is no face when there is none', () => {
    const empty = emptyFaceSample({ t: 0, light: 10, latency: 1 });
    expect(sampleRejection(empty, null, null)).toBe('no-face');
  });
});
