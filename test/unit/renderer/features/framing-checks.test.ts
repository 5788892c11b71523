import { describe, expect, it } from 'vitest';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import {
  CENTRE,
  checkFraming,
  frameRate,
  MAX_SECOND_PERSON_SHARE,
  MIN_EYE_DISTANCE,
  MIN_FOUND_SHARE,
  MIN_FRAME_RATE,
  MIN_LIGHT,
  MIN_SHOULDERS_SHARE,
} from '../../../../renderer/src/features/framing/framing-checks.ts';
import { aFace } from '../../../helpers/fake-observer.ts';

const FACTS = { width: 640, height: 480 };

const twoSeconds = (change: Partial<FaceSample> = {}, rate = 25): readonly FaceSample[] =>
  Array.from({ length: 2 * rate }, (_, index) => aFace({ t: (index * 1000) / rate, ...change }));

const verdicts = (samples: readonly FaceSample[]) =>
  Object.fromEntries(checkFraming(samples, FACTS, null, null).map(({ id, kind }) => [id, kind]));

/** So many faces in a share of the pictures, and another number in the rest. */
const withFaces = (faces: number, share: number, otherwise: number): readonly FaceSample[] =>
  twoSeconds().map((sample, index) => ({
    ...sample,
    faces: index < Math.round(share * 50) ? faces : otherwise,
  }));

describe('the checks of the picture', () => {
  it('are all good for one person in the middle of a bright picture', () => {
    expect(new Set(Object.values(verdicts(twoSeconds())))).toEqual(new Set(['good']));
  });

  it('tell nothing of a face that is not there', () => {
    expect(verdicts(twoSeconds({ faces: 0 }))).toEqual({
      face: 'bad',
      person: 'unknown',
      size: 'unknown',
      centre: 'unknown',
      light: 'good',
      rate: 'good',
    });
  });

  it('say nothing but that the picture is black when it is', () => {
    const problem = { kind: 'black', title: 'The picture is black', text: 'Uncover it.' } as const;
    const samples = twoSeconds({ faces: 0, light: 1 });
    expect(checkFraming(samples, FACTS, problem, null)).toEqual([
      { id: 'picture', label: 'Picture', kind: 'bad', text: 'The picture is black. Uncover it.' },
    ]);
  });

  it('know nothing before the first picture', () => {
    expect(new Set(Object.values(verdicts([])))).toEqual(new Set(['unknown']));
  });

  it.each([
    ['at the least distance between the eyes', (MIN_EYE_DISTANCE * 640) / 480, 'good'],
    ['just below it', (MIN_EYE_DISTANCE * 640) / 480 - 0.001, 'bad'],
  ])('size: %s', (_, eyeDistance, kind) => {
    expect(verdicts(twoSeconds({ eyeDistance }))['size']).toBe(kind);
  });

  it.each([
    [MIN_LIGHT, 'good'],
    [MIN_LIGHT - 1, 'bad'],
  ])('light %i is %s', (light, kind) => {
    expect(verdicts(twoSeconds({ light }))['light']).toBe(kind);
  });

  it.each([
    [CENTRE.left, 'In the middle of the picture'],
    [CENTRE.left - 0.01, 'Off the middle. Move to your left.'],
    [CENTRE.right + 0.01, 'Off the middle. Move to your right.'],
  ])('eyes at %f of the width: %s', (eyeX, text) => {
    const check = checkFraming(twoSeconds({ eyeX }), FACTS, null, null).find(
      ({ id }) => id === 'centre',
    );
    expect(check?.text).toBe(text);
  });

  it.each([
    [CENTRE.top - 0.01, 'Off the middle. Tilt the camera up.'],
    [CENTRE.bottom + 0.01, 'Off the middle. Tilt the camera down.'],
  ])('eyes at %f of the height: %s', (eyeY, text) => {
    const check = checkFraming(twoSeconds({ eyeY }), FACTS, null, null).find(
      ({ id }) => id === 'centre',
    );
    expect(check?.text).toBe(text);
  });

  it.each([
    [MIN_FRAME_RATE, 'good'],
    [MIN_FRAME_RATE - 1, 'bad'],
  ])('%i pictures a second are %s', (rate, kind) => {
    expect(verdicts(twoSeconds({}, rate))['rate']).toBe(kind);
  });

  it.each([
    [MIN_FOUND_SHARE, 'good'],
    [MIN_FOUND_SHARE - 0.02, 'bad'],
  ])('a face in %f of the pictures is %s', (share, kind) => {
    expect(verdicts(withFaces(1, share, 0))['face']).toBe(kind);
  });

  describe('of the shoulders', () => {
    const pose = (change: Partial<PoseSample> = {}): PoseSample => ({
      ...emptyPoseSample({ t: 0, latency: 12 }),
      ...{ leftShoulderX: 0.7, leftShoulderY: 0.9, leftShoulderVisibility: 0.9 },
      ...{ rightShoulderX: 0.3, rightShoulderY: 0.9, rightShoulderVisibility: 0.9 },
      ...change,
    });
    const shoulders = (poses: readonly PoseSample[] | null, faces = 1) =>
      checkFraming(twoSeconds({ faces }), FACTS, null, poses).find(({ id }) => id === 'shoulders');

    it.each([
      ['inside the picture', {}, 'good'],
      ['one beyond its lower edge', { leftShoulderY: 1.01 }, 'bad'],
      ['one hidden', { rightShoulderVisibility: 0.2 }, 'bad'],
    ])('%s', (_, change, kind) => {
      expect(shoulders([pose(change)])?.kind).toBe(kind);
    });

    it.each([
      [MIN_SHOULDERS_SHARE, 'good'],
      [MIN_SHOULDERS_SHARE - 0.1, 'bad'],
    ])('seen in %f of the poses', (share, kind) => {
      const poses = Array.from({ length: 10 }, (_, index) =>
        pose(index < Math.round(share * 10) ? {} : { leftShoulderY: 1.2 }),
      );
      expect(shoulders(poses)?.kind).toBe(kind);
    });

    it('says what to do when they are not', () => {
      expect(shoulders([pose({ leftShoulderY: 1.2 })])?.text).toContain('tilt the camera down');
    });

    it('cannot be told before the first pose or without a face, and is not asked without posture', () => {
      expect(shoulders([])?.kind).toBe('unknown');
      expect(shoulders([pose()], 0)?.kind).toBe('unknown');
      expect(shoulders(null)).toBeUndefined();
    });
  });

  it.each([
    [MAX_SECOND_PERSON_SHARE, 'good'],
    [MAX_SECOND_PERSON_SHARE + 0.02, 'bad'],
  ])('a second person in %f of the pictures is %s', (share, kind) => {
    expect(verdicts(withFaces(2, share, 1))['person']).toBe(kind);
  });
});

it('the frame rate needs a second of pictures to be told', () => {
  expect(frameRate(twoSeconds().slice(0, 25))).toBeNull();
  expect(frameRate(twoSeconds().slice(0, 26))).toBe(25);
});
