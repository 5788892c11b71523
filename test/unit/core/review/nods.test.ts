import { describe, expect, it } from 'vitest';
import { findNods, LEAST_DEPTH, MERGED_MS } from '../../../../core/review/nods.ts';
import type { HeadMotion } from '../../../../core/review/nods.ts';
import { degreesToRadians } from '../../../../core/units.ts';

/** One dip of the head: seconds, cycles a second, degrees. */
type Dip = {
  readonly at: number;
  readonly hz: number;
  readonly deep: number;
  readonly cycles?: number;
};
type Other = {
  /** Of the pitch's own course: degrees, and centimetres of the whole body. */
  readonly yawShare?: number;
  readonly shift?: number;
  readonly rate?: number;
  readonly holdsFor?: number;
};

const SECONDS = 6;

/** A head about its neck joint, 9 cm before and 6 cm below the point the face matrix speaks of. */
function motion(dips: readonly Dip[], other: Other = {}): HeadMotion {
  const rate = other.rate ?? 30;
  const t = Float64Array.from({ length: SECONDS * rate }, (_, index) => (1000 * index) / rate);
  const depthAt = (time: number): number =>
    dips.reduce((sum, { at, hz, deep, cycles = 1 }) => {
      const phase = (time / 1000 - at) * hz;
      return phase < 0 || phase > cycles
        ? sum
        : sum + (deep * (1 - Math.cos(2 * Math.PI * phase))) / 2;
    }, 0);
  const depth = Array.from(t, depthAt);
  const column = (read: (depth: number, index: number) => number): Float32Array =>
    Float32Array.from(depth, read);
  const sine = (degrees: number): number => Math.sin(degreesToRadians(degrees));
  return {
    t,
    pitch: column((deep) => -10 - deep),
    yaw: column((deep) => (other.yawShare ?? 0) * deep),
    x: column((deep) => ((other.shift ?? 0) * deep) / 10),
    y: column((deep) => 9 * sine(-10 - deep)),
    z: column((deep) => -60 - 6 * sine(-10 - deep)),
  };
}

describe('nods', () => {
  it.each([0.9, 1.5, 3, 5])('finds one of %d cycles a second', (hz) => {
    const nods = findNods(motion([{ at: 2, hz, deep: 8 }]));
    expect(nods).toHaveLength(1);
    expect(nods[0]?.depth).toBeGreaterThan(7);
    expect(nods[0]?.startMs).toBeGreaterThan(1950);
    expect(nods[0]?.endMs).toBeLessThan(2050 + 1000 / hz);
  });

  it('counts the cycles of one nod together, and nods with a pause between them apart', () => {
    expect(findNods(motion([{ at: 1, hz: 2, deep: 6, cycles: 3 }]))).toMatchObject([{ cycles: 3 }]);
    const pause = 0.6 + MERGED_MS / 1000;
    expect(
      findNods(
        motion([
          { at: 1, hz: 2, deep: 6 },
          { at: 1 + pause + 0.1, hz: 2, deep: 6 },
        ]),
      ),
    ).toHaveLength(2);
  });

  it('needs a depth above the limit', () => {
    expect(findNods(motion([{ at: 2, hz: 1.5, deep: LEAST_DEPTH + 0.3 }]))).toHaveLength(1);
    expect(findNods(motion([{ at: 2, hz: 1.5, deep: LEAST_DEPTH - 0.1 }]))).toEqual([]);
  });

  it('does not take a look down at notes for a nod: the head stays there', () => {
    expect(findNods(motion([{ at: 1, hz: 0.65, deep: 15 }]))).toEqual([]);
  });

  it('does not count a head that turns aside with it', () => {
    expect(findNods(motion([{ at: 2, hz: 1.5, deep: 8 }], { yawShare: 0.48 }))).toHaveLength(1);
    expect(findNods(motion([{ at: 2, hz: 1.5, deep: 8 }], { yawShare: 0.6 }))).toEqual([]);
  });

  it('counts a deep nod, whose face moves far about the neck, and not a body that moves along', () => {
    expect(findNods(motion([{ at: 2, hz: 1, deep: 20 }]))).toHaveLength(1);
    expect(findNods(motion([{ at: 2, hz: 1, deep: 10 }], { shift: 1.6 }))).toHaveLength(1);
    expect(findNods(motion([{ at: 2, hz: 1, deep: 10 }], { shift: 2 }))).toEqual([]);
  });

  it('does not take the head going down, or up, for good for a nod', () => {
    const { pitch, ...still } = motion([]);
    const lowered = pitch.map((angle, index) => angle - Math.min(12, Math.max(0, index - 60)));
    expect(findNods({ ...still, pitch: lowered })).toEqual([]);
  });

  it('finds none where the face was not seen', () => {
    const { pitch, ...still } = motion([{ at: 2, hz: 1.5, deep: 8 }]);
    const hidden = pitch.map((angle, index) => (index > 60 && index < 80 ? Number.NaN : angle));
    expect(findNods({ ...still, pitch: hidden })).toEqual([]);
  });

  it('finds them in a mirrored picture as well', () => {
    const { yaw, x, ...rest } = motion([{ at: 2, hz: 1.5, deep: 8 }], { yawShare: 0.3 });
    const mirrored = { ...rest, yaw: yaw.map((angle) => -angle), x: x.map((place) => -place) };
    expect(findNods(mirrored)).toHaveLength(1);
  });
});
