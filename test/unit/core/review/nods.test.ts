import { describe, expect, it } from 'vitest';
import {
  FASTEST_HZ,
  findNods,
  LEAST_DEPTH,
  MERGED_MS,
  MOST_BODY_SHARE,
  MOST_LEFT,
  MOST_TRANSLATION,
  MOST_YAW,
  SLOWEST_HZ,
} from '../../../../core/review/nods.ts';
import type { HeadMotion } from '../../../../core/review/nods.ts';
import { MAX_SAMPLE_MS } from '../../../../core/signal/weights.ts';
import { degreesToRadians } from '../../../../core/units.ts';

/** One dip of the head: seconds, cycles a second, degrees. */
type Dip = {
  readonly at: number;
  readonly hz: number;
  readonly deep: number;
  readonly cycles?: number;
};
type Other = {
  /** Of the pitch's own course: degrees, and centimetres of the whole body at ten degrees. */
  readonly yawShare?: number;
  readonly shift?: number;
};

const SECONDS = 6;
const RATE = 30;

/** A head about its neck joint, 9 cm before and 6 cm below the point the face matrix speaks of. */
function motion(dips: readonly Dip[], other: Other = {}): HeadMotion {
  const depthAt = (time: number): number =>
    dips.reduce((sum, { at, hz, deep, cycles = 1 }) => {
      const phase = (time - at) * hz;
      return phase < 0 || phase > cycles
        ? sum
        : sum + (deep * (1 - Math.cos(2 * Math.PI * phase))) / 2;
    }, 0);
  return course(depthAt, other);
}

/** Of a head that is so many degrees lower at each second. */
function course(depthAt: (seconds: number) => number, other: Other = {}): HeadMotion {
  const t = Float64Array.from({ length: SECONDS * RATE }, (_, index) => (1000 * index) / RATE);
  const depth = Array.from(t, (time) => depthAt(time / 1000));
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
    const withPause = (ms: number) =>
      findNods(
        motion([
          { at: 1, hz: 2, deep: 6 },
          { at: 1.5 + ms / 1000, hz: 2, deep: 6 },
        ]),
      );
    // A nod is told from where it is a tenth down, so the pause looks a tenth of a second longer.
    expect(withPause(MERGED_MS - 170)).toMatchObject([{ cycles: 2 }]);
    expect(withPause(MERGED_MS)).toHaveLength(2);
  });

  it('needs a depth above the limit', () => {
    expect(findNods(motion([{ at: 2, hz: 1.5, deep: LEAST_DEPTH + 0.3 }]))).toHaveLength(1);
    expect(findNods(motion([{ at: 2, hz: 1.5, deep: LEAST_DEPTH - 0.1 }]))).toEqual([]);
  });

  it('does not take a look down at notes for a nod: the head stays there', () => {
    expect(findNods(motion([{ at: 1, hz: 0.65, deep: 15 }]))).toEqual([]);
    expect(findNods(motion([{ at: 1, hz: SLOWEST_HZ - 0.03, deep: 15 }]))).toEqual([]);
    expect(findNods(motion([{ at: 1, hz: SLOWEST_HZ + 0.03, deep: 15 }]))).toHaveLength(1);
  });

  it('does not take a tremor for a nod', () => {
    expect(findNods(motion([{ at: 2, hz: FASTEST_HZ - 1, deep: 8 }]))).toHaveLength(1);
    expect(findNods(motion([{ at: 2, hz: FASTEST_HZ + 2, deep: 8 }]))).toEqual([]);
  });

  it('needs the head to come back far enough', () => {
    /** Down by ten degrees in a quarter of a second, and up so far that the limit is a little off. */
    const back = (left: number): HeadMotion => {
      const up = 10 / (1 + left);
      const eased = (seconds: number): number =>
        (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, 4 * seconds)))) / 2;
      return course((seconds) => 10 * eased(seconds - 2) - up * eased(seconds - 2.25));
    };
    expect(findNods(back(MOST_LEFT - 0.05))).toHaveLength(1);
    expect(findNods(back(MOST_LEFT + 0.05))).toEqual([]);
  });

  it('does not count a head that turns aside with it', () => {
    const turning = (yawShare: number) =>
      findNods(motion([{ at: 2, hz: 1.5, deep: 8 }], { yawShare }));
    expect(turning(MOST_YAW - 0.02)).toHaveLength(1);
    // A nod is told from where it is a tenth down, and so is what the head turns during it.
    expect(turning((MOST_YAW + 0.02) / 0.9)).toEqual([]);
  });

  it('counts a deep nod, whose face moves far about the neck, and not a body that moves along', () => {
    expect(findNods(motion([{ at: 2, hz: 1, deep: 20 }]))).toHaveLength(1);
    expect(
      findNods(motion([{ at: 2, hz: 1, deep: 10 }], { shift: MOST_TRANSLATION - 0.2 })),
    ).toHaveLength(1);
    expect(
      findNods(motion([{ at: 2, hz: 1, deep: 10 }], { shift: MOST_TRANSLATION + 0.2 })),
    ).toEqual([]);
  });

  it('does not count a shallow dip of a head that moves as a whole more than by nodding', () => {
    const deep = 4;
    const nodMoves = degreesToRadians(deep) * Math.hypot(9, 6);
    /** The body goes along by so much of that. */
    const moving = (share: number) =>
      findNods(motion([{ at: 2, hz: 1, deep }], { shift: (10 / deep) * share * nodMoves }));
    expect(moving(MOST_BODY_SHARE - 0.05)).toHaveLength(1);
    // A nod is told from where it is a tenth down, and so is what the body moves during it.
    expect(moving((MOST_BODY_SHARE + 0.05) / 0.9)).toEqual([]);
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

  it('goes on evenly through a blink, and no further', () => {
    const { pitch, ...rest } = motion([{ at: 2, hz: 1, deep: 8 }]);
    /** So many pictures around the bottom of the nod are not measured. */
    const without = (pictures: number) =>
      findNods({
        ...rest,
        pitch: pitch.map((angle, index) =>
          Math.abs(index - 2.5 * RATE) < pictures / 2 ? Number.NaN : angle,
        ),
      });
    const bridged = Math.floor((MAX_SAMPLE_MS * RATE) / 1000) - 1;
    expect(without(bridged)).toHaveLength(1);
    expect(without(bridged + 2)).toEqual([]);
  });

  it('finds them in a mirrored picture as well', () => {
    const { yaw, x, ...rest } = motion([{ at: 2, hz: 1.5, deep: 8 }], { yawShare: 0.3 });
    const mirrored = { ...rest, yaw: yaw.map((angle) => -angle), x: x.map((place) => -place) };
    expect(findNods(mirrored)).toHaveLength(1);
  });
});
