import { describe, expect, it } from 'vitest';
import { STILL_HEAD } from '../../../../../core/metrics/definitions/still-face.ts';
import { LEAST_SECOND_SEEN, SWAY_WINDOW_MS } from '../../../../../core/metrics/sway-windows.ts';
import { LOOKING_DOWN } from '../../../../../core/review/blinks.ts';
import { msToSeconds } from '../../../../../core/units.ts';
import { aSignals, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

describe('blinks a minute', () => {
  const every3s = (seconds: number) =>
    Array.from({ length: seconds / 3 }, (_, index) => ({
      startMs: 3_000 * index,
      endMs: 3_000 * index + 150,
    }));
  const rateOf = (face: readonly FaceStretch[], closures = every3s(150)) =>
    resultOf('blink-rate', aSignals({ face, closures }));

  it('are of the time in which lids could be read: not of looks far down', () => {
    const down = (lookDown: number) => rateOf([{ seconds: 150 }, { seconds: 30, lookDown }]);
    const readable = valueOf(down(LOOKING_DOWN - 0.01));
    expect(readable.value).toBeCloseTo(50 / 3, 2);
    expect(readable.coverage).toBeCloseTo(1, 2);
    const unread = valueOf(down(LOOKING_DOWN + 0.01));
    expect(unread.value).toBeCloseTo(20, 2);
    expect(unread.coverage).toBeCloseTo(150 / 180, 2);
  });

  it('are not told of who looks far down for more than a fifth of the time', () => {
    expect(reasonOf(rateOf([{ seconds: 150 }, { seconds: 40, lookDown: 0.8 }]))).toBe(
      'low-coverage',
    );
  });

  it('keep the time of the blinks themselves, in which closing lids read as a look down', () => {
    const blinking = repeat(50, [{ seconds: 0.15, lookDown: 0.9 }, { seconds: 2.85 }]);
    expect(valueOf(rateOf(blinking)).value).toBeCloseTo(20, 2);
  });
});

describe('gestures', () => {
  const at = (perSecond: number, share = 1) => {
    const signals = aSignals({ pose: [{ seconds: 60, handSpeed: 0.1 }] });
    const count = signals.pose.t.length;
    const weight = signals.pose.weight.map((own, index) =>
      index < share * count ? 1000 / perSecond : own,
    );
    let time = 0;
    const t = signals.pose.t.map((_, index) => {
      const start = time;
      time += weight[index] ?? 0;
      return start;
    });
    return reasonOf(
      resultOf('gesture-rate', {
        ...signals,
        durationMs: time,
        pose: { ...signals.pose, t, weight },
      }),
    );
  };

  it('are not counted below four poses a second, by which a stroke is missed or one pose long', () => {
    expect(at(4)).toBe('value');
    expect(at(3.5)).toBe('nothing-to-measure');
    expect(at(2)).toBe('nothing-to-measure');
  });

  it('are counted where the poses are slow for a short while only', () => {
    // Of 300 poses at two a second so many stand for less, or more, than a fifth of the time.
    expect(at(2, 0.08)).toBe('value');
    expect(at(2, 0.12)).toBe('nothing-to-measure');
  });
});

describe('a still face', () => {
  it('is not told from moments in which the head was not measured', () => {
    const half = { seconds: 2.5, headYaw: Number.NaN };
    expect(
      reasonOf(resultOf('still-face', aSignals({ face: [{ seconds: 60, headYaw: Number.NaN }] }))),
    ).toBe('no-face');
    expect(
      reasonOf(resultOf('still-face', aSignals({ face: repeat(12, [half, { seconds: 2.5 }]) }))),
    ).toBe('no-face');
  });

  it('is still where a moment of a quiet window was not measured', () => {
    const moment = { seconds: 0.5, headYaw: Number.NaN };
    const windows = repeat(12, [{ seconds: 4.5, headYaw: STILL_HEAD }, moment]);
    expect(valueOf(resultOf('still-face', aSignals({ face: windows }))).value).toBe(100);
  });
});

describe('sway', () => {
  const windowS = msToSeconds(SWAY_WINDOW_MS);

  it('covers the time that was measured, not the windows it fell into', () => {
    const seen = { seconds: 8 };
    const unseen = { seconds: windowS - 8, contact: -1 as const };
    const { coverage } = valueOf(resultOf('sway', aSignals({ face: repeat(6, [seen, unseen]) })));
    expect(coverage).toBeCloseTo(0.8, 2);
  });

  it('does not take a second of which hardly anything was seen', () => {
    const of = (share: number) =>
      reasonOf(
        resultOf(
          'sway',
          aSignals({
            face: repeat(60, [{ seconds: share }, { seconds: 1 - share, contact: -1 as const }]),
          }),
        ),
      );
    expect(of(LEAST_SECOND_SEEN + 0.05)).toBe('value');
    expect(of(LEAST_SECOND_SEEN - 0.05)).toBe('no-face');
  });
});

describe('a hand at the face', () => {
  it('is not measured of a session whose knuckles were not kept, and says so', () => {
    const signals = aSignals({ pose: [{ seconds: 60, handAtFace: Number.NaN }] });
    const old = { ...signals, pose: { ...signals.pose, hasKnuckles: false } };
    expect(resultOf('hand-at-face', old).outcome).toMatchObject({
      reason: {
        kind: 'nothing-to-measure',
        explanation: expect.stringContaining('earlier version'),
      },
    });
    expect(reasonOf(resultOf('hand-at-face', signals))).toBe('no-shoulders');
  });
});
