import type { FaceSignals } from '../../review/signals-types.ts';
import { LOOK_TARGETS } from '../../review/signals-types.ts';
import type { Degrees, Ms } from '../../units.ts';
import type { ContactEpisode } from './contact-episodes.ts';
import { episodeMs } from './contact-episodes.ts';
import { visitSamples } from './samples.ts';

/** Looks this close to each other go to one place: the radius of a look at the interviewer. Ours. */
export const PLACE_RADIUS: Degrees = 5;
/** A place is one that the eyes came back to: at least so many looks. Our proposal. */
export const MIN_PLACE_LOOKS = 3;

type Direction = { readonly yaw: Degrees; readonly pitch: Degrees };
type DirectedLook = Direction & { readonly look: ContactEpisode };

/** Where the eyes came back to, relative to the lens, and the looks that went there. */
export type Place = Direction & { readonly looks: readonly ContactEpisode[] };

/**
 * The place below or beside the interviewer with the most time of looks away; null when none was
 * visited often enough. Looks up are left out: nothing to read is there.
 */
export function findPlace(face: FaceSignals, looks: readonly ContactEpisode[]): Place | null {
  const directed = looks.flatMap((look) => {
    const direction = directionOf(face, look);
    return direction === null ? [] : [{ look, ...direction }];
  });
  let best: { readonly near: readonly DirectedLook[]; readonly time: Ms } | null = null;
  for (const centre of directed) {
    const near = directed.filter(
      (one) => Math.hypot(one.yaw - centre.yaw, one.pitch - centre.pitch) <= PLACE_RADIUS,
    );
    const time = near.reduce((sum, { look }) => sum + episodeMs(look), 0);
    if (near.length >= MIN_PLACE_LOOKS && time > (best?.time ?? 0)) best = { near, time };
  }
  if (best === null) return null;
  const { near } = best;
  const mean = (read: (one: DirectedLook) => number) =>
    near.reduce((sum, one) => sum + read(one), 0) / near.length;
  return {
    yaw: mean(({ yaw }) => yaw),
    pitch: mean(({ pitch }) => pitch),
    looks: near.map(({ look }) => look),
  };
}

/** Mean direction of one look, relative to the lens; null for a look that went mostly up. */
function directionOf(face: FaceSignals, look: ContactEpisode): Direction | null {
  let time = 0;
  let upTime = 0;
  let yaw = 0;
  let pitch = 0;
  visitSamples(face, [look], (index, weight) => {
    if (face.contact[index] !== 0) return;
    time += weight;
    if (LOOK_TARGETS[face.target[index] ?? 0] === 'up') upTime += weight;
    yaw += weight * (face.gazeYaw[index] ?? Number.NaN);
    pitch += weight * (face.gazePitch[index] ?? Number.NaN);
  });
  if (!(time > 0) || 2 * upTime > time) return null;
  const direction = { yaw: yaw / time, pitch: pitch / time };
  return Number.isFinite(direction.yaw + direction.pitch) ? direction : null;
}
