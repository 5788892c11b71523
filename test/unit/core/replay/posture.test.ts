import { describe, expect, test } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { packPosture, POSTURE_STEP_MS } from '../../../../core/replay/posture-data.ts';
import { postureAt } from '../../../../core/replay/posture-frame.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { A_BODY_ASPECT, aPoseTrack, hiding, SHOULDERS } from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';
import { aCalibration, frameTimes } from '../../../helpers/builders-session.ts';

const WHOLE = { startMs: 0, endMs: 4_000 };
const ARMS: Body = {
  ...SHOULDERS,
  leftElbow: [0.7, 0.8],
  rightElbow: [0.3, 0.8],
  leftWrist: [0.6, 0.9],
};

type Change = {
  readonly bodies?: readonly Body[];
  readonly slidCm?: (t: number) => number;
  readonly isOther?: boolean;
};

/** Four seconds of a face at 25 a second and a pose at 10. */
function aSource({ bodies = Array.from({ length: 40 }, () => ARMS), slidCm, isOther }: Change) {
  const times = frameTimes(0, 100);
  const face = samplesToFaceTrack(
    times.map((t) => ({
      ...emptyFaceSample({ t, light: 90, latency: 9 }),
      noseX: 0.5,
      noseY: 0.4,
      faceHeight: 0.3,
      headRoll: 4,
    })),
  );
  const pose = aPoseTrack(bodies);
  const ofPose = (value: number) => new Float32Array(pose.t.length).fill(value);
  return {
    face,
    pose,
    signals: {
      face: {
        isOther: new Uint8Array(times.length).fill(isOther ? 1 : 0),
        slidCm: Float32Array.from(times, slidCm ?? (() => 3)),
        lean: new Float32Array(times.length).fill(0.1),
      },
      pose: {
        shoulderRoll: ofPose(2),
        turn: ofPose(0),
        handsSeen: isOther ? ofPose(Number.NaN) : ofPose(1),
      },
    },
    calibration: aCalibration(),
    frameAspect: A_BODY_ASPECT,
  };
}
const postureOf = (change: Change, atMs = 2_000) =>
  postureAt(packPosture(aSource(change), WHOLE), atMs);

describe('a silhouette', () => {
  test('has head, shoulders, arms and hands where they were seen', () => {
    const posture = postureOf({});
    expect(posture?.head?.x).toBeCloseTo(0.5);
    expect(posture?.head?.radiusY).toBeCloseTo(0.15);
    expect(posture?.head?.roll).toBeCloseTo(4);
    expect(posture?.shoulders?.leftX).toBeCloseTo(0.65);
    // The right wrist is not in the picture: its arm ends at the elbow.
    expect(posture?.arms.map(({ length }) => length)).toEqual([3, 2]);
    expect(posture?.hands.length).toBe(1);
    expect(posture?.ears).toEqual([]);
    expect(posture?.figures.slidCm).toBeCloseTo(3);
  });

  test('has no arm whose elbow is not seen, and no hand the model is unsure of', () => {
    const bodies = Array.from({ length: 40 }, () => hiding(ARMS, 'rightElbow', 'leftWrist'));
    const posture = postureOf({ bodies });
    expect(posture?.arms.map(({ length }) => length)).toEqual([2]);
    expect(posture?.hands).toEqual([]);
  });

  test('has nothing of another person', () => {
    const posture = postureOf({ isOther: true });
    expect(posture).toMatchObject({ head: null, shoulders: null, arms: [], hands: [], ears: [] });
  });

  test('is not moved by a single wild pose, and gone where fewer than half of them saw it', () => {
    const poses = (unseen: number) =>
      Array.from({ length: 40 }, (_, index) =>
        Math.abs(index - 21) < unseen ? hiding(ARMS, 'leftShoulder') : ARMS,
      );
    const wild = poses(0).with(21, { ...ARMS, leftShoulder: [0.9, 0.1] });
    expect(postureOf({ bodies: wild })?.shoulders?.leftX).toBeCloseTo(0.65);
    expect(postureOf({ bodies: poses(2) })?.shoulders).not.toBeNull();
    expect(postureOf({ bodies: poses(4) })?.shoulders).toBeNull();
  });

  test('tells how somebody sat over three seconds, not how a single picture has it', () => {
    const jump = (t: number) => (t > 1_900 && t < 2_300 ? 20 : 3);
    expect(postureOf({ slidCm: jump })?.figures.slidCm).toBeCloseTo(3);
    const unseen = (t: number) => (t > 800 && t < 3_200 ? Number.NaN : 3);
    expect(postureOf({ slidCm: unseen })?.figures.slidCm).toBeNaN();
  });

  test('is there for each step of its stretch, and not beyond', () => {
    const data = packPosture(aSource({}), { startMs: 1_000, endMs: 2_000 });
    expect(data.columns.lean.length).toBe(1_000 / POSTURE_STEP_MS);
    expect(postureAt(data, 999)).toBeNull();
    expect(postureAt(data, 1_000)?.head).not.toBeNull();
    expect(postureAt(data, 1_999)?.head).not.toBeNull();
    expect(postureAt(data, 2_000)).toBeNull();
  });

  test('stands beside the outline of the calibration, where there is one', () => {
    expect(packPosture(aSource({}), WHOLE).ghost?.head.x).toBeCloseTo(0.5);
    const uncalibrated = packPosture({ ...aSource({}), calibration: null }, WHOLE);
    expect(uncalibrated).toMatchObject({ ghost: null, calibrated: null });
  });

  test('knows what the calibration lacks', () => {
    const parts = (change: Partial<Calibration>) =>
      packPosture({ ...aSource({}), calibration: aCalibration(change) }, WHOLE).calibrated;
    expect(parts({})).toEqual({ hasPlace: true, hasShoulders: false });
    const shoulderRoll = aCalibration().headRoll;
    expect(parts({ headPlace: null, shoulderRoll })).toEqual({
      hasPlace: false,
      hasShoulders: true,
    });
  });
});
