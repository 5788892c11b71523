import { describe, expect, it } from 'vitest';
import { MOVEMENTS } from '../../../../../core/domain/movements.ts';
import type { MovementName } from '../../../../../core/domain/movements.ts';
import { MIN_FACE_HEIGHT } from '../../../../../core/vision/measurable.ts';
import {
  addMovementFace,
  addMovementPose,
  LEAST_POSES,
  MOVEMENT_MS,
  MOVEMENT_PATIENCE_MS,
  movementProgress,
  startMovement,
} from '../../../../../core/vision/movements/gather.ts';
import type { MovementRun } from '../../../../../core/vision/movements/gather.ts';
import { aPose, SHOULDERS } from '../../../../helpers/a-body.ts';
import { aFace } from '../../../../helpers/fake-observer.ts';

/** Faces at 30 and poses at five a second, for so long. */
function made(name: MovementName, forMs: number, face = {}, body = SHOULDERS): MovementRun {
  let run = startMovement(name, 0);
  for (let t = 0; t <= forMs; t += 1000 / 30) run = addMovementFace(run, aFace({ t, ...face }));
  for (let t = 0; t <= forMs; t += 200) run = addMovementPose(run, aPose(t, body));
  return run;
}
const kindOf = (run: MovementRun, nowMs: number): string => movementProgress(run, nowMs).kind;

describe('a movement of the calibration', () => {
  it.each(MOVEMENTS)('%s is full after its time, and not before', (name) => {
    const neededMs = MOVEMENT_MS[name];
    expect(kindOf(made(name, neededMs - 400), neededMs)).toBe('gathering');
    expect(kindOf(made(name, neededMs + 400), neededMs)).toBe('full');
  });

  it('waits while nothing is seen of it, and ends without it in the end', () => {
    const unseen = made('smile', 2_000, { faces: 0 });
    const endsAt = MOVEMENT_MS.smile + MOVEMENT_PATIENCE_MS;
    expect(movementProgress(unseen, endsAt - 1)).toEqual({ share: 0, kind: 'gathering' });
    expect(kindOf(unseen, endsAt)).toBe('timed-out');
  });

  it('keeps only one face that is large enough, and counts why others are left', () => {
    const { faces, left } = made('nod', 100, { faces: 2 });
    expect(faces).toHaveLength(0);
    expect(left['second-person']).toBeGreaterThan(0);
    expect(made('nod', 1_000, { faceHeight: MIN_FACE_HEIGHT - 0.01 }).usableMs).toBe(0);
    expect(made('nod', 1_000, { faceHeight: MIN_FACE_HEIGHT }).usableMs).toBeGreaterThan(900);
  });

  it('counts only what is wrong with what it is about', () => {
    const small = { faceHeight: MIN_FACE_HEIGHT - 0.01 };
    const ofHands = made('lap', 1_000, small, {}).left;
    const ofFace = made('nod', 1_000, small, {}).left;
    expect([ofHands['too-small'], ofFace['no-shoulders']]).toEqual([0, 0]);
    expect(Math.min(ofHands['no-shoulders'], ofFace['too-small'])).toBeGreaterThan(0);
  });

  it('of hands takes no pose while a second person is seen, and takes the next without one', () => {
    let run = addMovementFace(startMovement('lap', 0), aFace({ t: 0, faces: 2 }));
    run = addMovementPose(run, aPose(10, SHOULDERS));
    expect(run).toMatchObject({ poses: [], left: { 'second-person': 1 } });
    run = addMovementFace(run, aFace({ t: 200, faces: 1 }));
    expect(addMovementPose(run, aPose(210, SHOULDERS)).poses).toHaveLength(1);
  });

  it('of hands needs poses with shoulders, at a slow rate as many as at a fast one', () => {
    expect(made('lap', 3_200, {}, {}).left['no-shoulders']).toBeGreaterThan(0);
    let slow = startMovement('gesture', 0);
    for (let index = 0; index < LEAST_POSES; index += 1) {
      expect(kindOf(slow, 5_000)).toBe('gathering');
      slow = addMovementPose(slow, aPose(600 * index, SHOULDERS));
    }
    expect(kindOf(slow, 5_000)).toBe('full');
  });

  it('does not count a gap as seen', () => {
    let run = startMovement('nod', 0);
    for (const t of [0, 10_000]) run = addMovementFace(run, aFace({ t }));
    expect(run.usableMs).toBeLessThan(300);
  });
});
