import { createRandom } from '../../../../core/metrics/statistics/random.ts';
import type { Seconds } from '../../../../core/units.ts';
import { CALIBRATED_S, calibrationTarget, INTERVIEWER } from './film.ts';
import type { Film, FilmEvent, Sitter } from './film.ts';
import type { Vector } from './figure.ts';
import { createDrift, createLife, drawBlinks, lidsAt } from './life.ts';
import { drawMoves } from './listener-moves.ts';
import type { Move } from './listener-moves.ts';
import { UPRIGHT } from './pose.ts';
import type { BodyPose } from './pose.ts';

const EYES: Vector = [0, 1, -58];
const VFOV = 50;
const FPS = 30;
const SECONDS: Seconds = 60;
/** Of a mouth that talks. */
const SYLLABLES_HZ = 4;

/** Somebody who listens: nods among everything else heads do, all drawn from the seed. */
export function listenerFilm(sitter: Sitter, seed: number): Film {
  const random = createRandom(seed);
  const live = createLife(random);
  const blinks = drawBlinks(random, SECONDS);
  const mouth = createDrift(random, SYLLABLES_HZ);
  const moves = drawMoves(random, SECONDS);
  const at = (time: Seconds): Move | undefined =>
    moves.find(({ t0, t1 }) => time >= t0 && time < t1);
  const poseAt = (time: Seconds): BodyPose => {
    const still: BodyPose = {
      ...UPRIGHT,
      target: time < CALIBRATED_S ? calibrationTarget(time) : INTERVIEWER,
      blink: lidsAt(blinks, time),
    };
    // Where a shift in the seat ended, one stays.
    const seated = moves
      .filter(({ t1, stays }) => stays && t1 <= time)
      .reduce((pose, move) => move.take(pose, move.t1), still);
    const move = at(time);
    const moved = move === undefined ? seated : move.take(seated, time);
    const open = move?.type === 'talk' ? Math.max(0, 0.4 * mouth(time)) : 0;
    return live({ ...moved, open }, time);
  };
  return {
    name: `listener-${sitter.person}`,
    sitter,
    fps: FPS,
    seconds: SECONDS,
    ...{ vfov: VFOV, eyes: EYES, desk: null, isCalibrated: true },
    events: moves.map(({ t0, t1, type, about }): FilmEvent => ({ t0, t1, type, ...about })),
    poseAt,
    doingAt: (time) => ({ lean: 0, talking: at(time)?.type === 'talk' }),
  };
}
