import { describe, expect, it } from 'vitest';
import { FIDGET_FACTOR } from '../../../../../core/metrics/definitions/fidget.ts';
import {
  CALM_SHARE,
  LEAST_CALM_MS,
  LEAST_SESSION_MS,
  LEAST_WINDOW_SEEN,
} from '../../../../../core/metrics/restless-windows.ts';
import { aSignals, aSpan, repeat } from '../../../../helpers/a-signals.ts';
import type { PoseStretch } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

const CALM = 0.05;
const fidget = (
  pose: readonly PoseStretch[],
  {
    calibrationSpans = [aSpan(0, 0)],
    spans,
  }: Partial<Parameters<typeof aSignals>[0]> & {
    readonly spans?: Parameters<typeof resultOf>[2];
  } = {},
) => resultOf('fidget', aSignals({ pose, calibrationSpans }), spans);
const share = (...given: Parameters<typeof fidget>): number => valueOf(fidget(...given)).value;

/** Shoulders that go from side to side: the speed is that of a sine, 0 at each turning point. */
const rocking = (hertz: number, fastest: number, seconds = 60): PoseStretch[] =>
  Array.from({ length: 5 * seconds }, (_, index) => ({
    seconds: 0.2,
    shoulderSpeed: fastest * Math.abs(Math.cos((2 * Math.PI * hertz * index) / 5)),
  }));

describe('restlessness', () => {
  it.each([0.5, 0.7, 1, 1.3])(
    'is all of the time of rocking at %d Hz, turning points included',
    (hertz) => {
      const calm = { seconds: 60, shoulderSpeed: CALM };
      const rocks = [calm, ...rocking(hertz, 2 * Math.SQRT2 * FIDGET_FACTOR * CALM)];
      expect(share(rocks, { spans: [aSpan(60, 120)] })).toBe(100);
    },
  );

  it('is a second that is livelier, as the root of its mean square, than three times the calm', () => {
    const half = (factor: number): number =>
      share([
        { seconds: 60, shoulderSpeed: CALM },
        ...repeat(60, [
          { seconds: 0.4, shoulderSpeed: 0 },
          { seconds: 0.6, shoulderSpeed: (factor * CALM) / Math.sqrt(0.6) },
        ]),
      ]);
    expect(half(FIDGET_FACTOR + 0.05)).toBeCloseTo(50, 5);
    expect(half(FIDGET_FACTOR - 0.05)).toBe(0);
  });

  it('is told from seconds of which at least half was measured', () => {
    const seen = (part: number): string =>
      reasonOf(
        fidget(repeat(100, [{ seconds: part }, { seconds: 1 - part, shoulderSpeed: Number.NaN }])),
      );
    expect(LEAST_WINDOW_SEEN).toBe(0.5);
    // Half of the seconds are no coverage of four fifths, but what is there counts as measured.
    expect(seen(0.6)).toBe('low-coverage');
    expect(seen(0.4)).toBe('no-shoulders');
  });
});

describe('the calm it is held against', () => {
  const lively = { seconds: 60, shoulderSpeed: 0.2 };

  it('is that of the calibration', () => {
    const spans = [aSpan(10, 70)];
    const calm = (speed: number): number =>
      share([{ seconds: 10, shoulderSpeed: speed }, lively], {
        calibrationSpans: [aSpan(0, 10)],
        spans,
      });
    expect(calm(0.2 / (FIDGET_FACTOR + 0.1))).toBe(100);
    expect(calm(0.2 / (FIDGET_FACTOR - 0.1))).toBe(0);
  });

  it('is not of a calibration of which too little was measured', () => {
    const seconds = LEAST_CALM_MS / 1000;
    const of = (calmS: number): number =>
      share([{ seconds: calmS, shoulderSpeed: CALM }, lively], {
        calibrationSpans: [aSpan(0, calmS)],
        spans: [aSpan(calmS, calmS + 60)],
      });
    expect(of(seconds)).toBe(100);
    expect(of(seconds - 1)).toBe(0);
  });

  it('is without one the calmest fifth of the session', () => {
    const calmFor = (part: number): number =>
      share([
        { seconds: 100 * part, shoulderSpeed: CALM },
        { seconds: 100 * (1 - part), shoulderSpeed: 0.2 },
      ]);
    expect(calmFor(CALM_SHARE + 0.02)).toBeGreaterThan(70);
    expect(calmFor(CALM_SHARE - 0.02)).toBe(0);
  });

  it('is without one not known of less than a minute', () => {
    expect(reasonOf(fidget([{ seconds: LEAST_SESSION_MS / 1000 - 1 }]))).toBe('nothing-to-measure');
    expect(reasonOf(fidget([{ seconds: LEAST_SESSION_MS / 1000 }]))).toBe('value');
    expect(reasonOf(fidget([{ seconds: 50 }], { calibrationSpans: [aSpan(0, 10)] }))).toBe('value');
  });
});
