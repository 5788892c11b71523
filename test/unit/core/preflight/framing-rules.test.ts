import { describe, expect, it } from 'vitest';
import {
  CROWN_ABOVE_FACE,
  FROM_ABOVE,
  FROM_BELOW,
  HEAD_CUT_OFF,
  HEAD_TOO_LOW,
  judgeDistance,
  judgeFace,
  judgeHeadRoom,
  judgeLensHeight,
  judgePerson,
  judgePosition,
  judgeShoulders,
  SECOND_PERSON,
  SHOULDERS_SEEN,
  TOO_FAR,
  TOO_FAR_LEFT,
  TOO_FAR_RIGHT,
  TOO_NEAR,
} from '../../../../core/preflight/framing-rules.ts';
import type { PictureMeasures } from '../../../../core/preflight/measure-picture.ts';
import { judgeRate, TOO_SLOW } from '../../../../core/preflight/rate-rule.ts';
import { aPicture } from './preflight-builders.ts';

/** Far less than any margin. */
const STEP = 0.001;

const NOBODY = aPicture({
  isFaceFound: false,
  eyesApart: Number.NaN,
  faceHeight: Number.NaN,
  faceTop: Number.NaN,
  eyeX: Number.NaN,
  lensElevation: Number.NaN,
});

const distance = (change: Partial<PictureMeasures>) => judgeDistance(aPicture(change), null).reason;
/** A face so high that its crown comes to lie there. */
const headRoom = (crown: number) =>
  judgeHeadRoom(aPicture({ faceHeight: 0.4, faceTop: crown + CROWN_ABOVE_FACE * 0.4 }), null)
    .reason;
const position = (eyeX: number) => judgePosition(aPicture({ eyeX }), null).reason;
const lens = (lensElevation: number, was: string | null = null) =>
  judgeLensHeight(aPicture({ lensElevation }), was);

describe('framing', () => {
  it('is good for somebody who sits well', () => {
    for (const judge of [judgePerson, judgeDistance, judgeHeadRoom, judgePosition, judgeLensHeight])
      expect(judge(aPicture(), null).kind).toBe('good');
  });

  it('tells nothing of a face that is not there', () => {
    expect(judgeFace(NOBODY).kind).toBe('fix');
    for (const judge of [judgePerson, judgeDistance, judgeHeadRoom, judgePosition, judgeLensHeight])
      expect(judge(NOBODY, null)).toMatchObject({ kind: 'unknown', reason: 'no-face' });
    expect(judgeShoulders(NOBODY, null)?.kind).toBe('unknown');
  });

  it('says nothing of a face before the first picture', () => {
    expect(judgeFace({ ...NOBODY, pictures: 0 }).kind).toBe('unknown');
  });

  it.each([
    ['at the least distance between the eyes', { eyesApart: TOO_FAR.at }, 'good'],
    ['just below it', { eyesApart: TOO_FAR.at - STEP }, 'far'],
    ['a face as large as it may be', { faceHeight: TOO_NEAR.at }, 'good'],
    ['a larger one', { faceHeight: TOO_NEAR.at + STEP }, 'near'],
  ])('distance: %s', (_, change, reason) => expect(distance(change)).toBe(reason));

  it('tells the distance to five centimetres', () => {
    expect(judgeDistance(aPicture({ distanceCm: 57.6 }), null).text).toContain('roughly 60 cm');
  });

  it.each([
    [HEAD_CUT_OFF.at + STEP, 'good'],
    [HEAD_CUT_OFF.at - STEP, 'cut-off'],
    [HEAD_TOO_LOW.at - STEP, 'good'],
    [HEAD_TOO_LOW.at + STEP, 'low'],
  ])('a crown at %f of the height: %s', (crown, reason) => expect(headRoom(crown)).toBe(reason));

  it.each([
    [TOO_FAR_LEFT.at, 'good'],
    [TOO_FAR_LEFT.at - STEP, 'left'],
    [TOO_FAR_RIGHT.at, 'good'],
    [TOO_FAR_RIGHT.at + STEP, 'right'],
  ])('eyes at %f of the width: %s', (eyeX, reason) => expect(position(eyeX)).toBe(reason));

  it('sends to the side the mirrored preview shows', () => {
    expect(judgePosition(aPicture({ eyeX: 0.1 }), null).text).toContain('to your left');
    expect(judgePosition(aPicture({ eyeX: 0.9 }), null).text).toContain('to your right');
  });

  it.each([
    [SECOND_PERSON.at, 'good'],
    [SECOND_PERSON.at + STEP, 'not-alone'],
  ])('somebody else in %f of the pictures: %s', (secondPersonShare, reason) =>
    expect(judgePerson(aPicture({ secondPersonShare }), null).reason).toBe(reason),
  );

  it.each([
    [SHOULDERS_SEEN.at, 'good'],
    [SHOULDERS_SEEN.at - STEP, 'hidden'],
  ])('both shoulders in %f of the poses: %s', (shouldersShare, reason) =>
    expect(judgeShoulders(aPicture({ shouldersShare }), null)?.reason).toBe(reason),
  );

  it('does not ask for shoulders where posture is not measured, and waits for the first pose', () => {
    expect(judgeShoulders(aPicture({ shouldersShare: null }), null)).toBeNull();
    expect(judgeShoulders(aPicture({ shouldersShare: Number.NaN }), null)?.kind).toBe('unknown');
  });

  it.each([
    [FROM_BELOW.at, 'good'],
    [FROM_BELOW.at - STEP, 'below'],
    [FROM_ABOVE.at, 'good'],
    [FROM_ABOVE.at + STEP, 'above'],
  ])('a lens %f degrees above the face: %s', (elevation, reason) =>
    expect(lens(elevation).reason).toBe(reason),
  );

  it('says by how much the camera looks up or down, and what one camera cannot tell', () => {
    expect(lens(-17.4).text).toContain('looks up at you, by about 17°');
    expect(lens(36).text).toContain('looks down on you, by about 36°');
    expect(lens(8).text).toContain('only you can see');
  });

  it('keeps what it found wrong until it is right by the margin', () => {
    expect(lens(FROM_BELOW.at + FROM_BELOW.margin - STEP, 'below').kind).toBe('fix');
    expect(lens(FROM_BELOW.at + FROM_BELOW.margin, 'below').kind).toBe('good');
    expect(lens(FROM_BELOW.at + STEP, 'good').kind).toBe('good');
  });
});

describe('the rate of the analysis', () => {
  it.each([
    [TOO_SLOW.at, 'good'],
    [TOO_SLOW.at - STEP, 'fix'],
    [Number.NaN, 'unknown'],
  ])('%f pictures a second: %s', (rate, kind) => expect(judgeRate(rate, null).kind).toBe(kind));

  it('is told in plain words', () => {
    expect(judgeRate(1.2, null).text).toContain(
      'Only 1 picture a second is analysed, 15 are needed',
    );
    expect(judgeRate(28.4, null).text).toBe('28 pictures a second are analysed.');
  });

  it('has to come up by more than a picture to be enough again', () => {
    expect(judgeRate(TOO_SLOW.at + TOO_SLOW.margin - STEP, 'slow').kind).toBe('fix');
    expect(judgeRate(TOO_SLOW.at + TOO_SLOW.margin, 'slow').kind).toBe('good');
  });
});
