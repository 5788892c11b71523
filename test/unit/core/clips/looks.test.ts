import { describe, expect, it } from 'vitest';
import { cameBack } from '../../../../core/clips/kinds/came-back.ts';
import { ENDING_LOOK_MS, endedWithLook } from '../../../../core/clips/kinds/ended-with-look.ts';
import { heldContact, LIKED_LOOK } from '../../../../core/clips/kinds/held-contact.ts';
import { lookedAway, MAIN_DIRECTION_FROM } from '../../../../core/clips/kinds/looked-away.ts';
import { stared } from '../../../../core/clips/kinds/stared.ts';
import { lookHalf } from '../../../../core/clips/look-length.ts';
import { COMFORTABLE_LOOK } from '../../../../core/metrics/definitions/contact-length.ts';
import { THINKING_LOOK } from '../../../../core/metrics/definitions/longest-look-away.ts';
import { USUAL_LOOK_AWAY } from '../../../../core/metrics/definitions/look-away-length.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';
import { away, found, isBeyond, look } from './clips-of.ts';

const of = (face: readonly FaceStretch[]) => aSignals({ face });

describe('the length of one look', () => {
  it('is as sure as its ends and the gaze of the session', () => {
    expect(lookHalf(of([]), 0)).toBe(250);
    expect(lookHalf(of([]), 6000)).toBeCloseTo(Math.hypot(250, 300), 6);
    expect(lookHalf(aSignals({ gazeSource: 'landmarks' }), 6000)).toBeCloseTo(
      Math.hypot(250, 1200),
      6,
    );
    expect(lookHalf(aSignals({ calibrated: false }), 6000)).toBeCloseTo(Math.hypot(250, 1500), 6);
  });
});

describe('held the look', () => {
  const held = (seconds: number) => found(heldContact, of([away(3), look(seconds), away(3)]));

  it('is a look longer than most people like, up to what is comfortable', () => {
    expect(isBeyond(held(LIKED_LOOK - 0.05))).toBe(false);
    expect(isBeyond(held(LIKED_LOOK + 0.05))).toBe(true);
    expect(isBeyond(held(COMFORTABLE_LOOK))).toBe(true);
    expect(held(COMFORTABLE_LOOK + 0.05)).toEqual([]);
  });

  it('was seen from start to end', () => {
    expect(found(heldContact, of([look(4), away(3)]))).toEqual([]);
    expect(found(heldContact, of([away(3), look(4)]))).toEqual([]);
  });

  it('lies between two looks away, not between flickers of the measurement', () => {
    const between = (before: number, after: number) =>
      found(heldContact, of([look(3), away(before), look(4), away(after), look(3)]));
    const isFound = (before: number, after: number) =>
      between(before, after).some(({ title }) => title === 'Held the look for 4 seconds');
    expect(isFound(0.3, 0.3)).toBe(true);
    expect(isFound(0.25, 0.3)).toBe(false);
    expect(isFound(0.3, 0.25)).toBe(false);
  });

  it('is told with its interval', () => {
    const [candidate] = held(4);
    expect(candidate?.title).toBe('Held the look for 4 seconds');
    expect(candidate?.figure).toContain('4.0 s (3.7–4.3 s) at 0:03–0:07');
  });
});

describe('stared', () => {
  it.each([
    [6.95, false],
    [7.05, true],
  ])('%d s: %s', (seconds, isOne) => {
    expect(isBeyond(found(stared, of([away(1), look(seconds), away(1)])))).toBe(isOne);
  });

  it('counts a look that goes on to the end, which was at least that long', () => {
    expect(isBeyond(found(stared, of([away(1), look(9)])))).toBe(true);
  });
});

