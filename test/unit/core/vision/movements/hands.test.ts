import { describe, expect, it } from 'vitest';
import { LEAST_POSES } from '../../../../../core/vision/movements/gather.ts';
import {
  IN_PICTURE,
  MOST_REST_SPEED,
  readGesture,
  readLap,
} from '../../../../../core/vision/movements/hands.ts';
import { A_BODY_ASPECT, aPose, SHOULDERS } from '../../../../helpers/a-body.ts';
import type { Body } from '../../../../helpers/a-body.ts';

/** A wrist that goes to and fro by so many shoulder widths a second; 0.3 of the width is one. */
const withHand = (speed: number, index: number): Body => ({
  ...SHOULDERS,
  leftWrist: [0.6 + (index % 4 < 2 ? 0 : 0.3 * speed * 0.2), 0.9],
});
const poses = (count: number, bodyAt: (index: number) => Body) =>
  Array.from({ length: count }, (_, index) => aPose(100 * index, bodyAt(index)));

describe('hands in the lap', () => {
  it('are seen or not, by whether a hand is in half of the pictures', () => {
    const seenIn = (count: number) =>
      readLap(
        poses(20, (index) => (index < count ? withHand(0, index) : SHOULDERS)),
        A_BODY_ASPECT,
      );
    expect(seenIn(20)).toMatchObject({
      ok: true,
      value: { poses: 20, seenShare: 1, restSpeed: 0 },
    });
    expect(seenIn(20 * IN_PICTURE)).toMatchObject({
      ok: true,
      value: { seenShare: IN_PICTURE, restSpeed: 0 },
    });
    const fewer = seenIn(20 * IN_PICTURE - 1);
    expect(fewer).toMatchObject({ ok: true, value: { restSpeed: null } });
    expect(seenIn(0)).toMatchObject({ ok: true, value: { seenShare: 0, restSpeed: null } });
  });

  it('tell how much resting hands seem to move, unless they really do', () => {
    const moving = (speed: number) =>
      readLap(
        poses(20, (index) => withHand(speed, index)),
        A_BODY_ASPECT,
      );
    const trembling = moving(MOST_REST_SPEED - 0.02);
    expect(trembling.ok ? trembling.value.restSpeed : null).toBeCloseTo(MOST_REST_SPEED - 0.02, 2);
    const waving = moving(MOST_REST_SPEED + 0.02);
    expect(waving.ok ? '' : waving.error).toMatch(/Your hands moved/);
  });

  it('tell no speed from too few readings of it', () => {
    // The first two poses of a hand have no speed yet.
    const read = (count: number) =>
      readLap(
        poses(count, (index) => withHand(0, index)),
        A_BODY_ASPECT,
      );
    expect(read(LEAST_POSES + 1)).toMatchObject({
      ok: true,
      value: { seenShare: 1, restSpeed: null },
    });
    expect(read(LEAST_POSES + 2)).toMatchObject({ ok: true, value: { restSpeed: 0 } });
  });

  it('teach nothing without shoulders, or with too few pictures', () => {
    const few = readLap(
      poses(LEAST_POSES - 1, (index) => withHand(0, index)),
      A_BODY_ASPECT,
    );
    expect(few.ok ? '' : few.error).toMatch(/shoulders.*calibrate anew/);
  });
});

describe('a gesture', () => {
  it('is in the picture by the share of it in which a hand was seen', () => {
    const read = readGesture(
      poses(20, (index) => (index < 5 ? withHand(1, index) : SHOULDERS)),
      A_BODY_ASPECT,
    );
    expect(read).toEqual({ ok: true, value: { poses: 20, seenShare: 0.25 } });
    expect(readGesture([], A_BODY_ASPECT).ok).toBe(false);
  });
});
