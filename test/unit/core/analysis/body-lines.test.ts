import { describe, expect, it } from 'vitest';
import { bodyReader } from '../../../../core/analysis/body-lines.ts';
import type { BodyLine } from '../../../../core/analysis/body-lines.ts';
import { ARMS_DWELL_MS, TOUCH_DWELL_MS } from '../../../../core/metrics/hand-rules.ts';
import { aSignals } from '../../../helpers/a-signals.ts';
import type { PoseStretch } from '../../../helpers/a-signals.ts';

const EVERYTHING = { startMs: 0, endMs: Number.POSITIVE_INFINITY };
/** Samples of `aSignals` a second. */
const RATE = { face: 20, pose: 5 };

const linesOf = (pose: readonly PoseStretch[]): readonly BodyLine[] => {
  const signals = aSignals({ face: [{ seconds: 1 }], pose });
  const read = bodyReader(signals, EVERYTHING);
  return Array.from(signals.pose.t, (_, index) => read(0, index));
};
const secondsWith = (
  lines: readonly BodyLine[],
  field: 'armsCrossed' | 'faceTouch',
  said: boolean | null,
): number => lines.filter((line) => line[field] === said).length / RATE.pose;

describe('a nod', () => {
  const nods = [{ startMs: 2000, endMs: 2500, cycles: 1, depth: 6 }];
  const signals = aSignals({ face: [{ seconds: 4 }], nods });
  const nodAt = (seconds: number, from = signals): boolean | null =>
    bodyReader(from, EVERYTHING)(seconds * RATE.face, -1).nod;

  it('is true from its first picture until it is over', () => {
    expect([1.95, 2, 2.45, 2.5].map((seconds) => nodAt(seconds))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is not measured without a face, nor from pictures that come too slowly to tell', () => {
    const faceless = aSignals({ face: [{ seconds: 4, contact: -1 }], nods });
    const hidden = {
      ...faceless,
      face: { ...faceless.face, headPitch: faceless.face.headPitch.map(() => Number.NaN) },
    };
    expect(nodAt(2, hidden)).toBeNull();
    const { face } = signals;
    const slow = { ...signals, face: { ...face, weight: face.weight.map(() => 90) } };
    expect(nodAt(2, slow)).toBeNull();
    expect(nodAt(3, slow)).toBeNull();
  });
});

it('the seat is told in centimetres, > 0 = slid down, and null where it is not known', () => {
  const slouchOf = (slidCm: number): number | null =>
    bodyReader(aSignals({ face: [{ seconds: 1, slidCm }] }), EVERYTHING)(0, -1).slouchCm;
  expect(slouchOf(3.456)).toBe(3.46);
  expect(slouchOf(-1)).toBe(-1);
  expect(slouchOf(Number.NaN)).toBeNull();
});

describe('arms and hands', () => {
  it.each([
    ['armsCrossed', ARMS_DWELL_MS],
    ['faceTouch', TOUCH_DWELL_MS],
  ] as const)('%s is true only where it is held for its time', (field, dwellMs) => {
    const held = (seconds: number) =>
      linesOf([
        { seconds: 4 },
        { seconds, armsCrossed: 1, handAtFace: 1 },
        { seconds: 4, armsCrossed: 0, handAtFace: 0 },
      ]);
    const [shorter, longer] = [0.8 * dwellMs, 1.4 * dwellMs].map(
      (ms) => Math.round((ms * RATE.pose) / 1000) / RATE.pose,
    );
    expect(secondsWith(held(shorter ?? 0), field, true)).toBe(0);
    expect(secondsWith(held(longer ?? 0), field, true)).toBeCloseTo(longer ?? 0, 5);
  });

  it('are null where they could not be told', () => {
    const lines = linesOf([
      { seconds: 2, armsCrossed: 0, handAtFace: 0, handsSeen: 1 },
      { seconds: 1, armsCrossed: Number.NaN, handAtFace: Number.NaN, handsSeen: Number.NaN },
    ]);
    expect(secondsWith(lines, 'armsCrossed', null)).toBe(1);
    expect(secondsWith(lines, 'faceTouch', null)).toBe(1);
    expect(lines.map(({ handsVisible }) => handsVisible)).toEqual([
      ...Array.from({ length: 10 }, () => 1),
      ...Array.from({ length: 5 }, () => null),
    ]);
  });

  it('are null without a pose', () => {
    const read = bodyReader(aSignals({ face: [{ seconds: 1 }] }), EVERYTHING);
    expect(read(0, -1)).toMatchObject({ armsCrossed: null, handsVisible: null, faceTouch: null });
  });
});
