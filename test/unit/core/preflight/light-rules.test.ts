import { describe, expect, it } from 'vitest';
import {
  DARK_EYES,
  DARK_PICTURE,
  GLARE,
  judgeBackground,
  judgeLight,
  measureLight,
  MOVING_CELLS,
  MOVING_LOOKS,
  UNEVEN,
} from '../../../../core/preflight/light-rules.ts';
import type { LightMeasures } from '../../../../core/preflight/light-rules.ts';
import { aLight } from '../../../helpers/fake-observer.ts';
import { aMeasuredLight, aPicture } from './preflight-builders.ts';

const STEP = 0.001;

const light = (change: Partial<LightMeasures>, was: string | null = null) =>
  judgeLight(aMeasuredLight(change), aPicture(), was);

describe('light', () => {
  it.each([
    ['eyes just light enough', { eyeWhites: DARK_EYES.at }, 'good'],
    ['darker ones', { eyeWhites: DARK_EYES.at - STEP }, 'dark'],
    ['dark eyes before some white', { eyeWhites: 50, glare: GLARE.at }, 'dark'],
    ['dark eyes before more of it', { eyeWhites: 50, glare: GLARE.at + STEP }, 'backlit'],
    ['a window behind light eyes', { glare: 0.3 }, 'good'],
    ['halves as far apart as they may be', { evenness: UNEVEN.at }, 'good'],
    ['halves further apart', { evenness: UNEVEN.at - STEP }, 'uneven'],
  ])('%s: %s', (_, change, reason) => expect(light(change).reason).toBe(reason));

  it('is called even only where both halves of the face are seen', () => {
    expect(light({ evenness: 1 }).text).toBe('Bright enough, and even.');
    const halfOutside = light({ evenness: Number.NaN });
    expect(halfOutside.kind).toBe('good');
    expect(halfOutside.text).toMatch(/^Bright enough; whether it is even cannot be seen/u);
  });

  it('stays found too dark until it is lighter by the margin', () => {
    expect(light({ eyeWhites: DARK_EYES.at + DARK_EYES.margin - STEP }, 'dark').kind).toBe('fix');
    expect(light({ eyeWhites: DARK_EYES.at + DARK_EYES.margin }, 'dark').kind).toBe('good');
  });

  it.each([
    [DARK_PICTURE.at, 'no-face'],
    [DARK_PICTURE.at - STEP, 'dark-room'],
  ])('without a face and with a picture of luma %f: %s', (emptyPictureLuma, reason) => {
    const nobody = aPicture({ isFaceFound: false, emptyPictureLuma });
    expect(judgeLight(aMeasuredLight({ eyeWhites: Number.NaN }), nobody, null).reason).toBe(reason);
  });

  it('is not measured before the first look', () => {
    const none = measureLight([]);
    expect(judgeLight(none, aPicture(), null).kind).toBe('unknown');
    expect(judgeBackground(none, null).kind).toBe('unknown');
  });

  it('is told by the middle of several looks: closed eyes are no darkness', () => {
    const looks = [140, 30, 140, 20, 138].map((eyeWhites, t) => aLight({ t, eyeWhites }));
    expect(measureLight(looks).eyeWhites).toBe(138);
  });

  it('is as uneven whichever side is the dark one', () => {
    const sides = { faceLeft: 40, faceRight: 100 };
    const other = { faceLeft: 100, faceRight: 40 };
    expect(measureLight([aLight({ t: 0, ...sides })]).evenness).toBeCloseTo(0.4, 9);
    expect(measureLight([aLight({ t: 0, ...other })]).evenness).toBeCloseTo(0.4, 9);
  });
});

describe('what moves behind somebody', () => {
  const looks = (moving: number, of: number, movement: number) =>
    Array.from({ length: of }, (_, t) => aLight({ t, movement: t < moving ? movement : 0 }));

  it.each([
    [MOVING_LOOKS.at, 'good'],
    [MOVING_LOOKS.at + STEP, 'note'],
  ])('in %f of the looks: %s', (movingLooks, kind) =>
    expect(judgeBackground(aMeasuredLight({ movingLooks }), null).kind).toBe(kind),
  );

  it('counts from a share of the background on', () => {
    expect(measureLight(looks(5, 10, MOVING_CELLS)).movingLooks).toBe(0.5);
    expect(measureLight(looks(5, 10, MOVING_CELLS - STEP)).movingLooks).toBe(0);
  });

  it('leaves out looks that had none before them to compare with', () => {
    expect(measureLight([aLight({ t: 0, movement: Number.NaN })]).movingLooks).toBeNaN();
  });
});
