import { describe, expect, it } from 'vitest';
import {
  BLACK_AFTER_MS,
  BLACK_LIGHT,
  createPictureWatch,
  FROZEN_AFTER_MS,
  MUTED_AFTER_MS,
} from '../../../../renderer/src/observe/picture-watch.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const FRAME_MS = 50;
const LOOK_MS = 500;

function aWatch() {
  const clock = createFakeClock(1_000);
  const track = { muted: false };
  const told: (string | null)[] = [];
  let seenAt: number | null = null;
  let analysing = true;
  let seeing = true;
  const watch = createPictureWatch({
    clock,
    framesSeenAt: () => seenAt,
    isAnalysing: () => analysing,
    isSeeingFaces: () => seeing,
    onChange: () => void told.push(watch.problem()?.kind ?? null),
  });
  watch.watch(track);
  return {
    clock,
    track,
    told,
    watch,
    kind: () => watch.problem()?.kind ?? null,
    analyse: (on: boolean) => {
      analysing = on;
    },
    seeFaces: (on: boolean) => {
      seeing = on;
    },
    /** Pictures come, which only the other worker sees. */
    showPoses: (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += FRAME_MS) {
        seenAt = clock.now();
        clock.advance(FRAME_MS);
      }
    },
    /** Pictures of this kind come for so long. */
    show: (milliseconds: number, sample: { faces: number; light: number }) => {
      for (let passed = 0; passed < milliseconds; passed += FRAME_MS) {
        seenAt = clock.now();
        watch.see(sample);
        clock.advance(FRAME_MS);
      }
    },
  };
}

const BLACK = { faces: 0, light: BLACK_LIGHT - 1 };
const A_PERSON = { faces: 1, light: 90 };

describe('a black picture', () => {
  it('is told from a room without anybody by the light of the whole picture', () => {
    const dim = aWatch();
    dim.show(10_000, { faces: 0, light: BLACK_LIGHT });
    expect(dim.kind()).toBeNull();
    const black = aWatch();
    black.show(10_000, BLACK);
    expect(black.kind()).toBe('black');
    expect(black.watch.problem()?.text).toMatch(/lens is covered/);
  });

  it('is said once it has lasted, and taken back when there is light', () => {
    const { show, told, kind } = aWatch();
    show(BLACK_AFTER_MS - LOOK_MS, BLACK);
    expect(kind()).toBeNull();
    show(2 * LOOK_MS, BLACK);
    expect(kind()).toBe('black');
    show(2 * LOOK_MS, A_PERSON);
    expect(told).toEqual(['black', null]);
  });

  it('is not a dark face, nor a picture whose light was not measured', () => {
    const { show, told } = aWatch();
    show(5_000, { faces: 1, light: 2 });
    show(5_000, { faces: 0, light: Number.NaN });
    expect(told).toEqual([]);
  });
});

it('is not called black any more once nobody is there to see the light', () => {
  const { show, seeFaces, showPoses, kind } = aWatch();
  show(3_000, BLACK);
  expect(kind()).toBe('black');
  seeFaces(false);
  showPoses(LOOK_MS);
  expect(kind()).toBeNull();
  seeFaces(true);
  showPoses(10_000);
  expect(kind(), 'what was seen before is not carried on').toBeNull();
  show(3_000, BLACK);
  expect(kind()).toBe('black');
});

describe('a picture that stands still', () => {
  it('is said when no picture has come for a while, and taken back with the next', () => {
    const { show, clock, told, kind } = aWatch();
    show(2_000, A_PERSON);
    clock.advance(FROZEN_AFTER_MS - LOOK_MS);
    expect(kind()).toBeNull();
    clock.advance(2 * LOOK_MS);
    expect(kind()).toBe('frozen');
    show(2 * LOOK_MS, A_PERSON);
    expect(told).toEqual(['frozen', null]);
  });

  it('is said of a camera that never sent any', () => {
    const { clock, kind } = aWatch();
    clock.advance(FROZEN_AFTER_MS);
    expect(kind()).toBe('frozen');
  });

  it('is said of a track that the system mutes, but not for a hiccup', () => {
    const { track, show, kind } = aWatch();
    show(1_000, A_PERSON);
    track.muted = true;
    show(MUTED_AFTER_MS - LOOK_MS, A_PERSON);
    track.muted = false;
    show(LOOK_MS, A_PERSON);
    track.muted = true;
    show(MUTED_AFTER_MS - LOOK_MS, A_PERSON);
    expect(kind()).toBeNull();
    show(2 * LOOK_MS, A_PERSON);
    expect(kind()).toBe('frozen');
  });

  it('is not said while no worker is there to see pictures', () => {
    const { clock, analyse, kind } = aWatch();
    analyse(false);
    clock.advance(60_000);
    expect(kind()).toBeNull();
    analyse(true);
    clock.advance(FROZEN_AFTER_MS - LOOK_MS);
    expect(kind()).toBeNull();
    clock.advance(2 * LOOK_MS);
    expect(kind()).toBe('frozen');
  });
});

it('a computer that slept is not a picture that stands still', () => {
  let now = 0;
  let look: () => void = () => undefined;
  const watch = createPictureWatch({
    clock: {
      now: () => now,
      every: (_interval, action) => {
        look = action;
        return () => undefined;
      },
    },
    framesSeenAt: () => null,
    isAnalysing: () => true,
    isSeeingFaces: () => true,
    onChange: () => undefined,
  });
  watch.watch({ muted: false });
  now = 3_600_000;
  look();
  expect(watch.problem()).toBeNull();
});

describe('a camera that is closed', () => {
  it('has nothing said of it, and is not looked at any more', () => {
    const { clock, show, watch, kind } = aWatch();
    show(3_000, BLACK);
    expect(kind()).toBe('black');
    watch.watch(null);
    expect(kind()).toBeNull();
    expect(clock.timers()).toBe(0);
  });

  it('is judged anew when it is opened again', () => {
    const { clock, show, watch, track, kind } = aWatch();
    show(3_000, BLACK);
    watch.watch(null);
    clock.advance(60_000);
    watch.watch(track);
    clock.advance(FROZEN_AFTER_MS - LOOK_MS);
    expect(kind()).toBeNull();
  });
});
