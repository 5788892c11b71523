import { describe, expect, it } from 'vitest';
import { withoutOtherFaces } from '../../../../core/review/own-face.ts';
import { straightBelow } from '../../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../../core/review/signals.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { faceFeaturesFromLandmarks } from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { projectHead } from '../vision/analytic-head.ts';

const user: FaceSample = {
  ...faceFeaturesFromLandmarks(projectHead({ position: [0, -3, -60] })),
  gazeYaw: 0,
  gazePitch: -4,
};
const beside = { headX: 30, headZ: -55, gazeYaw: 25 };

type Part = readonly [count: number, change: Partial<FaceSample>];
const trackOf = (parts: readonly Part[], stepMs = 40) =>
  samplesToFaceTrack(
    parts
      .flatMap(([count, change]) => Array<Partial<FaceSample>>(count).fill(change))
      .map((change, index) => ({ ...user, ...change, t: index * stepMs })),
  );
/** "o" the user's own face, "." nothing measured. */
const keptOf = (parts: readonly Part[], stepMs?: number) =>
  [...withoutOtherFaces(trackOf(parts, stepMs)).track.columns.headX]
    .map((x) => (Number.isNaN(x) ? '.' : 'o'))
    .join('');

describe('the face of another person', () => {
  it('is not measured while it is the largest, and the user is again when the head is back', () => {
    const { track } = withoutOtherFaces(
      trackOf([
        [3, {}],
        [2, { faces: 2 }],
        [4, { ...beside, faces: 2 }],
        [3, { faces: 2 }],
      ]),
    );
    expect([...track.columns.headX].map(Number.isNaN)).toEqual([
      ...Array<boolean>(5).fill(false),
      ...Array<boolean>(4).fill(true),
      ...Array<boolean>(3).fill(false),
    ]);
    expect([...track.columns.faces]).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(track.columns.gazeYaw[6]).toBeNaN();
  });

  it('takes a jump of 15 cm to have changed the person, not one of less, nor without a second face', () => {
    const jump = (headX: number, faces: number): readonly Part[] => [
      [2, { faces }],
      [2, { faces, headX }],
    ];
    expect(keptOf(jump(15, 2))).toBe('oo..');
    expect(keptOf(jump(14.9, 2))).toBe('oooo');
    expect(keptOf(jump(30, 1))).toBe('oooo');
  });

  it('is told by its size too: a head 20 cm nearer all at once is another one', () => {
    expect(
      keptOf([
        [2, { faces: 2 }],
        [2, { faces: 2, headZ: -40 }],
      ]),
    ).toBe('oo..');
  });

  it('does not follow a user who moves away slowly beside somebody', () => {
    const moving = Array.from({ length: 20 }, (_, step): Part => [
      1,
      { faces: 2, headX: 2 * step },
    ]);
    expect(keptOf(moving)).toBe('o'.repeat(20));
  });

  it('cannot tell after a gap of more than 250 ms', () => {
    const jump: readonly Part[] = [
      [1, { faces: 2 }],
      [1, { ...beside, faces: 2 }],
    ];
    expect(keptOf(jump, 250)).toBe('o.');
    expect(keptOf(jump, 251)).toBe('oo');
  });

  it('stays another while the second face flickers, and is the user after one second alone', () => {
    const flicker: readonly Part[] = [
      [2, { faces: 2 }],
      [2, { ...beside, faces: 2 }],
      [5, { ...beside, faces: 1 }],
      [2, { ...beside, faces: 2 }],
      [26, { ...beside, faces: 1 }],
    ];
    expect(keptOf(flicker)).toBe(`oo${'.'.repeat(34)}o`);
  });

  it('lets the user come back from where he went meanwhile', () => {
    expect(
      keptOf([
        [2, { faces: 2 }],
        [2, { ...beside, faces: 2 }],
        [2, { faces: 2, headX: -16 }],
      ]),
    ).toBe('oo..oo');
  });

  it('gives no look, no distance and no lean of his, but a second person in the picture', () => {
    const parts: readonly Part[] = [
      [10, {}],
      [10, { faces: 2 }],
      [50, { ...beside, faces: 2 }],
    ];
    const { face } = buildSignals({
      face: trackOf(parts),
      pose: samplesToPoseTrack([]),
      calibration: aCalibration(baselines()),
      conversation: [],
      durationMs: 2_800,
      frameAspect: 4 / 3,
      tiles: straightBelow(4),
    });
    expect(new Set(face.contact.subarray(0, 20))).toEqual(new Set([1]));
    expect(new Set(face.contact.subarray(20))).toEqual(new Set([-1]));
    for (const values of [face.distanceCm, face.lean, face.headDrop, face.headYaw])
      expect(values.subarray(20).every(Number.isNaN)).toBe(true);
    expect([face.secondPerson[9], face.secondPerson[10], face.secondPerson[69]]).toEqual([0, 1, 1]);
  });

  it('gives no shoulders of his either: the nearest body goes with the nearest face', () => {
    const seated: Partial<PoseSample> = {
      leftEarX: 0.55,
      leftEarY: 0.3,
      leftEarVisibility: 1,
      rightEarX: 0.45,
      rightEarY: 0.3,
      rightEarVisibility: 1,
      leftShoulderX: 0.7,
      leftShoulderY: 0.6,
      leftShoulderVisibility: 1,
      rightShoulderX: 0.3,
      rightShoulderY: 0.6,
      rightShoulderVisibility: 1,
    };
    const poseAt = (t: number): PoseSample => ({
      ...emptyPoseSample({ t, latency: 10 }),
      ...seated,
    });
    const { pose } = buildSignals({
      face: trackOf([
        [10, { faces: 2 }],
        [10, { ...beside, faces: 2 }],
      ]),
      pose: samplesToPoseTrack([poseAt(200), poseAt(600)]),
      calibration: aCalibration({
        ...baselines(),
        neckRatio: { median: 0.75, mad: 0.1, samples: 20 },
        shoulderRoll: { median: 0, mad: 0.1, samples: 20 },
      }),
      conversation: [],
      durationMs: 800,
      frameAspect: 4 / 3,
      tiles: straightBelow(4),
    });
    expect([...pose.shoulderRoll].map(Number.isNaN)).toEqual([false, true]);
    expect([...pose.neckChange].map(Number.isNaN)).toEqual([false, true]);
  });
});

function baselines() {
  const of = (median: number) => ({ median, mad: 0.5, samples: 80 });
  return {
    lensGazeYaw: of(-user.lensYaw),
    lensGazePitch: of(-4 - user.lensPitch),
    headDistance: of(Math.hypot(user.headX, user.headY, user.headZ)),
    eyeDistance: of(user.eyeDistance),
    faceHeight: of(user.faceHeight),
    noseY: of(user.noseY),
  };
}
