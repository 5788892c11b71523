import type { FaceSample, PoseSample } from '../../core/tracks/channels.ts';
import { emptyFaceSample } from '../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../core/vision/pose-features.ts';

/** Somebody who sways slowly and looks aside for two seconds in every fifteen, or as it is said. */
export function aFaceLooking(t: number, isAside: boolean = t % 15_000 < 2_000): FaceSample {
  const sway = Math.sin(t / 4_000);
  return {
    ...emptyFaceSample({ t, light: 110, latency: 25 }),
    faces: 1,
    headYaw: (isAside ? 14 : 1) + sway,
    headPitch: -3 + sway,
    headRoll: sway,
    headX: sway,
    headY: -2,
    headZ: -58 + 3 * sway,
    gazeYaw: (isAside ? 22 : 1) + sway,
    gazePitch: -4 + sway,
    lensYaw: 0,
    lensPitch: 2,
    blinkLeft: 0.1,
    blinkRight: 0.1,
    lookDown: 0.1,
    smile: 0.2,
    eyeX: 0.5,
    eyeY: 0.42,
    noseX: 0.5,
    noseY: 0.5 + 0.01 * sway,
    eyeDistance: 0.14,
    irisDiameter: 0.026,
    faceLeft: 0.4,
    faceTop: 0.3,
    faceWidth: 0.2,
    faceHeight: 0.34,
  };
}

export function aPoseSitting(t: number): PoseSample {
  const sway = 0.01 * Math.sin(t / 4_000);
  return {
    ...emptyPoseSample({ t, latency: 60 }),
    noseX: 0.5,
    noseY: 0.5 + sway,
    noseVisibility: 1,
    leftEarX: 0.57,
    leftEarY: 0.46 + sway,
    leftEarVisibility: 0.99,
    rightEarX: 0.43,
    rightEarY: 0.46 + sway,
    rightEarVisibility: 0.99,
    leftShoulderX: 0.74,
    leftShoulderY: 0.85 + sway,
    leftShoulderVisibility: 0.99,
    rightShoulderX: 0.26,
    rightShoulderY: 0.86 + sway,
    rightShoulderVisibility: 0.99,
  };
}
