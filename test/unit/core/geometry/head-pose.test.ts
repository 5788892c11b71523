import { describe, expect, it } from 'vitest';
import { headPoseFromMatrix, toHeadFrame } from '../../../../core/geometry/head-pose.ts';
import { projectHead } from '../vision/analytic-head.ts';

describe('headPoseFromMatrix', () => {
  it.each([
    { yaw: 20, pitch: 0, roll: 0 },
    { yaw: 0, pitch: -15, roll: 0 },
    { yaw: 0, pitch: 0, roll: 10 },
    { yaw: -31, pitch: 12, roll: -8 },
  ])('finds yaw $yaw, pitch $pitch, roll $roll in a scaled column-major matrix', (angles) => {
    const { matrix } = projectHead({ ...angles, position: [3, -2, -70] });
    expect(headPoseFromMatrix(matrix)).toMatchObject({
      yaw: expect.closeTo(angles.yaw, 9),
      pitch: expect.closeTo(angles.pitch, 9),
      roll: expect.closeTo(angles.roll, 9),
      x: 3,
      y: -2,
      z: -70,
    });
  });

  it('takes camera vectors into the head frame: its own forward is +z', () => {
    const pose = headPoseFromMatrix(projectHead({ yaw: 25, pitch: 10, roll: 5 }).matrix);
    if (pose === null) throw new Error('the matrix is a pose');
    const forward = toHeadFrame(pose, pose.axes[2]);
    expect(forward[0]).toBeCloseTo(0, 9);
    expect(forward[1]).toBeCloseTo(0, 9);
    expect(forward[2]).toBeCloseTo(1, 9);
  });

  it.each([
    ['too short', [1, 2, 3]],
    ['all zero', Array.from({ length: 16 }, () => 0)],
    ['not finite', Array.from({ length: 16 }, () => Number.NaN)],
    ['without a finite place', [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, Number.NaN, 0, 0, 1]],
  ])('is not measured when the matrix is %s', (_, matrix) => {
    expect(headPoseFromMatrix(matrix)).toBeNull();
  });
});
