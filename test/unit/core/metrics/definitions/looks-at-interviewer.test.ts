import { describe, expect, it } from 'vitest';
import { aSignals, aSpan, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';
import { placeOf, reasonOf, resultOf, valueOf } from './compute.ts';

const turn: FaceStretch[] = [{ seconds: 3 }, { seconds: 2, contact: 0 }];
const share = (face: FaceStretch[], calibrated = true) =>
  resultOf('looks-at-interviewer', aSignals({ face, calibrated }));

describe('looks at the interviewer', () => {
  it('is the share of the measured time, not of all time', () => {
    const result = share(repeat(8, [...turn, { seconds: 1, contact: -1 }]));
    const { value, coverage } = valueOf(result);
    expect(value).toBeCloseTo(60, 5);
    expect(coverage).toBeCloseTo(5 / 6, 5);
    expect(result.position).toBe('inside');
  });

  it('gives no number under 30 s measured, and one from 30 s on', () => {
    expect(reasonOf(share([...repeat(5, turn), { seconds: 4.9 }]))).toBe('too-short');
    expect(reasonOf(share(repeat(6, turn)))).toBe('value');
  });

  it('gives no number when less than 80 % was measured', () => {
    const unmeasured = (seconds: number) => share([...repeat(16, turn), { seconds, contact: -1 }]);
    expect(reasonOf(unmeasured(20))).toBe('value');
    expect(reasonOf(unmeasured(20.5))).toBe('low-coverage');
  });

  it('gives no number when nobody was there', () => {
    expect(reasonOf(share([{ seconds: 60, gap: true }]))).toBe('no-face');
    expect(reasonOf(share([{ seconds: 60, contact: -1 }]))).toBe('no-face');
  });

  it('is not measured where uncalibrated looks do not show the interviewer, unless nobody was there', () => {
    const unknown = (face: FaceStretch[]) =>
      resultOf(
        'looks-at-interviewer',
        aSignals({ face, calibrated: false, interviewerKnown: false }),
      );
    expect(unknown(repeat(8, turn)).outcome).toMatchObject({
      reason: { kind: 'not-calibrated', lacks: 'interviewer' },
    });
    expect(reasonOf(unknown([{ seconds: 60, gap: true }]))).toBe('no-face');
  });

  it('is never surer than the gaze itself, and less sure without calibration', () => {
    const calibrated = valueOf(share(repeat(60, turn)));
    const coarse = valueOf(share(repeat(60, turn), false));
    expect(calibrated.interval?.low).toBeLessThanOrEqual(55);
    expect(calibrated.interval?.high).toBeGreaterThanOrEqual(65);
    expect(coarse.interval?.low).toBeLessThanOrEqual(45);
    expect(coarse.coarse).toBe(true);
    expect(calibrated.coarse).toBe(false);
  });

  it.each([
    [20, 80, 'near'],
    [10, 90, 'outside'],
    [80, 20, 'near'],
    [95, 5, 'outside'],
  ] as const)('calls %d s on, %d s off %s the plateau', (on, off, position) => {
    expect(placeOf(share([{ seconds: on }, { seconds: off, contact: 0 }]))).toBe(position);
  });

  it('looks at the spans only', () => {
    const signals = aSignals({ face: [{ seconds: 40 }, { seconds: 40, contact: 0 }] });
    const result = resultOf('looks-at-interviewer', signals, [aSpan(0, 20), aSpan(60, 80)]);
    expect(valueOf(result).value).toBeCloseTo(50, 5);
  });

  it('is reckoned the same way over all answers', () => {
    const signals = aSignals({ face: repeat(12, turn) });
    expect(valueOf(resultOf('session-looks-at-interviewer', signals)).value).toBeCloseTo(
      valueOf(resultOf('looks-at-interviewer', signals)).value,
      9,
    );
  });
});
