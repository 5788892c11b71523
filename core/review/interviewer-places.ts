import type { Baseline, Calibration } from '../domain/calibration.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { Tile } from '../domain/tile.ts';
import { angleBetween, anglesToDirection, directionToAngles } from '../geometry/direction.ts';
import type { HeadPlace } from '../geometry/panel-layout.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { matrixDistance } from '../vision/posture.ts';
import { contactAngle, tileOffset } from './contact.ts';
import type { Look } from './contact.ts';
import { eyePitchToDegrees, mix } from './gaze-estimate.ts';

/** Direction to a person minus direction to the lens, degrees. */
export type PlaceOffset = { readonly yaw: Degrees; readonly pitch: Degrees };

/** Where each person was, for a given sample; the interviewer first, never empty. */
export type InterviewerPlaces = readonly ((index: number) => PlaceOffset)[];

/**
 * The interviewer as measured while the user looked there, else from where the tile is; then the
 * further people of a panel in the same way. What was measured is in each estimator's own scale, and
 * mixed as the gaze is: `shares` of the eye network. Without a calibration there is one place only:
 * nobody knows then which of several people the spot most looked at was.
 */
export const interviewerPlaces = (
  {
    face,
    calibration,
    tiles,
  }: {
    readonly face: FaceTrack;
    readonly calibration: Calibration | null;
    readonly tiles: Tiles;
  },
  shares: Float32Array,
): InterviewerPlaces => {
  const measured = (
    yaw: Baseline,
    pitch: Baseline,
    eyeYaw: Baseline | null,
    eyePitch: Baseline | null,
  ): InterviewerPlaces[number] => {
    const byEyes = {
      yaw: (eyeYaw ?? yaw).median,
      pitch: eyePitch === null ? pitch.median : eyePitchToDegrees(eyePitch.median),
    };
    return (index) => ({
      yaw: mix(yaw.median, byEyes.yaw, shares[index] ?? 0),
      pitch: mix(pitch.median, byEyes.pitch, shares[index] ?? 0),
    });
  };
  const [first, ...others] = tiles;
  if (calibration === null) return [(index) => tileOffsetAt(face, index, first)];
  const { interviewerGazeYaw: yaw, interviewerGazePitch: pitch } = calibration;
  const interviewer =
    yaw === null || pitch === null
      ? tilePlace(face, first)
      : measured(yaw, pitch, calibration.interviewerEyeYaw, calibration.interviewerEyePitch);
  const length = Math.max(others.length, calibration.people.length);
  const further = Array.from({ length }, (_, index) => {
    const person = calibration.people[index] ?? null;
    const tile = others[index];
    if (person !== null)
      return measured(person.gazeYaw, person.gazePitch, person.eyeYaw, person.eyePitch);
    return tile === undefined ? NOWHERE : tilePlace(face, tile);
  });
  return [interviewer, ...further];
};

/** Of somebody whose look was not measured and whose tile is not known: no look is at them. */
const NOWHERE: InterviewerPlaces[number] = () => ({ yaw: Number.NaN, pitch: Number.NaN });

/** The interviewer's first, then those of the further people of a panel. */
export type Tiles = readonly [Tile, ...Tile[]];

/** One interviewer, straight below the lens. */
export const straightBelow = (belowCm: Centimetres): Tiles => [{ xCm: 0, yCm: 0 - belowCm }];

/** As planned; where nothing was, one person next to the lens, where the settings have them. */
export const tilesOf = (
  { tiles }: { readonly tiles?: InterviewPlan['tiles'] },
  interviewer: Tile,
): Tiles => {
  const [first, ...others] = tiles ?? [];
  return first === undefined ? [interviewer] : [first, ...others];
};

/** Where a tile is seen from the head, minus where the lens is. */
const tilePlace =
  (face: FaceTrack, tile: Tile): InterviewerPlaces[number] =>
  (index) => {
    const { headX, headY, headZ } = face.columns;
    return tileSeenFrom(tile, {
      x: headX[index] ?? Number.NaN,
      y: headY[index] ?? Number.NaN,
      z: headZ[index] ?? Number.NaN,
    });
  };

/** Direction from a head to a place in the plane of the lens, minus that to the lens. */
export const tileSeenFrom = ({ xCm, yCm }: Tile, { x, y, z }: HeadPlace): PlaceOffset => {
  const lens = directionToAngles([-x, -y, -z]);
  const tile = directionToAngles([xCm - x, yCm - y, -z]);
  return { yaw: tile.yaw - lens.yaw, pitch: tile.pitch - lens.pitch };
};

/** Angles from the lens at which the tile's eyes are seen from as far away as the head is. */
export const tileOffsetAt = (face: FaceTrack, index: number, tile: Tile): PlaceOffset =>
  tileOffset(tile, headDistance(face, index));

export const headDistance = ({ columns }: FaceTrack, index: number): Centimetres =>
  matrixDistance(
    columns.headX[index] ?? Number.NaN,
    columns.headY[index] ?? Number.NaN,
    columns.headZ[index] ?? Number.NaN,
  );

/** Of all people the one the look is nearest to, the lens and everything between counted to each. */
export const nearestPlace = (
  places: InterviewerPlaces,
  look: Omit<Look, 'offsetYaw' | 'offsetPitch'>,
  index: number,
): PlaceOffset & { readonly angle: Degrees; readonly person: number } => {
  let nearest = { yaw: Number.NaN, pitch: Number.NaN, angle: Number.NaN, person: 0 };
  for (const [person, place] of places.entries()) {
    const offset = place(index);
    const { angle } = contactAngle({ ...look, offsetYaw: offset.yaw, offsetPitch: offset.pitch });
    if (Number.isNaN(nearest.angle) || angle < nearest.angle)
      nearest = { ...offset, angle, person };
  }
  return nearest;
};

/**
 * How much nearer a look is to one person's eyes than to anybody else's, degrees: less than nothing
 * where somebody else is nearer.
 */
export const marginToNext = (
  places: InterviewerPlaces,
  { gazeYaw, gazePitch, lensYaw, lensPitch }: Omit<Look, 'offsetYaw' | 'offsetPitch'>,
  index: number,
  person: number,
): Degrees => {
  const gaze = anglesToDirection(lensYaw + gazeYaw, lensPitch + gazePitch);
  let own = Number.NaN;
  let next = Number.POSITIVE_INFINITY;
  for (const [other, place] of places.entries()) {
    const { yaw, pitch } = place(index);
    const angle = angleBetween(gaze, anglesToDirection(lensYaw + yaw, lensPitch + pitch));
    if (other === person) own = angle;
    else next = Math.min(next, angle);
  }
  return next - own;
};
