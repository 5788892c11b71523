import { samplesToFaceTrack } from '../../../core/tracks/columns.ts';
import type { FaceSample, FaceTrack } from '../../../core/tracks/channels.ts';
import type { TrueFrame } from './judge-cues.ts';
import { faceSamples } from './judge-cues.ts';

/** So long nobody in the clips looks away: the pictures of such looks are put one after the other. */
const LONG_LOOK_MS = 15_000;
/** Looks at the interviewer before it, so that it is a change. */
const BEFORE_MS = 3_000;
/** From one picture to the next. */
const STEP_MS = 1_000 / 30;

/**
 * What was measured in a clip, arranged anew: three seconds of pictures in which the person looked at
 * the interviewer, then as many of the other kind as are needed, over and over, for fifteen seconds.
 * The measurements are real, their order is not. Null = the clip has too few of either.
 */
export function longLook(
  face: FaceTrack,
  truth: readonly TrueFrame[],
  fromMs: number,
  isWanted: (frame: TrueFrame) => boolean,
): { readonly face: FaceTrack; readonly endMs: number } | null {
  const byTime = new Map(truth.map((frame) => [Math.round(1_000 * frame.t), frame]));
  const known = faceSamples(face).flatMap((sample) => {
    const frame = byTime.get(Math.round(sample.t));
    return sample.t >= fromMs && frame?.valid === true ? [{ sample, frame }] : [];
  });
  const wanted = known.filter(({ frame }) => isWanted(frame)).map(({ sample }) => sample);
  const before = known.filter(({ frame }) => frame.angEither <= 4).map(({ sample }) => sample);
  if (wanted.length < 15 || before.length < 15) return null;
  const arranged: FaceSample[] = [];
  for (let t = 0; t < BEFORE_MS + LONG_LOOK_MS; t += STEP_MS) {
    const pool = t < BEFORE_MS ? before : wanted;
    const sample = pool[arranged.length % pool.length];
    if (sample !== undefined) arranged.push({ ...sample, t });
  }
  return { face: samplesToFaceTrack(arranged), endMs: BEFORE_MS + LONG_LOOK_MS };
}
