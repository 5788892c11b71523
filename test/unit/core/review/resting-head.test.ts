import { describe, expect, it } from 'vitest';
import { calibratedHead, headDuring, STRAIGHT_HEAD } from '../../../../core/review/resting-head.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import { aFace } from '../../../helpers/fake-observer.ts';

const TRACK = samplesToFaceTrack(
  [4, 6, 5, 30, Number.NaN].map((headYaw, index) =>
    aFace({ t: index * 40, headYaw, headPitch: -headYaw }),
  ),
);

describe('how the head is held while looking at the interviewer', () => {
  it('is the median over those looks alone', () => {
    expect(headDuring(TRACK, (index) => index < 3)).toEqual({ yaw: 5, pitch: -5 });
    expect(headDuring(TRACK, (index) => index === 3)).toEqual({ yaw: 30, pitch: -30 });
  });

  it('is taken to be straight where nothing was measured', () => {
    expect(headDuring(TRACK, () => false)).toEqual(STRAIGHT_HEAD);
    expect(headDuring(TRACK, (index) => index === 4)).toEqual(STRAIGHT_HEAD);
    expect(calibratedHead(null)).toEqual(STRAIGHT_HEAD);
  });
});
