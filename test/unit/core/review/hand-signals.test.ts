import { describe, expect, it } from 'vitest';
import {
  buildHandSignals,
  LONGEST_SPEED_BASE_MS,
  PASSING_SPEED,
  SPEED_BASE_MS,
} from '../../../../core/review/hand-signals.ts';
import { A_BODY_ASPECT, aPoseTrack, hiding, SHOULDERS } from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';

const signalsOf = (bodies: readonly Body[], rate?: number) =>
  buildHandSignals(aPoseTrack(bodies, rate), A_BODY_ASPECT);
/** A wrist going down at a speed in shoulder widths (0.4 of the height) a second. */
const falling = (speed: number, rate: number): Body[] =>
  Array.from({ length: 6 }, (_, index) => ({
    ...SHOULDERS,
    leftWrist: [0.5, 0.42 + (0.4 * speed * index) / rate],
  }));
const lastOf = (values: Float32Array): number => values.at(-1) ?? Number.NaN;

describe('speed of the hands', () => {
  it('is told in shoulder widths a second, whatever the rate of the poses', () => {
    expect(lastOf(signalsOf(falling(0.8, 10), 10).handSpeed)).toBeCloseTo(0.8, 2);
    expect(lastOf(signalsOf(falling(0.8, 4), 4).handSpeed)).toBeCloseTo(0.8, 2);
  });

  it('is not read over less than the jitter of the model allows', () => {
    const over = (ms: number) =>
      lastOf(signalsOf(falling(0.8, 1000 / ms).slice(0, 2), 1000 / ms).handSpeed);
    expect(over(SPEED_BASE_MS)).toBeCloseTo(0.8, 2);
    expect(over(SPEED_BASE_MS - 5)).toBeNaN();
  });

  it('is not measured where poses come too slowly, nor without an earlier one', () => {
    const slowest = 1000 / LONGEST_SPEED_BASE_MS;
    expect(lastOf(signalsOf(falling(0.1, slowest), slowest).handSpeed)).toBeCloseTo(0.1, 2);
    expect(lastOf(signalsOf(falling(0.1, 1.9), 1.9).handSpeed)).toBeNaN();
    expect(signalsOf(falling(0.8, 10)).handSpeed[0]).toBeNaN();
  });

  it('is against the body: a lean to the side is no gesture', () => {
    const leaning = Array.from({ length: 6 }, (_, index): Body => {
      const by = 0.02 * index;
      return {
        nose: [0.5 + by, 0.4],
        leftShoulder: [0.65 + by, 0.6],
        rightShoulder: [0.35 + by, 0.6],
        leftWrist: [0.5 + by, 0.8],
      };
    });
    const { handSpeed, shoulderSpeed } = signalsOf(leaning);
    expect(lastOf(handSpeed)).toBeCloseTo(0, 4);
    expect(lastOf(shoulderSpeed)).toBeGreaterThan(0.5);
  });
});

it('a hand that passes the face is not at it', () => {
  const passing = (speed: number) => signalsOf(falling(speed, 10).slice(0, 4)).handAtFace;
  expect(lastOf(passing(PASSING_SPEED - 0.1))).toBe(1);
  expect(lastOf(passing(PASSING_SPEED + 0.05))).toBe(0);
});

it('a face that is not seen is not measured, however fast a hand goes by', () => {
  const faceless = falling(PASSING_SPEED + 0.5, 10).map((body) => hiding(body, 'nose'));
  const { handAtFace, handSpeed } = signalsOf(faceless);
  expect(lastOf(handSpeed)).toBeGreaterThan(PASSING_SPEED);
  expect(lastOf(handAtFace)).toBeNaN();
});

it('a pose without a body is not measured', () => {
  for (const values of Object.values(signalsOf([{}, {}, {}, {}])))
    expect([...values]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
});
