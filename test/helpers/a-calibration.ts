import type { Baseline, Calibration } from '../../core/domain/calibration.ts';

export const aBaseline = (mad = 0.5): Baseline => ({ median: 0, mad, samples: 100 });

/** A calibration of which everything was measured well. */
export const aCalibration = (change: Partial<Calibration> = {}): Calibration => ({
  version: 1,
  takenAt: '2026-03-04T10:00:00.000Z',
  steps: [],
  lensGazeYaw: aBaseline(),
  lensGazePitch: aBaseline(),
  interviewerGazeYaw: aBaseline(),
  interviewerGazePitch: aBaseline(),
  headYaw: aBaseline(),
  headPitch: aBaseline(),
  headRoll: aBaseline(),
  headDistance: aBaseline(),
  eyeDistance: aBaseline(),
  irisDiameter: aBaseline(),
  faceHeight: aBaseline(),
  noseY: aBaseline(),
  neckRatio: aBaseline(),
  shoulderWidth: aBaseline(),
  shoulderRoll: aBaseline(),
  ...change,
});
