import { describe, expect, it } from 'vitest';
import {
  CLOSED_FROM,
  findClosures,
  LOOK_BEFORE_MS,
  LOOKING_DOWN,
  OPEN_BELOW,
  OPEN_WINDOW_MS,
} from '../../../../core/review/blinks.ts';
import { LEAST_RISE } from '../../../../core/review/lid-levels.ts';

type Lids = {
  readonly open?: (seconds: number) => number;
  readonly closings: readonly {
    readonly at: number;
    readonly lastsMs: number;
    readonly to: number;
  }[];
  readonly lookDown?: number;
};
const SECONDS = 12;
const RATE = 30;

function lids({ open = () => 0.1, closings, lookDown = 0.2 }: Lids) {
  const t = Float64Array.from({ length: SECONDS * RATE }, (_, index) => (1000 * index) / RATE);
  const blink = Float32Array.from(t, (time) => {
    const closing = closings.find(
      ({ at, lastsMs }) => time >= 1000 * at && time < 1000 * at + lastsMs,
    );
    return closing?.to ?? open(time / 1000);
  });
  return { t, blink, lookDown: new Float32Array(t.length).fill(lookDown) };
}

describe('closing lids', () => {
  it('are found with their lengths, long ones as well', () => {
    const found = findClosures(
      lids({
        closings: [
          { at: 2, lastsMs: 100, to: 0.7 },
          { at: 5, lastsMs: 800, to: 0.7 },
        ],
      }),
    );
    expect(found.map(({ startMs }) => startMs)).toEqual([2000, 5000]);
    expect(found.map(({ startMs, endMs }) => Math.round((endMs - startMs) / 100))).toEqual([1, 8]);
  });

  it('go by what the lids of this person reach: half of it closes them', () => {
    const closings = [2, 4, 6].map((at) => ({ at, lastsMs: 150, to: 0.6 }));
    const withOneTo = (to: number) =>
      findClosures(lids({ closings: [...closings, { at: 8, lastsMs: 150, to }] }));
    expect(withOneTo(0.1 + 0.5 * (CLOSED_FROM + 0.02))).toHaveLength(4);
    expect(withOneTo(0.1 + 0.5 * (CLOSED_FROM - 0.02))).toHaveLength(3);
  });

  it('are over when the lids are nearly open again', () => {
    /** Closed for a tenth of a second, then so far of the way for a third of one. */
    const halfOpen = (share: number): number => {
      const closings = [
        { at: 3, lastsMs: 100, to: 0.7 },
        { at: 3.1, lastsMs: 330, to: 0.1 + 0.6 * share },
      ];
      const [closure] = findClosures(lids({ closings }));
      return closure === undefined ? Number.NaN : closure.endMs - closure.startMs;
    };
    expect(halfOpen(OPEN_BELOW - 0.03)).toBeCloseTo(100, -1);
    expect(halfOpen(OPEN_BELOW + 0.03)).toBeGreaterThan(400);
  });

  it('rise by more than the noise of the model', () => {
    expect(
      findClosures(lids({ closings: [{ at: 3, lastsMs: 150, to: 0.11 + LEAST_RISE }] })),
    ).toHaveLength(1);
    expect(
      findClosures(lids({ closings: [{ at: 3, lastsMs: 150, to: 0.09 + LEAST_RISE }] })),
    ).toEqual([]);
  });

  it('are told from lids that are low for seconds', () => {
    const open = (seconds: number): number => (seconds > 4 && seconds < 9 ? 0.45 : 0.1);
    const found = findClosures(
      lids({
        open,
        closings: [
          { at: 6, lastsMs: 150, to: 0.9 },
          { at: 1, lastsMs: 150, to: 0.7 },
        ],
      }),
    );
    expect(found.map(({ startMs }) => startMs)).toContain(6000);
    expect(
      found.filter(
        ({ startMs, endMs }) => endMs - startMs < 500 && startMs > 4500 && startMs < 8500,
      ),
    ).toHaveLength(1);
  });

  it('are left out while looking down far further than usual, where lids are low anyway', () => {
    const lookingDown = (usual: number, now: number) => {
      const given = lids({ closings: [{ at: 3, lastsMs: 150, to: 0.7 }], lookDown: usual });
      return findClosures({
        ...given,
        lookDown: given.lookDown.map((value, index) =>
          Math.abs((given.t[index] ?? 0) - 3000) < 1000 ? now : value,
        ),
      });
    };
    for (const usual of [0, 0.2, 0.66]) {
      const low = usual + LOOKING_DOWN * (1 - usual);
      expect(lookingDown(usual, low - 0.01)).toHaveLength(1);
      expect(lookingDown(usual, low + 0.01)).toEqual([]);
    }
  });

  it('are found of heavy lids, which read as a look down all the time', () => {
    const closings = [{ at: 3, lastsMs: 150, to: 0.7 }];
    expect(findClosures(lids({ closings, lookDown: 0.66 }))).toHaveLength(1);
  });

  it('are held against the look before them: closing lids read as a look down as well', () => {
    const downFrom = (beforeMs: number) => {
      const given = lids({ closings: [{ at: 3, lastsMs: 150, to: 0.7 }] });
      const lookDown = given.lookDown.map((value, index) =>
        (given.t[index] ?? 0) >= 3000 - beforeMs && (given.t[index] ?? 0) < 4000 ? 0.7 : value,
      );
      return findClosures({ ...given, lookDown });
    };
    expect(downFrom(LOOK_BEFORE_MS - 40)).toHaveLength(1);
    expect(downFrom(LOOK_BEFORE_MS + 40)).toEqual([]);
  });

  it('last less than half of the time from which the open lids are told', () => {
    const closedFor = (lastsMs: number): number => {
      const found = findClosures(lids({ closings: [{ at: 4, lastsMs, to: 0.7 }] }));
      return Math.max(...found.map(({ startMs, endMs }) => endMs - startMs));
    };
    const half = OPEN_WINDOW_MS / 2;
    expect(closedFor(half - 300)).toBeCloseTo(half - 300, -2);
    expect(closedFor(4 * half)).toBeLessThan(2 * half);
  });

  it('have no end where the face was lost', () => {
    const given = lids({ closings: [{ at: 3, lastsMs: 300, to: 0.7 }] });
    given.blink.fill(Number.NaN, 95, 120);
    expect(findClosures(given)).toEqual([]);
  });
});
