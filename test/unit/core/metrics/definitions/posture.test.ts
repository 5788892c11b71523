import { describe, expect, it } from 'vitest';
import { aSignals, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

const face = (id: string, stretches: FaceStretch[], calibrated = true) =>
  resultOf(id, aSignals({ face: stretches, calibrated }));
const pose = (id: string, stretches: PoseStretch[], calibrated = true) =>
  resultOf(id, aSignals({ pose: stretches, calibrated }));

describe('medians of the posture', () => {
  it.each([
    ['head-drop', face('head-drop', [{ seconds: 6, headDrop: 0.2 }, { seconds: 4 }]), 20],
    ['distance', face('distance', [{ seconds: 6, distanceCm: 71 }, { seconds: 4 }]), 71],
    ['head-tilt', face('head-tilt', [{ seconds: 6, headRoll: -8 }, { seconds: 4 }]), 8],
    ['uprightness', pose('uprightness', [{ seconds: 6, uprightness: 72 }, { seconds: 4 }]), 72],
    [
      'neck-ratio-change',
      pose('neck-ratio-change', [{ seconds: 6, neckChange: -0.1 }, { seconds: 4 }]),
      -10,
    ],
    [
      'shoulder-level',
      pose('shoulder-level', [{ seconds: 6, shoulderRoll: -4 }, { seconds: 4 }]),
      -4,
    ],
  ])('%s is the value held for most of the time', (_, result, expected) => {
    expect(valueOf(result).value).toBeCloseTo(expected, 4);
  });

  it.each(['head-drop', 'distance', 'head-tilt'])('%s needs five seconds of a face', (id) => {
    expect(reasonOf(face(id, [{ seconds: 4.9 }]))).toBe('too-short');
    expect(reasonOf(face(id, [{ seconds: 5 }]))).toBe('value');
  });

  it.each(['uprightness', 'neck-ratio-change', 'shoulder-level'])(
    '%s needs five seconds of shoulders',
    (id) => {
      expect(reasonOf(pose(id, [{ seconds: 4.8 }]))).toBe('too-short');
      expect(reasonOf(pose(id, [{ seconds: 5 }]))).toBe('value');
    },
  );

  it('needs half of the time measured', () => {
    expect(
      reasonOf(
        pose('uprightness', [{ seconds: 10 }, { seconds: 10, gap: true }, { seconds: 0.2 }]),
      ),
    ).toBe('value');
    expect(
      reasonOf(
        pose('uprightness', [{ seconds: 10 }, { seconds: 10.2, gap: true }, { seconds: 0.1 }]),
      ),
    ).toBe('low-coverage');
  });

  it.each([
    ['head-drop', 'no-face'],
    ['distance', 'no-face'],
    ['head-tilt', 'no-face'],
    ['lean-in', 'no-face'],
    ['lean-out', 'no-face'],
    ['uprightness', 'no-shoulders'],
    ['slouch', 'no-shoulders'],
    ['neck-ratio-change', 'no-shoulders'],
    ['shoulder-level', 'no-shoulders'],
  ])('%s says what was not seen: %s', (id, reason) => {
    const unseen = aSignals({ face: [{ seconds: 60, gap: true }] });
    expect(reasonOf(resultOf(id, unseen))).toBe(reason);
  });

  it('tells unseen shoulders from a missing calibration', () => {
    const unseen: PoseStretch[] = [{ seconds: 20, uprightness: Number.NaN }];
    expect(reasonOf(pose('uprightness', unseen))).toBe('no-shoulders');
    expect(reasonOf(pose('uprightness', unseen, false))).toBe('not-calibrated');
  });

  it.each(['uprightness', 'slouch', 'neck-ratio-change', 'shoulder-level', 'session-uprightness'])(
    '%s gives no number without calibration, even if there were values',
    (id) => {
      expect(reasonOf(pose(id, [{ seconds: 60 }], false))).toBe('not-calibrated');
    },
  );

  it.each(['head-drop', 'lean-in', 'lean-out'])('%s gives no number without calibration', (id) => {
    expect(reasonOf(face(id, [{ seconds: 60 }], false))).toBe('not-calibrated');
  });

  it('gives the distance no interval, as the assumed lens errs by more than chance', () => {
    const still = [{ seconds: 60, distanceCm: 71 }];
    expect(valueOf(face('distance', still)).interval).toBeNull();
    expect(valueOf(face('head-tilt', still)).interval).not.toBeNull();
  });

  it.each(['distance', 'head-tilt'])('%s is coarse without calibration', (id) => {
    expect(valueOf(face(id, [{ seconds: 60 }], false)).coarse).toBe(true);
  });

  it('has an interval that spans what was seen when the answer is short', () => {
    const { interval } = valueOf(
      pose('uprightness', [
        { seconds: 3, uprightness: 80 },
        { seconds: 4, uprightness: 90 },
      ]),
    );
    expect(interval).toEqual({ low: 80, high: 90 });
  });
});

describe('bands of the posture', () => {
  it.each([
    ['uprightness', { uprightness: 65 }, 'inside'],
    ['uprightness', { uprightness: 64 }, 'near'],
    ['uprightness', { uprightness: 49 }, 'outside'],
    ['neck-ratio-change', { neckChange: -0.05 }, 'inside'],
    ['neck-ratio-change', { neckChange: -0.07 }, 'near'],
    ['neck-ratio-change', { neckChange: -0.13 }, 'outside'],
    ['shoulder-level', { shoulderRoll: 5 }, 'inside'],
    ['shoulder-level', { shoulderRoll: -6 }, 'near'],
    ['shoulder-level', { shoulderRoll: 11 }, 'outside'],
  ] as const)('%s at %o is %s', (id, held, position) => {
    expect(pose(id, [{ seconds: 10, ...held }]).position).toBe(position);
  });

  it.each([
    [0.11, 'inside'],
    [0.13, 'near'],
    [0.26, 'outside'],
    [-0.3, 'inside'],
  ] as const)('head drop of %d is %s', (headDrop, position) => {
    expect(face('head-drop', [{ seconds: 10, headDrop }]).position).toBe(position);
  });
});

describe('slouching', () => {
  it('is the share of time in held slouches', () => {
    const result = pose('slouch', repeat(4, [{ seconds: 12 }, { seconds: 4, uprightness: 40 }]));
    expect(valueOf(result).value).toBeCloseTo(25, 4);
    expect(result.position).toBe('near');
  });

  it('does not count dips under three seconds or an uprightness of 50', () => {
    expect(
      valueOf(pose('slouch', repeat(9, [{ seconds: 3 }, { seconds: 2.8, uprightness: 40 }]))).value,
    ).toBe(0);
    expect(valueOf(pose('slouch', [{ seconds: 30 }, { seconds: 9, uprightness: 50 }])).value).toBe(
      0,
    );
  });

  it('counts one that lasts three seconds, until one sits up for a second', () => {
    const slump = { uprightness: 40 };
    const share = (stretches: Parameters<typeof pose>[1]) =>
      valueOf(pose('slouch', stretches)).value;
    expect(share([{ seconds: 27 }, { seconds: 3, ...slump }, { seconds: 10 }])).toBeCloseTo(7.5, 4);
    const interrupted = (seconds: number) =>
      share([{ seconds: 4, ...slump }, { seconds }, { seconds: 2, ...slump }, { seconds: 40 }]);
    // Sat up for shorter, it is one slouch; for longer it ends, and two seconds are none.
    expect(interrupted(0.8)).toBeCloseTo((100 * 6.8) / 46.8, 1);
    expect(interrupted(1.2)).toBeCloseTo((100 * 4) / 47.2, 1);
  });
});

describe('leaning', () => {
  it.each([
    ['lean-in', 0.13, 20],
    ['lean-in', 0.11, 0],
    ['lean-in', -0.2, 0],
    ['lean-out', -0.13, 20],
    ['lean-out', -0.11, 0],
    ['lean-out', 0.2, 0],
  ] as const)('%s with a change of %d for 10 of 50 s is %d %%', (id, lean, expected) => {
    const result = face(id, [{ seconds: 20 }, { seconds: 10, lean }, { seconds: 20 }]);
    expect(valueOf(result).value).toBeCloseTo(expected, 4);
  });

  it('goes on until half of the limit', () => {
    const lasting = (lean: number) =>
      valueOf(face('lean-in', [{ seconds: 5, lean: 0.15 }, { seconds: 5, lean }, { seconds: 30 }]))
        .value;
    expect(lasting(0.07)).toBeCloseTo(25, 4);
    expect(lasting(0.05)).toBeCloseTo(12.5, 4);
  });

  it('needs three seconds', () => {
    const held = (seconds: number) =>
      valueOf(face('lean-in', [{ seconds: 30 }, { seconds, lean: 0.2 }, { seconds: 5 }])).value;
    expect(held(2.95)).toBe(0);
    expect(held(3)).toBeGreaterThan(0);
  });
});

describe('shoulder level', () => {
  const uneven = (seconds: number) =>
    valueOf(
      pose('shoulder-level', [{ seconds: 10 }, { seconds, shoulderRoll: 7 }, { seconds: 10 }]),
    ).at;

  it('points at the longest stretch over 5° from five seconds on', () => {
    expect(uneven(4.8)).toBeNull();
    expect(uneven(5)).toEqual({ startMs: 10_000, endMs: 15_000 });
  });

  it('goes on through a return of less than a second', () => {
    const slanting = { seconds: 6, shoulderRoll: 7 };
    const returning = (seconds: number) =>
      valueOf(pose('shoulder-level', [slanting, { seconds }, { ...slanting, seconds: 3 }])).at;
    expect(returning(0.8)).toEqual({ startMs: 0, endMs: 9_800 });
    expect(returning(1.2)).toEqual({ startMs: 0, endMs: 6_000 });
  });
});
