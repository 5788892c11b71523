import { describe, expect, it } from 'vitest';
import {
  bodyFrame,
  FACE_HALF_HEIGHT,
  FACE_HALF_WIDTH,
  FACE_MARGIN,
  FINGER_REACHES,
  handAtFace,
  handsSeen,
} from '../../../../core/vision/hands.ts';
import {
  A_BODY_ASPECT,
  aPoseTrack,
  aside,
  frameOf,
  hiding,
  SHOULDERS,
  withoutKnuckles,
} from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';

describe('a hand at the face', () => {
  const at = (x: number, y: number): Body => ({ ...SHOULDERS, rightIndex: [x, y] });

  it('lies in the oval around the nose, a little wider than the face', () => {
    expect(handAtFace(frameOf(at(0.5, 0.45)))).toBe(1);
    const [across, along] = [FACE_HALF_WIDTH * FACE_MARGIN, FACE_HALF_HEIGHT * FACE_MARGIN];
    expect(handAtFace(frameOf(at(aside(across - 0.01), 0.4)))).toBe(1);
    expect(handAtFace(frameOf(at(aside(across + 0.01), 0.4)))).toBe(0);
    expect(handAtFace(frameOf(at(0.5, 0.4 + 0.4 * (along - 0.01))))).toBe(1);
    expect(handAtFace(frameOf(at(0.5, 0.4 + 0.4 * (along + 0.01))))).toBe(0);
  });

  it('reaches it with straight or bent fingers, which go on from the knuckle of the index', () => {
    const [farthest = 0] = FINGER_REACHES.toSorted((one, other) => other - one);
    const edge = FACE_HALF_HEIGHT * FACE_MARGIN;
    /** The knuckle lies this far below the oval, the wrist so that the tips end at the edge or short of it. */
    const pointing = (short: number): Body => ({
      ...SHOULDERS,
      rightIndex: [0.5, 0.4 + 0.4 * (edge + 0.2)],
      rightWrist: [0.5, 0.4 + 0.4 * (edge + 0.2 + (0.2 - short) / farthest)],
    });
    expect(handAtFace(frameOf(pointing(-0.02)))).toBe(1);
    expect(handAtFace(frameOf(pointing(0.02)))).toBe(0);
    const passingOver: Body = {
      ...SHOULDERS,
      rightIndex: [0.5, 0.4 + 0.4 * (edge + 0.1)],
      rightWrist: [0.5, 0.4 + 0.4 * (edge + 1.1)],
    };
    expect(handAtFace(frameOf(passingOver))).toBe(1);
  });

  it('is no hand the model only guesses, and unknown without a face', () => {
    expect(handAtFace(frameOf(hiding(at(0.5, 0.45), 'rightIndex')))).toBe(0);
    expect(handAtFace(frameOf(hiding(at(0.5, 0.45), 'nose')))).toBeNaN();
  });
});

describe('a hand at the face of a track that kept no knuckles', () => {
  const atFace: Body = { ...SHOULDERS, leftWrist: [0.5, 0.45] };

  it('is not measured: wrists alone would say no of nearly every touch', () => {
    expect(handAtFace(frameOf(withoutKnuckles(SHOULDERS)))).toBeNaN();
    expect(handAtFace(frameOf(withoutKnuckles(atFace)))).toBeNaN();
    expect(handAtFace(frameOf(atFace))).toBe(1);
  });
});

describe('hands in the picture', () => {
  it('are counted by their wrists, or two knuckles', () => {
    expect(handsSeen(frameOf(SHOULDERS))).toBe(0);
    const both = { ...SHOULDERS, leftWrist: [0.6, 0.8], rightWrist: [0.4, 0.8] } as const;
    expect(handsSeen(frameOf(both))).toBe(2);
    const knuckles = { ...SHOULDERS, leftIndex: [0.7, 0.9], leftThumb: [0.68, 0.9] } as const;
    expect(handsSeen(frameOf(knuckles))).toBe(1);
    expect(handsSeen(frameOf(hiding(knuckles, 'leftThumb')))).toBe(0);
  });

  it('are not those below the edge, whatever the model says of them', () => {
    expect(handsSeen(frameOf({ ...SHOULDERS, leftWrist: [0.7, 1.02] }))).toBe(0);
    expect(handsSeen(frameOf({ ...SHOULDERS, leftWrist: [0.7, 0.98] }))).toBe(1);
  });

  it('are not measured without both shoulders: half of the body out of the picture', () => {
    const half = { ...SHOULDERS, leftShoulder: [1.05, 0.6] } as const;
    expect(bodyFrame(aPoseTrack([half]), 0, A_BODY_ASPECT)).toBeNull();
    expect(bodyFrame(aPoseTrack([{}]), 0, A_BODY_ASPECT)).toBeNull();
  });
});
