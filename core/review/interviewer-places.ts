import type { Baseline, Calibration } from '../domain/calibration.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { matrixDistance } from '../vision/posture.ts';
import { contactAngle, interviewerOffsetPitch } from './contact.ts';
import type { Look } from './contact.ts';
import { eyePitchToDegrees, mix } from './gaze-estimate.ts';

/** Direction to a person minus direction to the lens, degrees. */
export type PlaceOffset = { readonly yaw: Degrees; readonly pitch: Degrees };

/** Where each person was, for a given sample; the interviewer first, never empty. */
export type InterviewerPlaces = readonly ((index: number) => PlaceOffset)[];

/**
 * The interviewer as measured while the user looked there, else from how far the tile is below the
 * lens; then the further people of a panel. What was measured is in each estimator's own scale, and
 * mixed as the gaze is: `shares` of the eye network.
 */
export const interviewerPlaces = (
  {
    face,
    calibration,
    interviewerBelowLensCm,
  }: {
    readonly face: FaceTrack;
    readonly calibration: Calibration | null;
    readonly interviewerBelowLensCm: Centimetres;
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
  const yaw = calibration?.interviewerGazeYaw ?? null;
  const pitch = calibration?.interviewerGazePitch ?? null;
  const interviewer: InterviewerPlaces[number] =
    calibration === null || yaw === null || pitch === null
      ? (index) => ({ yaw: 0, pitch: tilePitch(face, index, interviewerBelowLensCm) })
      : measured(yaw, pitch, calibration.interviewerEyeYaw, calibration.interviewerEyePitch);
  const people = (calibration?.people ?? []).map((person) =>
    measured(person.gazeYaw, person.gazePitch, person.eyeYaw, person.eyePitch),
  );
  return [interviewer, ...people];
};

/** Angle below the lens at which the tile's eyes are seen from where the head is. */
export const tilePitch = (
  face: FaceTrack,
  index: number,
  interviewerBelowLensCm: Centimetres,
): Degrees => interviewerOffsetPitch(interviewerBelowLensCm, headDistance(face, index));

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
): PlaceOffset & { readonly angle: Degrees } => {
  let nearest = { yaw: Number.NaN, pitch: Number.NaN, angle: Number.NaN };
  for (const place of places) {
    const offset = place(index);
    const { angle } = contactAngle({ ...look, offsetYaw: offset.yaw, offsetPitch: offset.pitch });
    if (Number.isNaN(nearest.angle) || angle < nearest.angle) nearest = { ...offset, angle };
  }
  return nearest;
};