describe('looked away for long', () => {
  const one = (seconds: number, over: Partial<FaceStretch> = {}) =>
    found(lookedAway, of([look(4), away(seconds, over), look(4)]));

  it('begins where a look away no longer passes for thinking', () => {
    expect(isBeyond(one(THINKING_LOOK - 0.05))).toBe(false);
    expect(isBeyond(one(THINKING_LOOK + 0.05))).toBe(true);
  });

  it.each([
    ['down', 'Looked down for 6 seconds'],
    ['up', 'Looked up for 6 seconds'],
    ['left', 'Looked to your left for 6 seconds'],
    ['right', 'Looked to your right for 6 seconds'],
  ] as const)('says where to: %s', (target, title) => {
    expect(one(6, { target })[0]?.title).toBe(title);
  });

  it('names no direction when the eyes wandered', () => {
    const split = (share: number) =>
      found(
        lookedAway,
        of([
          look(4),
          away(10 * share, { target: 'up' }),
          away(10 * (1 - share), { target: 'left' }),
          look(4),
        ]),
      )[0]?.title;
    expect(split(MAIN_DIRECTION_FROM)).toBe('Looked up for 10 seconds');
    expect(split(MAIN_DIRECTION_FROM - 0.05)).toBe('Looked away for 10 seconds');
  });

  it('does not count the first two seconds of an answer, and says that it was longer', () => {
    const [candidate] = found(lookedAway, of([away(9), look(4)]));
    expect(candidate?.moment).toMatchObject(aSpan(2, 9));
    expect(candidate?.title).toBe('Looked down for 7 seconds or longer');
  });

  it('never takes what was not measured for a look away', () => {
    expect(found(lookedAway, of([look(4), { seconds: 9, contact: -1 }, look(4)]))).toEqual([]);
  });
});

describe('came back to the interviewer', () => {
  const back = (awaySeconds: number, lookSeconds: number) =>
    found(cameBack, of([look(4), away(awaySeconds), look(lookSeconds), away(1)]));

  it('needs a look away longer than usual, and one that stays after it', () => {
    expect(isBeyond(back(USUAL_LOOK_AWAY - 0.05, 4))).toBe(false);
    expect(isBeyond(back(USUAL_LOOK_AWAY + 0.05, 4))).toBe(true);
    expect(isBeyond(back(4, LIKED_LOOK - 0.05))).toBe(false);
    expect(isBeyond(back(4, LIKED_LOOK + 0.05))).toBe(true);
  });

  it('is not praised when it turns into staring', () => {
    expect(isBeyond(back(4, 7))).toBe(true);
    expect(back(4, 7.05)).toEqual([]);
  });

  it('is not told of a face that came back after it was gone', () => {
    const face = [look(4), away(4), { seconds: 1, contact: -1 } as const, look(4), away(1)];
    expect(found(cameBack, of(face))).toEqual([]);
  });
});

describe('ended on a look', () => {
  const ended = (face: readonly FaceStretch[]) => {
    const signals = of(face);
    const endMs = signals.durationMs;
    return found(endedWithLook, signals, { startMs: endMs - 2500, endMs });
  };
  const seconds = ENDING_LOOK_MS / 1000;

  it('needs enough of the last moments', () => {
    expect(isBeyond(ended([look(5), away(5), look(seconds - 0.05)]))).toBe(false);
    expect(isBeyond(ended([look(5), away(5), look(seconds + 0.05)]))).toBe(true);
  });

  it('needs a look that was turned there for the end', () => {
    expect(isBeyond(ended([away(5), look(7)]))).toBe(true);
    expect(ended([away(5), look(7.05)])).toEqual([]);
    expect(ended([look(5)])).toEqual([]);
  });

  it('is told with no more than there was of the end', () => {
    expect(ended([look(5), away(5), look(3)])[0]?.figure).toContain('2.5 s (2.2–2.5 s)');
  });

  it('is nothing when the answer ended elsewhere, or not by the user', () => {
    expect(ended([look(5), away(5)])).toEqual([]);
    expect(found(endedWithLook, of([away(5), look(3)]), null)).toEqual([]);
  });
});
