import { expect, it } from 'vitest';
import { NO_DATA_YET } from '../../../../core/domain/session.ts';
import { qualitySince } from '../../../../renderer/src/observe/quality.ts';

it('counts from a moment on, and from zero for counts that were started anew', () => {
  const before = { ...NO_DATA_YET, faceFrames: 900, poseFrames: 150 };
  const now = { ...NO_DATA_YET, faceFrames: 930, poseFrames: 4, workerRestarts: 1 };
  expect(qualitySince(now, before)).toEqual({
    ...NO_DATA_YET,
    faceFrames: 30,
    poseFrames: 4,
    workerRestarts: 1,
  });
});
