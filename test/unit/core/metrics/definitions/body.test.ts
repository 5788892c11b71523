import { describe, expect, it } from 'vitest';
import { BLINK_MS } from '../../../../../core/metrics/definitions/blink-rate.ts';
import { STROKE_FROM } from '../../../../../core/metrics/definitions/gesture-rate.ts';
import { REST_BELOW } from '../../../../../core/metrics/rest-rule.ts';
import { STILL_HEAD, STILL_MOUTH } from '../../../../../core/metrics/definitions/still-face.ts';
import { TURNED_FROM } from '../../../../../core/metrics/definitions/turned-away.ts';
import { isTooSlow } from '../../../../../core/metrics/frame-rate.ts';
import { SLIDE_FROM } from '../../../../../core/metrics/slide-over.ts';
import { aSignals, aSpan, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../../helpers/a-signals.ts';
import { placeOf, reasonOf, resultOf, valueOf } from './compute.ts';

const face = (id: string, stretches: FaceStretch[], calibrated = true) =>
  resultOf(id, aSignals({ face: stretches, calibrated }));
const pose = (id: string, stretches: PoseStretch[], calibrated = true) =>
  resultOf(id, aSignals({ pose: stretches, calibrated }));
const valueOfPose = (id: string, stretches: PoseStretch[]): number =>
  valueOf(pose(id, stretches)).value;

describe('arms and hands', () => {
  it.each([
    ['arms-crossed', { armsCrossed: 1 }],
    ['hands-at-rest', { handSpeed: REST_BELOW - 0.01 }],
    ['turned-away', { turn: TURNED_FROM + 1 }],
  ])('%s is the share of the time it was held', (id, on) => {
    const off = { seconds: 30, handSpeed: REST_BELOW + 0.01, turn: TURNED_FROM - 1 };
    expect(valueOfPose(id, [{ seconds: 30, ...on }, off])).toBeCloseTo(50, 0);
  });

  it.each([
    ['arms-crossed', { armsCrossed: 1 }, 0.8, 1.2],
    ['hands-at-rest', { handSpeed: 0.05 }, 0.8, 1.2],
    ['turned-away', { turn: 60 }, 2.8, 3.2],
  ])('%s has to be held for its time', (id, on, shorter, longer) => {
    const off = { seconds: 20, handSpeed: 1 };
    expect(valueOfPose(id, [off, { seconds: shorter, ...on }, off])).toBe(0);
    expect(valueOfPose(id, [off, { seconds: longer, ...on }, off])).toBeGreaterThan(1);
  });

  it('counts only the time in which the arms could be told, and says how much that was', () => {
    const unseen = { seconds: 60, armsCrossed: Number.NaN };
    const result = valueOf(pose('arms-crossed', [{ seconds: 20, armsCrossed: 1 }, unseen]));
    expect(result.value).toBeCloseTo(100, 0);
    expect(result.coverage).toBeCloseTo(0.25, 2);
    expect(reasonOf(pose('arms-crossed', [{ seconds: 20, armsCrossed: Number.NaN }]))).toBe(
      'no-hands',
    );
    expect(reasonOf(pose('arms-crossed', [{ seconds: 9 }, unseen]))).not.toBe('value');
  });

  it('does not need a calibration, but for the turn, which is against it', () => {
    expect(reasonOf(pose('hands-visible', [{ seconds: 40 }], false))).toBe('value');
    expect(reasonOf(pose('turned-away', [{ seconds: 40 }], false))).toBe('not-calibrated');
  });

  it('sees a hand when at least one is in the picture', () => {
    const seen = valueOfPose('hands-visible', [
      { seconds: 10, handsSeen: 2 },
      { seconds: 10, handsSeen: 1 },
      { seconds: 20, handsSeen: 0 },
    ]);
    expect(seen).toBeCloseTo(50, 0);
  });

  it('counts strokes that are fast, long enough and apart', () => {
    const rest = { seconds: 2.6, handSpeed: 0 };
    const strokes = (seconds: number, handSpeed: number): number =>
      valueOfPose('gesture-rate', repeat(10, [{ seconds, handSpeed }, rest]));
    expect(strokes(0.4, STROKE_FROM + 0.1)).toBeCloseTo(20, 0);
    expect(strokes(0.4, STROKE_FROM - 0.01)).toBe(0);
    const close = [
      { seconds: 0.4, handSpeed: 1 },
      { seconds: 0.2, handSpeed: 0 },
    ];
    expect(valueOfPose('gesture-rate', repeat(50, close))).toBeCloseTo(2, 0);
  });

  it('counts a hand at the face once for each time, with the interval of a count', () => {
    const touch = [{ seconds: 1, handAtFace: 1 }, { seconds: 29 }];
    const result = pose('hand-at-face', repeat(4, touch));
    expect(valueOf(result).value).toBeCloseTo(2, 1);
    expect(valueOf(result).interval?.low).toBeCloseTo(0.5, 0);
    expect(valueOf(result).interval?.high).toBeCloseTo(5.1, 0);
    expect(placeOf(pose('hand-at-face', repeat(1, touch)))).toBe('near');
    expect(placeOf(pose('hand-at-face', [{ seconds: 60 }]))).toBe('inside');
    expect(
      valueOfPose('hand-at-face', [
        { seconds: 30 },
        { seconds: 0.2, handAtFace: 1 },
        { seconds: 30 },
      ]),
    ).toBe(0);
  });
});

describe('a slow slide', () => {
  /** Down by so much over a minute, half a second at a time. */
  const slides = (cm: number): FaceStretch[] =>
    Array.from({ length: 120 }, (_, index) => ({ seconds: 0.5, slidCm: (cm * index) / 119 }));

  it('is told in centimetres, with where it was', () => {
    const { value, interval, at } = valueOf(face('slide', [{ seconds: 20 }, ...slides(4)]));
    expect(value).toBeGreaterThan(3.3);
    expect(value).toBeLessThan(4.2);
    expect(interval?.low).toBeLessThanOrEqual(value);
    expect(at?.startMs).toBeGreaterThanOrEqual(10_000);
    expect(at?.endMs).toBe(80_000);
  });

  it('lies outside of the band above the limit', () => {
    expect(placeOf(face('slide', slides(SLIDE_FROM + 0.6)))).toBe('near');
    expect(placeOf(face('slide', slides(SLIDE_FROM - 0.2)))).toBe('inside');
  });

  it('is none that goes up, and one of the two parts around sitting up', () => {
    expect(valueOf(face('slide', slides(-4))).value).toBe(0);
    const twice = [...slides(3), ...slides(5)];
    expect(valueOf(face('slide', twice)).at?.startMs).toBeGreaterThanOrEqual(55_000);
  });

  it('leaves out leaning in, where the height is not to be told', () => {
    const leaning = { seconds: 40, slidCm: 8, lean: 0.2 };
    expect(valueOf(face('slide', [{ seconds: 60 }, leaning, { seconds: 20 }])).value).toBe(0);
  });

  it('needs a calibration and three quarters of a minute', () => {
    expect(reasonOf(face('slide', slides(4), false))).toBe('not-calibrated');
    expect(reasonOf(face('slide', [{ seconds: 44 }]))).toBe('too-short');
    expect(reasonOf(face('slide', [{ seconds: 46 }]))).toBe('value');
  });
});

describe('sway', () => {
  const swaying = (cm: number): FaceStretch[] =>
    Array.from({ length: 80 }, (_, index) => ({
      seconds: 0.5,
      headX: cm * Math.sin((2 * Math.PI * index) / 8),
    }));

  it('is how far the head goes from side to side, without slow drifts', () => {
    // Means over a second take a tenth off a swing of four.
    expect(valueOf(face('sway', swaying(2))).value).toBeCloseTo((2 / Math.SQRT2) * 0.9, 0);
    const drifting = Array.from({ length: 80 }, (_, index) => ({
      seconds: 0.5,
      headX: index / 10,
    }));
    expect(valueOf(face('sway', drifting)).value).toBeCloseTo(0, 1);
  });

  it('is not measured where the face was away for half of the windows', () => {
    expect(
      reasonOf(face('sway', [...swaying(1), { seconds: 60, gap: true }, { seconds: 1 }])),
    ).toBe('low-coverage');
  });
});

describe('while listening', () => {
  const nod = (at: number) => ({ startMs: 1000 * at, endMs: 1000 * at + 500, cycles: 1, depth: 6 });

  it('nods are counted where they begin', () => {
    const signals = aSignals({ face: [{ seconds: 120 }], nods: [nod(5), nod(20), nod(100)] });
    const { value, parts } = valueOf(resultOf('nods-while-listening', signals, [aSpan(0, 60)]));
    expect(value).toBeCloseTo(2, 1);
    expect(parts[0]?.value).toBe(2);
  });

  it('no nods are counted from pictures that come too slowly', () => {
    const signals = aSignals({ face: [{ seconds: 60 }], nods: [nod(5)] });
    const slow = {
      ...signals,
      face: { ...signals.face, weight: signals.face.weight.map(() => 90) },
    };
    expect(reasonOf(resultOf('nods-while-listening', slow))).toBe('nothing-to-measure');
    expect(reasonOf(resultOf('blink-rate', { ...slow, durationMs: 200_000 }))).not.toBe('value');
  });

  it('pictures are too slow below fifteen a second for more than a fifth of the time', () => {
    const t = Float64Array.from({ length: 100 }, (_, index) => index);
    const weight = (slow: number): Float32Array =>
      Float32Array.from(t, (_, index) => (index < slow ? 80 : 66));
    const everything = [{ startMs: 0, endMs: 1_000_000 }];
    expect(isTooSlow({ t, weight: weight(16) }, everything)).toBe(false);
    expect(isTooSlow({ t, weight: weight(20) }, everything)).toBe(true);
  });

  it('a still face moves neither mouth nor head', () => {
    const moving = (smile: number, headYaw: number): FaceStretch[] =>
      repeat(20, [
        { seconds: 1, smile: 0.1, headYaw: 0 },
        { seconds: 1, smile: 0.1 + smile, headYaw },
      ]);
    const still = (smile: number, headYaw: number): number =>
      valueOf(face('still-face', moving(smile, headYaw))).value;
    expect(still(STILL_MOUTH - 0.01, STILL_HEAD - 0.1)).toBe(100);
    expect(still(STILL_MOUTH + 0.01, 0)).toBe(0);
    expect(still(0, STILL_HEAD + 0.1)).toBe(0);
  });
});

describe('blinks', () => {
  const blinks = (lengthMs: number) =>
    aSignals({
      face: [{ seconds: 120 }],
      closures: Array.from({ length: 40 }, (_, index) => ({
        startMs: 3000 * index,
        endMs: 3000 * index + lengthMs,
      })),
    });

  it('are counted per minute, the very short and the long ones left out', () => {
    expect(valueOf(resultOf('blink-rate', blinks(150))).value).toBeCloseTo(20, 1);
    expect(valueOf(resultOf('blink-rate', blinks(BLINK_MS.shortest - 1))).value).toBe(0);
    expect(valueOf(resultOf('blink-rate', blinks(BLINK_MS.longest + 1))).value).toBe(0);
  });

  it('need two minutes', () => {
    const during = (seconds: number) =>
      aSignals({ face: [{ seconds }], closures: [{ startMs: 5_000, endMs: 5_150 }] });
    expect(reasonOf(resultOf('blink-rate', during(119)))).toBe('too-short');
    expect(reasonOf(resultOf('blink-rate', during(120)))).toBe('value');
  });

  it('are not measured, rather than none, where no lids were seen to close at all', () => {
    expect(reasonOf(face('blink-rate', [{ seconds: 120 }]))).toBe('nothing-to-measure');
  });
});
