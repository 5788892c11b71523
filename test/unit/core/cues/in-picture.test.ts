import { describe, expect, it } from 'vitest';
import { HALF_OUT, inPictureStates } from '../../../../core/cues/in-picture.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { aFaceLooking, aPoseSitting } from '../../../helpers/synthetic-person.ts';

const stateOf = (face: FaceSample, pose: PoseSample | null = null): number | undefined =>
  inPictureStates(samplesToFaceTrack([face]), samplesToPoseTrack(pose === null ? [] : [pose]))[0];
const NO_FACE = { ...emptyFaceSample({ t: 2_000, light: 110, latency: 25 }), faces: 0 };

describe('whether somebody is in the picture', () => {
  it('is so with the face whole in it', () => {
    expect(stateOf(aFaceLooking(2_000))).toBe(1);
  });

  it('is not with a good part of the face beyond an edge', () => {
    const face = aFaceLooking(2_000);
    const beyond = (share: number) => ({ ...face, faceLeft: -share * face.faceWidth });
    expect(stateOf(beyond(HALF_OUT - 0.02))).toBe(1);
    expect(stateOf(beyond(HALF_OUT + 0.02))).toBe(0);
    expect(stateOf({ ...face, faceTop: 1 - 0.6 * face.faceHeight })).toBe(0);
  });

  it('is not when neither a face nor a head is found', () => {
    expect(stateOf(NO_FACE, emptyPoseSample({ t: 1_800, latency: 60 }))).toBe(0);
  });

  it('is not known of a face that is turned away or covered: a head is there', () => {
    expect(stateOf(NO_FACE, aPoseSitting(1_800))).toBe(-1);
  });

  it('is not known where no body was looked for at that time', () => {
    expect(stateOf(NO_FACE)).toBe(-1);
    expect(stateOf(NO_FACE, emptyPoseSample({ t: 900, latency: 60 }))).toBe(-1);
    expect(stateOf({ ...NO_FACE, faces: Number.NaN }, aPoseSitting(2_000))).toBe(-1);
  });
});
