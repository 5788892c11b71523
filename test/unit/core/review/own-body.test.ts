import { describe, expect, it } from 'vitest';
import { NOSE_OFF_FACE, withoutOtherBodies } from '../../../../core/review/own-body.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { A_BODY_ASPECT, aPoseTrack, hiding, SHOULDERS } from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';

const FACE_HEIGHT = 0.2;
const aFace = (atMs: number) => ({
  ...emptyFaceSample({ t: atMs, light: 100, latency: 0 }),
  noseX: 0.5,
  noseY: 0.4,
  faceHeight: FACE_HEIGHT,
});
const isKept = (body: Body, { faceAtMs = 0, isOther = 0 } = {}): boolean => {
  const face = samplesToFaceTrack([aFace(faceAtMs)]);
  const pose = withoutOtherBodies(aPoseTrack([body]), face, Uint8Array.of(isOther), A_BODY_ASPECT);
  return !Number.isNaN(pose.columns.leftShoulderX[0]);
};
/** The body of the helper with its nose so many heights of the face beside the measured one. */
const beside = (faces: number): Body => ({
  ...SHOULDERS,
  nose: [0.5 + (faces * FACE_HEIGHT) / A_BODY_ASPECT, 0.4],
});

describe('the body of another person', () => {
  it('is one whose nose is not at the measured face', () => {
    expect(isKept(beside(0))).toBe(true);
    expect(isKept(beside(NOSE_OFF_FACE - 0.01))).toBe(true);
    expect(isKept(beside(NOSE_OFF_FACE + 0.01))).toBe(false);
    expect(isKept({ ...SHOULDERS, nose: [0.5, 0.4 - 1.1 * NOSE_OFF_FACE * FACE_HEIGHT] })).toBe(
      false,
    );
  });

  it('is the one measured beside a face that was another person’s', () => {
    expect(isKept(beside(0), { isOther: 1 })).toBe(false);
  });

  it('cannot be told by a nose the model only guesses, nor without a face at that moment', () => {
    expect(isKept(hiding(beside(3), 'nose'))).toBe(true);
    expect(isKept(beside(3), { faceAtMs: 250 })).toBe(false);
    expect(isKept(beside(3), { faceAtMs: 251 })).toBe(true);
  });
});
