import { assertNever } from '../../assert.ts';
import type { Calibration } from '../../domain/calibration.ts';
import type { Movements } from '../../domain/movements.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { FaceSample } from '../../tracks/channels.ts';
import type { Ratio } from '../../units.ts';
import { MOVEMENT_MS } from './gather.ts';
import type { MovementRun } from './gather.ts';
import { readGesture, readLap } from './hands.ts';
import { readNearing } from './nearing.ts';
import { readNod } from './nod.ts';
import { readSmile } from './smile.ts';

/** Least share of a movement in which what it is about must have been seen. Our proposal. */
export const LEAST_USABLE: Ratio = 0.5;

export type MovementContext = {
  /** What the two looks showed: movements are held against it. */
  readonly calibration: Calibration;
  /** The face at rest: samples of the looks. */
  readonly looks: readonly Pick<FaceSample, 'smile'>[];
  readonly frameAspect: number;
};

/** What a movement taught, or why nothing and what to do, in a sentence or two. */
export function finishMovement(
  run: MovementRun,
  context: MovementContext,
): Result<Partial<Movements>, string> {
  const { name, faces, poses } = run;
  if (run.usableMs < LEAST_USABLE * MOVEMENT_MS[name]) return err(unseenText(run));
  switch (name) {
    case 'lap':
      return learnt(readLap(poses, context.frameAspect), (lap) => ({ lap }));
    case 'gesture':
      return learnt(readGesture(poses, context.frameAspect), (gesture) => ({ gesture }));
    case 'nod':
      return ok({ nod: readNod(faces, context.calibration) });
    case 'nearing':
      return learnt(readNearing(faces, context.calibration), (nearing) => ({ nearing }));
    case 'smile':
      return learnt(readSmile(faces, context.looks), (smile) => ({ smile }));
    default:
      return assertNever(name);
  }
}

const learnt = <Value>(
  result: Result<Value, string>,
  name: (value: Value) => Partial<Movements>,
): Result<Partial<Movements>, string> => (result.ok ? ok(name(result.value)) : result);

const UNSEEN: Readonly<Record<keyof MovementRun['left'], string>> = {
  none: 'Your face was out of the picture for most of it. Stay in the picture, and repeat it.',
  'second-person':
    'A second person was in the picture. Make sure only you can be seen, and repeat it.',
  'too-small':
    'Your face was too small in the picture. Come closer to the camera, then calibrate anew.',
  'no-shoulders':
    'Your shoulders were not well enough in the picture. Sit further back or tilt the camera down, then calibrate anew.',
};

/** By the commonest reason; without any, no pictures came. */
function unseenText({ left }: MovementRun): string {
  const reasons = (Object.keys(UNSEEN) as (keyof MovementRun['left'])[]).toSorted(
    (one, other) => left[other] - left[one],
  );
  const [commonest] = reasons;
  return commonest !== undefined && left[commonest] > 0
    ? UNSEEN[commonest]
    : 'Too few pictures came. Close what else keeps the computer busy, and repeat it.';
}
