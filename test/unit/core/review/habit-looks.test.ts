import { describe, expect, it } from 'vitest';
import { habitLooks, MIN_LOOKS } from '../../../../core/review/habit-looks.ts';
import { tileOffset } from '../../../../core/review/contact.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import { aFace } from '../../../helpers/fake-observer.ts';

const STANDS_FOR = 80;
const TILE = { xCm: 0, yCm: -4 };
/** Two degrees beside the interviewer: the person's own bias. */
const HABIT = { gazeYaw: 2, gazePitch: tileOffset(TILE, 60).pitch };

const trackOf = (parts: readonly (readonly [count: number, change: Partial<FaceSample>])[]) =>
  samplesToFaceTrack(
    parts
      .flatMap(([count, change]) => Array<Partial<FaceSample>>(count).fill(change))
      .map((change, index) => aFace({ ...change, t: index * STANDS_FOR })),
  );

describe('looks the eyes can be learnt from without a calibration', () => {
  it('are those at the direction most looked at, and no others', () => {
    const times = habitLooks(
      trackOf([
        [100, { gazeYaw: 15 }],
        [200, HABIT],
        [50, { gazeYaw: HABIT.gazeYaw + 7, gazePitch: HABIT.gazePitch }],
      ]),
      STANDS_FOR,
      TILE,
    );
    expect(times).toHaveLength(200);
    expect(times[0]).toBe(100 * STANDS_FOR);
    expect(times.at(-1)).toBe(299 * STANDS_FOR);
  });

  it.each([
    ['above the lens', { xCm: 0, yCm: 14 }],
    ['left of the lens', { xCm: 14, yCm: 0 }],
    ['right of the lens', { xCm: -14, yCm: 0 }],
  ])('are sought around an interviewer %s', (_, tile) => {
    const { yaw, pitch } = tileOffset(tile, 60);
    const habit = trackOf([[200, { gazeYaw: yaw + 2, gazePitch: pitch }]]);
    expect(habitLooks(habit, STANDS_FOR, tile)).toHaveLength(200);
    expect(habitLooks(habit, STANDS_FOR, TILE)).toEqual([]);
  });

  it('are spread over all of them when there are many', () => {
    const times = habitLooks(trackOf([[1_000, HABIT]]), STANDS_FOR, TILE);
    expect(times).toHaveLength(240);
    expect(times.at(-1)).toBeGreaterThan(990 * STANDS_FOR);
    expect(new Set(times).size).toBe(240);
  });

  it('are none where the habit cannot be a look at the interviewer, or little was seen', () => {
    expect(habitLooks(trackOf([[400, { gazePitch: -22 }]]), STANDS_FOR, TILE)).toEqual([]);
    expect(habitLooks(trackOf([[100, HABIT]]), STANDS_FOR, TILE)).toEqual([]);
  });

  it('are none beside a second person, whose eyes they may be', () => {
    const accompanied = trackOf([[400, { ...HABIT, faces: 2 }]]);
    expect(habitLooks(accompanied, STANDS_FOR, TILE)).toEqual([]);
  });

  it('are none below thirty, however far apart they are', () => {
    const sparse = (count: number) =>
      samplesToFaceTrack(
        Array.from({ length: count }, (_, index) => aFace({ ...HABIT, t: index * 6_000 })),
      );
    expect(habitLooks(sparse(MIN_LOOKS - 1), 6_000, TILE)).toEqual([]);
    expect(habitLooks(sparse(MIN_LOOKS), 6_000, TILE)).toHaveLength(MIN_LOOKS);
  });
});
