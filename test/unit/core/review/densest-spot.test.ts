import { describe, expect, it } from 'vitest';
import { densestSpot } from '../../../../core/review/densest-spot.ts';

const looks = (parts: readonly (readonly [count: number, yaw: number, pitch: number])[]) => {
  const all = parts.flatMap(([count, yaw, pitch]) =>
    Array.from({ length: count }, (_, index) => [
      yaw + Math.sin(index * 2.4),
      pitch + Math.cos(index * 2.4),
    ]),
  );
  return [
    Float32Array.from(all, (look) => look[0] ?? Number.NaN),
    Float32Array.from(all, (look) => look[1] ?? Number.NaN),
    new Float32Array(all.length).fill(40),
  ] as const;
};

describe('densestSpot', () => {
  it('finds where most looks go, not their mean', () => {
    const spot = densestSpot(
      ...looks([
        [600, 4, -6],
        [250, -12, 3],
        [100, 15, 15],
      ]),
    );
    expect(spot?.yaw).toBeCloseTo(4, 0);
    expect(spot?.pitch).toBeCloseTo(-6, 0);
  });

  it('needs 8 s of looks at the spot, however many there are elsewhere', () => {
    expect(densestSpot(...looks([[200, 0, 0]]))).not.toBeNull();
    expect(densestSpot(...looks([[199, 0, 0]]))).toBeNull();
    const scattered = Array.from({ length: 12 }, (_, place) => {
      const round = (place * Math.PI) / 6;
      return [199, 15 * Math.cos(round), 15 * Math.sin(round)] as const;
    });
    expect(densestSpot(...looks([[199, 0, 0], ...scattered]))).toBeNull();
  });

  it('finds it from a short answer', () => {
    const spot = densestSpot(
      ...looks([
        [235, -2, -2],
        [140, 5, -15],
      ]),
    );
    expect(spot?.yaw).toBeCloseTo(-2, 0);
    expect(spot?.pitch).toBeCloseTo(-2, 0);
  });

  it('takes no spot further than 9 degrees from where the interviewer is', () => {
    const still = (pitch: number) =>
      densestSpot(
        new Float32Array(600),
        new Float32Array(600).fill(pitch),
        new Float32Array(600).fill(40),
      );
    expect(still(-9)).toEqual({ yaw: 0, pitch: -9 });
    expect(still(-9.1)).toBeNull();
    expect(still(9.1)).toBeNull();
    expect(
      densestSpot(
        ...looks([
          [600, 2, 1],
          [700, 0, -14],
        ]),
      ),
    ).toBeNull();
  });

  it('does not count looks that were not measured, nor those beyond 20 degrees', () => {
    expect(
      densestSpot(
        ...looks([
          [199, 0, 0],
          [200, Number.NaN, 0],
        ]),
      ),
    ).toBeNull();
    expect(
      densestSpot(
        ...looks([
          [199, 0, 0],
          [150, 25, 0],
        ]),
      ),
    ).toBeNull();
    const spot = densestSpot(
      ...looks([
        [600, 2, 1],
        [2_000, 25, 0],
        [900, Number.NaN, 0],
      ]),
    );
    expect(spot?.yaw).toBeCloseTo(2, 0);
  });
});
