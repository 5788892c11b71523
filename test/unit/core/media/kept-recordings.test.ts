import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordingsToLetGo } from '../../../../core/media/kept-recordings.ts';

const sessions = [
  { id: 'middle', startedAt: '2026-03-02T09:00:00.000Z' },
  { id: 'latest', startedAt: '2026-03-03T09:00:00.000+01:00' },
  { id: 'oldest', startedAt: '2026-03-01T09:00:00.000Z' },
];
const ids = (kept: number) => recordingsToLetGo(sessions, kept).map(({ id }) => id);

test('the latest so many stay, by when they were held and not by their order', () => {
  expect(ids(1)).toEqual(['middle', 'oldest']);
  expect(ids(2)).toEqual(['oldest']);
  expect(ids(3)).toEqual([]);
  expect(ids(1_000)).toEqual([]);
});

test('of none that are kept none stays', () => {
  expect(ids(0)).toEqual(['latest', 'middle', 'oldest']);
});

test('nothing that goes is later than anything that stays', () => {
  const moment = fc
    .date({ noInvalidDate: true })
    .map((date) => ({ startedAt: date.toISOString() }));
  fc.assert(
    fc.property(fc.array(moment), fc.integer({ min: 1, max: 5 }), (recorded, kept) => {
      const gone = new Set(recordingsToLetGo(recorded, kept));
      expect(recorded.length - gone.size).toBe(Math.min(kept, recorded.length));
      const times = (isGone: boolean) =>
        recorded
          .filter((session) => gone.has(session) === isGone)
          .map(({ startedAt }) => Date.parse(startedAt));
      const latestGone = times(true).reduce((one, other) => Math.max(one, other), -Infinity);
      expect(times(false).every((time) => time >= latestGone)).toBe(true);
    }),
  );
});
