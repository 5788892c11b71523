import { describe, expect, it } from 'vitest';
import { leanedIn, LEAST_HALF, LONGEST_LEAN_MS } from '../../../../core/clips/kinds/leaned-in.ts';
import { satUp } from '../../../../core/clips/kinds/sat-up.ts';
import {
  LEAST_HALF as SLOPE_HALF,
  shouldersUneven,
} from '../../../../core/clips/kinds/shoulders-uneven.ts';
import { SEAT_CHANGE, slidDown } from '../../../../core/clips/kinds/slid-down.ts';
import { SLOUCH_BELOW, UPRIGHT_ABOVE } from '../../../../core/metrics/definitions/slouch.ts';
import { LEAN_FROM } from '../../../../core/metrics/lean-rule.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';
import { found, isBeyond } from './clips-of.ts';

const seat = (seconds: number, uprightness: number): PoseStretch => ({ seconds, uprightness });
const ofPose = (pose: readonly PoseStretch[]) => aSignals({ pose });

describe('slid down over the answer', () => {
  const fell = (from: number, to: number) =>
    found(slidDown, ofPose([seat(20, from), seat(20, to)]));

  it('is a fall that can be seen', () => {
    const low = UPRIGHT_ABOVE - 1;
    expect(isBeyond(fell(low + SEAT_CHANGE - 0.5, low))).toBe(false);
    expect(isBeyond(fell(low + SEAT_CHANGE + 0.5, low))).toBe(true);
  });

  it('is none while the seat stays upright', () => {
    expect(fell(100, UPRIGHT_ABOVE)).toEqual([]);
    expect(isBeyond(fell(100, UPRIGHT_ABOVE - 0.5))).toBe(true);
  });

  it('shows where the low seat was first reached, not its end', () => {
    const [candidate] = found(
      slidDown,
      ofPose([seat(20, 95), seat(10, 40), seat(10, 37), seat(20, 90)]),
    );
    expect(candidate?.moment).toMatchObject(aSpan(18, 23));
    expect(candidate?.figure).toBe(
      'Uprightness fell from 95 of 100 at 0:00–0:05 to 40 at 0:18–0:23.',
    );
  });

  it('is shown from the first stretch that is as low as the lowest', () => {
    const shownAt = (before: number) =>
      found(slidDown, ofPose([seat(20, 95), seat(20, before), seat(20, 40)]))[0]?.moment.startMs;
    expect(shownAt(45)).toBe(18_000);
    expect(shownAt(45.5)).toBe(38_000);
  });

  it('begins with the stretch held most still of the first ten seconds', () => {
    const restless = (seconds: number) =>
      Array.from({ length: seconds }, (_, second) => seat(1, second % 2 === 0 ? 80 : 100));
    const figure = (seconds: number) =>
      found(slidDown, ofPose([...restless(seconds), seat(20, 95), seat(20, 40)]))[0]?.figure;
    expect(figure(10)).toContain('from 95 of 100 at 0:10–0:15');
    expect(figure(11)).not.toContain('0:11–0:16');
  });

  it('is never told more finely than 5 of 100', () => {
    expect(fell(100, 60)[0]?.salience).toBeCloseTo((100 - 60 - SEAT_CHANGE) / 5, 6);
  });

  it('is told only from a seat that was seen', () => {
    const gap = { seconds: 30, gap: true };
    expect(found(slidDown, ofPose([seat(2, 95), gap, seat(2, 40)]))).toEqual([]);
    expect(found(slidDown, aSignals({ face: [{ seconds: 60 }] }))).toEqual([]);
  });
});

describe('sat up again', () => {
  const rose = (from: number, to: number) => found(satUp, ofPose([seat(20, from), seat(20, to)]));

  it('begins in a slouch and ends upright', () => {
    expect(isBeyond(rose(SLOUCH_BELOW - 1, UPRIGHT_ABOVE + 1))).toBe(true);
    expect(rose(SLOUCH_BELOW, UPRIGHT_ABOVE + 1)).toEqual([]);
    expect(rose(SLOUCH_BELOW - 1, UPRIGHT_ABOVE)).toEqual([]);
  });

  it('takes no longer than a moment', () => {
    const slowly = (seconds: number) =>
      found(satUp, ofPose([seat(20, 30), { seconds, gap: true }, seat(20, 90)]));
    expect(isBeyond(slowly(6))).toBe(true);
    expect(slowly(8)).toEqual([]);
  });
});

describe('leaned in and came back', () => {
  const lean = (seconds: number, share: number): FaceStretch => ({ seconds, lean: share });
  const leaned = (seconds: number, share: number) =>
    found(leanedIn, aSignals({ face: [lean(5, 0), lean(seconds, share), lean(5, 0)] }));

  it('stands out when it is more than the metric’s limit and its error', () => {
    const salience = (share: number) => leaned(5, share)[0]?.salience;
    expect(salience(LEAN_FROM)).toBeUndefined();
    expect(salience(LEAN_FROM + LEAST_HALF / 2)).toBeCloseTo(0.5, 3);
    expect(salience(LEAN_FROM + LEAST_HALF)).toBeCloseTo(1, 3);
  });

  it('is a moment, not a new seat', () => {
    const longest = LONGEST_LEAN_MS / 1000;
    expect(isBeyond(leaned(longest, 0.2))).toBe(true);
    expect(leaned(longest + 0.1, 0.2)).toEqual([]);
  });

  it('was seen to end', () => {
    expect(found(leanedIn, aSignals({ face: [lean(5, 0), lean(5, 0.2)] }))).toEqual([]);
    const lost = [lean(5, 0), lean(5, 0.2), { seconds: 3, contact: -1 } as const, lean(5, 0)];
    expect(found(leanedIn, aSignals({ face: lost }))).toEqual([]);
  });
});

describe('one shoulder high', () => {
  const tilted = (shoulderRoll: number) =>
    found(shouldersUneven, ofPose([{ seconds: 8, shoulderRoll }]));

  it('stands out when it is more than the metric’s limit and its error', () => {
    expect(tilted(5)).toEqual([]);
    expect(tilted(5 + SLOPE_HALF / 2)[0]?.salience).toBeCloseTo(0.5, 3);
    expect(tilted(5 + SLOPE_HALF)[0]?.salience).toBeCloseTo(1, 3);
  });

  it('says which one', () => {
    expect(tilted(8)[0]?.title).toBe('Your left shoulder was high for 8 seconds');
    expect(tilted(-8)[0]?.title).toBe('Your right shoulder was high for 8 seconds');
  });
});
