import { describe, expect, it } from 'vitest';
import { NO_MOVEMENTS } from '../../../../../core/domain/movements.ts';
import type { Movements } from '../../../../../core/domain/movements.ts';
import { SMILE_FROM, USUAL_SMILE } from '../../../../../core/metrics/moment-smile.ts';
import { REST_BELOW, REST_MARGIN, restBelow } from '../../../../../core/metrics/rest-rule.ts';
import type { MetricResult } from '../../../../../core/metrics/types.ts';
import { IN_PICTURE, MOST_REST_SPEED } from '../../../../../core/vision/movements/hands.ts';
import { aSignals, aSpan } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

const showed = (movements: Partial<Movements>): Movements => ({ ...NO_MOVEMENTS, ...movements });

describe('a smile in the greeting', () => {
  /** Two seconds of a smile after half a minute of the face at rest, which reads .1. */
  const share = (smile: number, movements: Movements | null): MetricResult =>
    resultOf(
      'greeting-smile',
      aSignals({
        face: [{ seconds: 30 }, { seconds: 2, smile }, { seconds: 3 }],
        movements,
      }),
      [aSpan(30, 35)],
    );

  it('is held against the own smile where that was shown', () => {
    const own = showed({ smile: { rise: 0.4, samples: 60 } });
    const small = 0.1 + SMILE_FROM * 0.4 + 0.01;
    expect(small).toBeLessThan(0.1 + SMILE_FROM * USUAL_SMILE);
    expect(valueOf(share(small, own)).value).toBeCloseTo(40, 0);
    expect(valueOf(share(small - 0.02, own)).value).toBe(0);
    expect(valueOf(share(small, null)).value).toBe(0);
  });

  it('says which of both was taken once any movement was made', () => {
    const own = showed({ smile: { rise: 0.4, samples: 60 } });
    expect(share(0.5, own).basis).toMatch(/your own smile.*0\.40 of 1/);
    expect(share(0.5, NO_MOVEMENTS).basis).toMatch(/a usual measure/);
    expect(share(0.5, null)).not.toHaveProperty('basis');
  });
});

describe('nods while listening', () => {
  const nods = (count: number, movements: Movements | null): MetricResult =>
    resultOf(
      'nods-while-listening',
      aSignals({
        face: [{ seconds: 60 }],
        nods: Array.from({ length: count }, (_, index) => ({
          startMs: 5_000 * (index + 1),
          endMs: 5_000 * (index + 1) + 600,
          cycles: 1,
          depth: 5,
        })),
        movements,
      }),
    );

  it('are not said to be none where the nod of the calibration was not seen either', () => {
    const unseen = showed({ nod: { found: 0, neckForward: null } });
    expect(reasonOf(nods(0, unseen))).toBe('nothing-to-measure');
    expect(valueOf(nods(0, showed({ nod: { found: 1, neckForward: null } }))).value).toBe(0);
    expect(valueOf(nods(0, null)).value).toBe(0);
    expect(valueOf(nods(2, unseen)).value).toBeCloseTo(2, 1);
    expect(nods(2, unseen).basis).toMatch(/some of yours may be missing/);
    expect(nods(2, showed({ nod: { found: 2, neckForward: 7 } }))).not.toHaveProperty('basis');
  });
});

describe('hands', () => {
  const lap = (restSpeed: number | null, seenShare = 1): Movements =>
    showed({ lap: { poses: 20, seenShare, restSpeed } });

  it('rest below a limit that is raised by how much resting hands trembled, never as far as a stroke', () => {
    expect(restBelow(null)).toBe(REST_BELOW);
    expect(restBelow(lap(REST_BELOW / REST_MARGIN - 0.01))).toBe(REST_BELOW);
    expect(restBelow(lap(REST_BELOW))).toBeCloseTo(REST_MARGIN * REST_BELOW, 5);
    expect(restBelow(lap(MOST_REST_SPEED))).toBe(MOST_REST_SPEED);
    const trembling = (movements: Movements | null) =>
      resultOf(
        'hands-at-rest',
        aSignals({ pose: [{ seconds: 40, handSpeed: REST_BELOW + 0.02 }], movements }),
      );
    expect(valueOf(trembling(null)).value).toBe(0);
    expect(valueOf(trembling(lap(REST_BELOW))).value).toBeCloseTo(100, 0);
    expect(trembling(lap(REST_BELOW)).basis).toMatch(/seemed to move/);
  });

  it('that are not seen are explained by what the calibration showed', () => {
    const unseen = (movements: Movements) =>
      resultOf(
        'gesture-rate',
        aSignals({ pose: [{ seconds: 40, handsSeen: 0, handSpeed: Number.NaN }], movements }),
      );
    const gesture = (seenShare: number): Movements => showed({ gesture: { poses: 20, seenShare } });
    expect(reasonOf(unseen(gesture(0.1)))).toBe('no-hands');
    expect(unseen(gesture(IN_PICTURE - 0.05)).basis).toMatch(/left the picture.*tilt the camera/);
    expect(unseen(gesture(IN_PICTURE))).not.toHaveProperty('basis');
    expect(unseen(lap(null, IN_PICTURE - 0.05)).basis).toMatch(/may have rested there/);
    expect(unseen(lap(0.1, IN_PICTURE))).not.toHaveProperty('basis');
  });
});

describe('how high somebody sits', () => {
  const nearing = { rise: 0.2, travel: 0.2, samples: 180 };
  const result = (id: string, movements: Partial<Movements>) =>
    resultOf(
      id,
      aSignals({
        face: [{ seconds: 90 }],
        pose: [{ seconds: 90 }],
        movements: showed(movements),
      }),
    );

  it.each(['slide', 'head-drop', 'uprightness', 'session-uprightness', 'slouch'])(
    'of %s says that the tilt of the camera is taken off, only where it is',
    (id) => {
      expect(result(id, { nearing }).basis).toMatch(/coming closer/i);
      expect(result(id, { smile: { rise: 0.5, samples: 60 } })).not.toHaveProperty('basis');
    },
  );

  it('of a slide says whose neck was taken, without going back and forward as well', () => {
    const nod = { found: 2, neckForward: 7 };
    expect(result('slide', { nod }).basis).toMatch(/^Looking down.*own neck/);
    expect(result('slide', { nod, nearing }).basis).toMatch(/coming closer.*own neck/);
    expect(result('slide', { nod: { ...nod, neckForward: null } })).not.toHaveProperty('basis');
    expect(result('head-drop', { nod })).not.toHaveProperty('basis');
  });
});
