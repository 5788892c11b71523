import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isContactName, LABEL_SETTLING_MS } from '../../../../core/accuracy/score-looks.ts';
import {
  PLACE_TARGETS,
  scheduleMs,
  shownLook,
  TEST_PLACES,
  testSchedule,
} from '../../../../core/accuracy/test-schedule.ts';

const seeds = fc.integer({ min: 0, max: 4_294_967_295 });
const lengths = fc.constantFrom('full' as const, 'quick' as const);

describe('the schedule of the accuracy test', () => {
  test('the full test takes about two minutes and shows every place, the quick one half a minute', () => {
    const full = testSchedule('full', 1);
    expect(scheduleMs(full)).toBeGreaterThan(115_000);
    expect(scheduleMs(full)).toBeLessThan(130_000);
    expect(new Set(full.map(({ place }) => place))).toEqual(new Set(TEST_PLACES));
    const quick = scheduleMs(testSchedule('quick', 1));
    expect(quick).toBeGreaterThan(25_000);
    expect(quick).toBeLessThan(35_000);
  });

  test('as many looks are contact as are not, so that guessing gets half of them', () => {
    for (const length of ['full', 'quick'] as const) {
      const looks = testSchedule(length, 3);
      const contacts = looks.filter(({ place }) => isContactName(PLACE_TARGETS[place]));
      expect(contacts.length).toBe(looks.length / 2);
    }
  });

  test('the same seed is the same order, another seed another one', () => {
    expect(testSchedule('full', 7)).toEqual(testSchedule('full', 7));
    expect(testSchedule('full', 7)).not.toEqual(testSchedule('full', 8));
  });

  test('whatever the seed, looks follow each other, last 3 to 4 s, and leave time to count', () => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        let endMs = 0;
        for (const { shownMs, fromMs, toMs } of testSchedule(length, seed)) {
          expect(shownMs).toBe(endMs);
          expect(fromMs).toBeGreaterThanOrEqual(shownMs + 800);
          expect(toMs - fromMs).toBeGreaterThanOrEqual(3_000);
          expect(toMs - fromMs).toBeLessThanOrEqual(4_000);
          expect(toMs - fromMs).toBeGreaterThan(4 * LABEL_SETTLING_MS);
          endMs = toMs;
        }
      }),
    );
  });

  test('the keyboard and the place after it are given more time', () => {
    const looks = testSchedule('full', 5);
    const keyboard = looks.findIndex(({ place }) => place === 'keyboard');
    const moveMs = (index: number) => {
      const look = looks[index];
      return look === undefined ? Number.NaN : look.fromMs - look.shownMs;
    };
    expect(moveMs(keyboard)).toBeGreaterThanOrEqual(2_000);
    if (keyboard + 1 < looks.length) expect(moveMs(keyboard + 1)).toBeGreaterThanOrEqual(2_300);
  });

  test('a place stands until its look ends; after the last there is none', () => {
    const looks = testSchedule('quick', 2);
    const [first, second] = looks;
    expect(shownLook(looks, 0)).toBe(first);
    expect(shownLook(looks, (first?.toMs ?? 0) - 1)).toBe(first);
    expect(shownLook(looks, first?.toMs ?? 0)).toBe(second);
    expect(shownLook(looks, scheduleMs(looks))).toBeNull();
  });
});
