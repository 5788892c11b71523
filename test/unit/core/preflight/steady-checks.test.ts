import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preflightAnswer } from '../../../../core/preflight/answer.ts';
import type { Check, CheckId } from '../../../../core/preflight/check.ts';
import { MINUTES_WANTED } from '../../../../core/preflight/disk-rule.ts';
import { DARK_EYES } from '../../../../core/preflight/light-rules.ts';
import type { PreflightMeasures } from '../../../../core/preflight/rules.ts';
import {
  HOLDS_MS,
  NO_CHECKS,
  shownChecks,
  stepChecks,
} from '../../../../core/preflight/steady-checks.ts';
import { aMeasuredLight, allMeasures, aPicture } from './preflight-builders.ts';

const EVERY_MS = 400;
const LIGHT = allMeasures();
const DARK = allMeasures({ light: aMeasuredLight({ eyeWhites: 40 }) });
const BLACK = { title: 'The picture is black', text: 'Uncover it.' } as const;

/** What is shown after each look, one every 400 ms. */
const watch = (looks: readonly PreflightMeasures[]): readonly (readonly Check[])[] => {
  let checks = NO_CHECKS;
  return looks.map((measures, index) => {
    checks = stepChecks(checks, index * EVERY_MS, measures);
    return shownChecks(checks);
  });
};

const only = (checks: readonly Check[] | undefined, id: CheckId): Check | undefined =>
  checks?.find((check) => check.id === id);
const shownLight = (looks: readonly PreflightMeasures[]) =>
  watch(looks).map((checks) => only(checks, 'light')?.reason);

describe('what is shown', () => {
  it('is the first measurement at once', () => {
    expect(shownLight([DARK])).toEqual(['dark']);
  });

  it('changes once the new verdict has held', () => {
    expect(shownLight([LIGHT, DARK, DARK, DARK, DARK])).toEqual([
      ...['good', 'good', 'good', 'good'],
      'dark',
    ]);
    expect(shownLight([DARK, LIGHT, LIGHT, LIGHT])).toEqual(['dark', 'dark', 'dark', 'good']);
  });

  it('does not change for a moment in between', () => {
    expect(shownLight([LIGHT, DARK, LIGHT, DARK, DARK, LIGHT]).every((one) => one === 'good')).toBe(
      true,
    );
  });

  it('is only that the picture is black while it is, with the sound and the disk', () => {
    const checks = watch([
      allMeasures({ problem: BLACK, sound: { kind: 'starting' }, disk: null }),
    ]);
    expect(checks[0]?.map(({ id }) => id)).toEqual(['picture', 'sound', 'disk']);
    expect(checks[0]?.[0]?.text).toBe('The picture is black. Uncover it.');
  });

  it('does not ask for sound and disk where nothing is recorded', () => {
    expect(watch([LIGHT])[0]?.map(({ id }) => id)).not.toContain('disk');
    expect(watch([LIGHT])[0]?.map(({ id }) => id)).not.toContain('sound');
  });

  it('follows a number without waiting', () => {
    const looks = [20, 29].map((rate) => allMeasures({ picture: aPicture({ rate }) }));
    expect(watch(looks).map((checks) => only(checks, 'rate')?.text.slice(0, 2))).toEqual([
      '20',
      '29',
    ]);
  });

  it('never changes while a value trembles inside of the margin of its limit', () => {
    const trembling = fc.array(
      fc.double({ min: DARK_EYES.at, max: DARK_EYES.at + DARK_EYES.margin - 0.01, noNaN: true }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(trembling, fc.boolean(), (values, startsDark) => {
        const looks = values.map((eyeWhites) =>
          allMeasures({ light: aMeasuredLight({ eyeWhites }) }),
        );
        const first = startsDark ? 'dark' : 'good';
        const shown = shownLight([startsDark ? DARK : LIGHT, ...looks]);
        return shown.every((reason) => reason === first);
      }),
    );
  });

  it('changes at most once in the time a verdict has to hold, and ends at what is measured', () => {
    const any = fc.array(fc.double({ min: 0, max: 255, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(any, (values) => {
        const looks = values.map((eyeWhites) =>
          allMeasures({ light: aMeasuredLight({ eyeWhites }) }),
        );
        const shown = shownLight([LIGHT, ...looks, DARK, DARK, DARK, DARK]);
        const changes = shown.flatMap((reason, index) =>
          index > 0 && reason !== shown[index - 1] ? [index * EVERY_MS] : [],
        );
        const isCalm = changes.every(
          (at, index) => index === 0 || at - (changes[index - 1] ?? 0) >= HOLDS_MS.good,
        );
        return isCalm && shown.at(-1) === 'dark';
      }),
    );
  });
});

describe('the answer', () => {
  const answer = (measures: PreflightMeasures) => preflightAnswer(watch([measures])[0] ?? []);

  it('is that it looks good, and what was not measured', () => {
    expect(answer(LIGHT)).toEqual({ kind: 'good', notMeasured: 0 });
    expect(answer(allMeasures({ sound: { kind: 'starting' } }))).toEqual({
      kind: 'good',
      notMeasured: 1,
    });
  });

  it('is that something is to be put right', () => {
    expect(answer(DARK)).toEqual({ kind: 'fix', count: 1 });
    expect(answer(allMeasures({ problem: BLACK }))).toEqual({ kind: 'fix', count: 1 });
  });

  it('is not given before anything was seen', () => {
    const nothing = aPicture({ pictures: 0, isFaceFound: false });
    expect(answer(allMeasures({ picture: nothing }))).toEqual({ kind: 'looking' });
  });

  it('does not mind what moves behind somebody', () => {
    expect(answer(allMeasures({ light: aMeasuredLight({ movingLooks: 1 }) })).kind).toBe('good');
  });
});

describe('room on the disk', () => {
  const disk = (room: PreflightMeasures['disk']) =>
    only(watch([allMeasures({ disk: room })])[0], 'disk');

  it.each([
    [{ minutes: MINUTES_WANTED, isEnough: true }, 'good', 'Room for about 60 min'],
    [{ minutes: MINUTES_WANTED - 1, isEnough: true }, 'little', 'Room for about 59 min'],
    [{ minutes: 119, isEnough: true }, 'good', '119 min'],
    [{ minutes: 120, isEnough: true }, 'good', '2 h'],
    [{ minutes: 0.4, isEnough: true }, 'little', 'less than a minute'],
    [{ minutes: 12, isEnough: false }, 'full', 'Too full to record'],
    [null, 'no-answer', 'Not measured'],
  ])('%o: %s', (room, reason, text) => {
    expect(disk(room)?.reason).toBe(reason);
    expect(disk(room)?.text).toContain(text);
  });
});
