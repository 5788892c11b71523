import { describe, expect, it } from 'vitest';
import { BLINK_MS } from '../../../../../core/metrics/definitions/blink-rate.ts';
import {
  STROKE_APART_MS,
  STROKE_HOLD_MS,
} from '../../../../../core/metrics/definitions/gesture-rate.ts';
import { STILL_WINDOW_MS, TAIL } from '../../../../../core/metrics/definitions/still-face.ts';
import { HANDS_MINIMUM } from '../../../../../core/metrics/hands-text.ts';
import { LEAST_STEPS, SWAY_WINDOW_MS } from '../../../../../core/metrics/sway-windows.ts';
import { msToSeconds } from '../../../../../core/units.ts';
import { aSignals, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

const face = (id: string, stretches: readonly FaceStretch[]) =>
  resultOf(id, aSignals({ face: stretches }));
const pose = (id: string, stretches: readonly PoseStretch[]) =>
  resultOf(id, aSignals({ pose: stretches }));

describe('gestures', () => {
  /** Ten poses a second, so that the limits lie between them. */
  const strokes = (lastsMs: number, apartMs: number): number => {
    const rest = (ms: number): PoseStretch => ({ seconds: (2 * ms) / 1000, handSpeed: 0 });
    const stroke = { seconds: (2 * lastsMs) / 1000, handSpeed: 1 };
    const signals = aSignals({
      pose: repeat(20, [stroke, rest(apartMs), stroke, rest(3_000 - apartMs)]),
    });
    const faster = {
      ...signals,
      durationMs: signals.durationMs / 2,
      pose: {
        ...signals.pose,
        t: signals.pose.t.map((time) => time / 2),
        weight: signals.pose.weight.map((weight) => weight / 2),
      },
    };
    return valueOf(resultOf('gesture-rate', faster)).value;
  };

  it('last their time', () => {
    expect(strokes(STROKE_HOLD_MS, 1_000)).toBeGreaterThan(30);
    expect(strokes(STROKE_HOLD_MS - 100, 1_000)).toBe(0);
  });

  it('are one where they are hardly apart', () => {
    const [together, apart] = [STROKE_APART_MS - 100, STROKE_APART_MS].map((ms) =>
      strokes(STROKE_HOLD_MS, ms),
    );
    expect(apart).toBeCloseTo(2 * (together ?? Number.NaN), 5);
  });
});

describe('hands', () => {
  it('are told from a tenth of the time, and ten seconds of it', () => {
    const seen = (seconds: number, unseen: number) =>
      reasonOf(
        pose('hands-at-rest', [
          { seconds, handSpeed: 0 },
          { seconds: unseen, handSpeed: Number.NaN },
        ]),
      );
    const least = msToSeconds(HANDS_MINIMUM.measuredMs);
    expect(seen(least, 0)).toBe('value');
    expect(seen(least - 0.2, 0)).not.toBe('value');
    const rest = least / HANDS_MINIMUM.coverage - least;
    expect(seen(least, rest)).toBe('value');
    expect(seen(least, rest + 5)).not.toBe('value');
  });
});

describe('turned away', () => {
  it('is told from half of the time', () => {
    const seen = (unseen: number) =>
      reasonOf(pose('turned-away', [{ seconds: 40 }, { seconds: unseen, turn: Number.NaN }]));
    expect(seen(39)).toBe('value');
    expect(seen(42)).toBe('low-coverage');
  });
});

describe('a still face', () => {
  it('may move for a tenth of the window', () => {
    const still = (movingShare: number): number => {
      const window = msToSeconds(STILL_WINDOW_MS);
      const moving = { seconds: window * movingShare, smile: 0.6 };
      return valueOf(
        face('still-face', repeat(8, [{ seconds: window * (1 - movingShare) }, moving])),
      ).value;
    };
    expect(still(TAIL - 0.02)).toBe(100);
    expect(still(TAIL + 0.02)).toBe(0);
  });
});

describe('sway', () => {
  it('is told from windows of which most seconds were seen', () => {
    const seen = (seconds: number) =>
      reasonOf(
        face(
          'sway',
          repeat(6, [{ seconds }, { seconds: msToSeconds(SWAY_WINDOW_MS) - seconds, contact: -1 }]),
        ),
      );
    expect(seen(LEAST_STEPS)).toBe('value');
    expect(seen(LEAST_STEPS - 1)).not.toBe('value');
  });

  it('needs three windows', () => {
    const seconds = 3 * msToSeconds(SWAY_WINDOW_MS);
    expect(reasonOf(face('sway', [{ seconds }]))).toBe('value');
    expect(reasonOf(face('sway', [{ seconds: seconds - 1 }]))).toBe('too-short');
  });
});

it('blinks are as long as their limits, and no shorter or longer', () => {
  const closures = (lengthMs: number) =>
    valueOf(
      resultOf(
        'blink-rate',
        aSignals({
          face: [{ seconds: 120 }],
          closures: [{ startMs: 5_000, endMs: 5_000 + lengthMs }],
        }),
      ),
    ).value;
  expect(closures(BLINK_MS.shortest)).toBeCloseTo(0.5, 1);
  expect(closures(BLINK_MS.longest)).toBeCloseTo(0.5, 1);
});
