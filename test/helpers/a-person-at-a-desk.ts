import type { Calibration } from '../../core/domain/calibration.ts';
import type { PoseSample } from '../../core/tracks/channels.ts';
import type { Ms } from '../../core/units.ts';
import type { Person } from './append-samples.ts';
import { aCalibration } from './builders-session.ts';
import { aFaceLooking, aPoseSitting } from './synthetic-person.ts';

const baseline = (median: number) => ({ median, mad: 0.5, samples: 80 });

/** How the person below sits at first. */
export const aDeskCalibration = (): Calibration =>
  aCalibration({
    headPlace: { x: 0, y: -2, z: -58 },
    headDistance: baseline(58),
    eyeDistance: baseline(0.14),
    faceHeight: baseline(0.34),
    neckRatio: baseline(0.617),
    shoulderWidth: baseline(0.64),
    shoulderRoll: baseline(0),
  });

const SINKS = { fromMs: 60_000, untilMs: 150_000, cm: 5 };
/** Of the picture's height, for a face of about 18 cm that fills a third of it. */
const SHARE_PER_CM = 0.34 / 18;
const within = (t: Ms, fromSeconds: number, toSeconds: number): boolean =>
  t >= 1_000 * fromSeconds && t < 1_000 * toSeconds;

/**
 * Somebody who leans in from 20 to 32 s, gestures from 40 to 50 s, sinks by 5 cm from 60 to 150 s,
 * has a hand at the face from 100 to 106 s and crosses the arms from 120 to 132 s. From 170 s on
 * nobody is seen.
 */
export const aPersonAtADesk = (): Person => ({
  face: (t) => {
    const face = aFaceLooking(t);
    if (t >= 170_000) return { ...face, ...unseen(face) };
    const sunkCm = sunkAt(t);
    const nearer = within(t, 20, 32) ? 1.18 : 1;
    return {
      ...face,
      smile: within(t, 6, 9) ? 0.7 : face.smile,
      headX: face.headX,
      headY: face.headY - sunkCm,
      headZ: face.headZ / nearer,
      noseY: face.noseY + SHARE_PER_CM * sunkCm,
      eyeDistance: face.eyeDistance * nearer,
      faceHeight: face.faceHeight * nearer,
    };
  },
  pose: (t) => {
    const pose = aPoseSitting(t);
    if (t >= 170_000) return { ...pose, ...unseen(pose) };
    const sunk = SHARE_PER_CM * sunkAt(t);
    return {
      ...pose,
      noseY: pose.noseY + sunk,
      leftEarY: pose.leftEarY + sunk,
      rightEarY: pose.rightEarY + sunk,
      leftShoulderY: pose.leftShoulderY + 0.6 * sunk,
      rightShoulderY: pose.rightShoulderY + 0.6 * sunk,
      ...armsAt(t),
    };
  },
});

const sunkAt = (t: Ms): number => {
  const way = (t - SINKS.fromMs) / (SINKS.untilMs - SINKS.fromMs);
  return SINKS.cm * Math.min(1, Math.max(0, way));
};

const unseen = <Sample extends { readonly t: number }>(sample: Sample): Sample =>
  ({
    ...Object.fromEntries(Object.keys(sample).map((name) => [name, Number.NaN])),
    t: sample.t,
  }) as Sample;

function armsAt(t: Ms): Partial<PoseSample> {
  const swing = 0.06 * Math.sin(t / 250);
  const sure = 0.9;
  const elbows = {
    leftElbowX: 0.8,
    leftElbowY: 0.97,
    leftElbowVisibility: sure,
    rightElbowX: 0.2,
    rightElbowY: 0.97,
    rightElbowVisibility: sure,
  };
  const knuckles = (x: number, y: number): Partial<PoseSample> => ({
    leftIndexX: x,
    leftIndexY: y,
    leftIndexVisibility: sure,
    leftPinkyX: x,
    leftPinkyY: y,
    leftPinkyVisibility: sure,
    leftThumbX: x,
    leftThumbY: y,
    leftThumbVisibility: sure,
    rightIndexX: 0.3,
    rightIndexY: 1.3,
    rightIndexVisibility: 0.1,
    rightPinkyX: 0.3,
    rightPinkyY: 1.3,
    rightPinkyVisibility: 0.1,
    rightThumbX: 0.3,
    rightThumbY: 1.3,
    rightThumbVisibility: 0.1,
  });
  const leftWrist = (x: number, y: number): Partial<PoseSample> => ({
    leftWristX: x,
    leftWristY: y,
    leftWristVisibility: sure,
    ...knuckles(x, y),
  });
  if (within(t, 40, 50)) return { ...elbows, ...leftWrist(0.64 + swing, 0.9 + swing) };
  if (within(t, 100, 106)) return { ...elbows, ...leftWrist(0.55, 0.62) };
  if (within(t, 120, 132))
    return {
      ...elbows,
      ...leftWrist(0.3, 0.95),
      rightWristX: 0.7,
      rightWristY: 0.95,
      rightWristVisibility: sure,
    };
  return within(t, 50, 60) ? { ...elbows, ...leftWrist(0.62, 0.95) } : knuckles(0.5, 1.3);
}
