import { describe, expect, it } from 'vitest';
import type { MovementName } from '../../../../../core/domain/movements.ts';
import { finishMovement, LEAST_USABLE } from '../../../../../core/vision/movements/finish.ts';
import {
  addMovementFace,
  addMovementPose,
  MOVEMENT_MS,
  startMovement,
} from '../../../../../core/vision/movements/gather.ts';
import { A_BODY_ASPECT, aPose, SHOULDERS } from '../../../../helpers/a-body.ts';
import { aCalibration } from '../../../../helpers/builders-session.ts';
import { aFace } from '../../../../helpers/fake-observer.ts';

const context = {
  calibration: aCalibration(),
  looks: [{ smile: 0.1 }],
  frameAspect: A_BODY_ASPECT,
};

function finished(name: MovementName, forMs: number, face = {}, body = SHOULDERS) {
  let run = startMovement(name, 0);
  for (let t = 0; t <= forMs; t += 1000 / 30) run = addMovementFace(run, aFace({ t, ...face }));
  for (let t = 0; t <= forMs; t += 200) run = addMovementPose(run, aPose(t, body));
  return finishMovement(run, context);
}
const errorOf = (...how: Parameters<typeof finished>): string => {
  const learnt = finished(...how);
  return learnt.ok ? '' : learnt.error;
};

describe('what a movement taught', () => {
  it('stands under its own name', () => {
    expect(finished('smile', 2_100, { smile: 0.8 })).toMatchObject({
      ok: true,
      value: { smile: { rise: expect.closeTo(0.7, 5) } },
    });
    expect(finished('lap', 3_100)).toMatchObject({ ok: true, value: { lap: { seenShare: 0 } } });
    expect(finished('gesture', 3_100)).toMatchObject({
      ok: true,
      value: { gesture: { seenShare: 0 } },
    });
    expect(finished('nod', 3_100)).toEqual({
      ok: true,
      value: { nod: { found: 0, neckForward: null } },
    });
    expect(errorOf('nearing', 6_100)).toMatch(/hardly came nearer/);
  });

  it('is nothing where less than half of it was seen, by the commonest reason', () => {
    const enough = LEAST_USABLE * MOVEMENT_MS.nod;
    expect(finished('nod', enough + 100).ok).toBe(true);
    expect(finished('nod', enough - 100).ok).toBe(false);
    expect(errorOf('nod', 3_100, { faces: 0 })).toMatch(/out of the picture/);
    expect(errorOf('nod', 3_100, { faces: 2 })).toMatch(/second person/);
    expect(errorOf('smile', 2_100, { faceHeight: 0.1 })).toMatch(/too small/);
    expect(errorOf('lap', 3_100, {}, {})).toMatch(/shoulders/);
    expect(errorOf('lap', 0)).toMatch(/Too few pictures/);
  });

  it('names what was wrong with what it is about, where face and shoulders both were', () => {
    expect(errorOf('lap', 3_100, { faceHeight: 0.1 }, {})).toMatch(/shoulders/);
    expect(errorOf('nod', 3_100, { faceHeight: 0.1 }, {})).toMatch(/too small/);
    expect(errorOf('lap', 3_100, { faces: 2 }, {})).toMatch(/second person/);
    expect(errorOf('lap', 3_100, { faces: 0 })).toBe('');
  });

  it('asks for a calibration anew where what helps undoes the looks', () => {
    expect(errorOf('smile', 2_100, { faceHeight: 0.1 })).toMatch(/closer.*calibrate anew/);
    expect(errorOf('lap', 3_100, {}, {})).toMatch(/further back.*calibrate anew/);
    expect(errorOf('smile', 2_100, { smile: Number.NaN })).toMatch(/closer, then calibrate anew/);
  });
});
