import type { CueTurn } from '../../../core/cues/types.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import type { CueKind } from '../../../core/domain/cue.ts';
import type { Tiles } from '../../../core/review/interviewer-places.ts';
import { FACE_CHANNELS, POSE_CHANNELS } from '../../../core/tracks/channels.ts';
import type {
  FaceSample,
  FaceTrack,
  PoseSample,
  PoseTrack,
} from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';

/**
 * What is true at a moment about the thing a kind of cue speaks of. `unclear`: so near to the limit
 * that a cue would not be wrong and its absence neither; null: not known, as behind closed lids.
 */
export type Truth = 'off' | 'unclear' | 'fine' | null;

/** Somebody who answers or listens, what was measured of it and what was true, moment by moment. */
export type Scene = {
  readonly name: string;
  readonly turn: CueTurn;
  readonly face: readonly FaceSample[];
  readonly pose: readonly PoseSample[];
  readonly calibration: Calibration;
  readonly tiles: Tiles;
  readonly frameAspect: number;
  /** When the answer begins; before it lies the calibration. */
  readonly fromMs: Ms;
  readonly endMs: Ms;
  /** Of the kinds that are judged in this scene; in time order. */
  readonly truth: Partial<Readonly<Record<CueKind, readonly TrueMoment[]>>>;
};
export type TrueMoment = { readonly t: Ms; readonly truth: Truth };

export const faceSamples = (track: FaceTrack): readonly FaceSample[] =>
  Array.from(track.t, (t, index) => ({ t, ...valuesAt(FACE_CHANNELS, track.columns, index) }));

export const poseSamples = (track: PoseTrack): readonly PoseSample[] =>
  Array.from(track.t, (t, index) => ({ t, ...valuesAt(POSE_CHANNELS, track.columns, index) }));

const valuesAt = <Channel extends string>(
  channels: readonly Channel[],
  columns: Readonly<Record<Channel, Float32Array>>,
  index: number,
): Record<Channel, number> =>
  Object.fromEntries(
    channels.map((channel) => [channel, columns[channel][index] ?? Number.NaN]),
  ) as Record<Channel, number>;

/** Nobody here took the check with further looks; every calibration is taken to have passed it. */
export const passed = (calibration: Calibration): Calibration => ({
  ...calibration,
  holdOut: {
    sensitivity: null,
    specificity: null,
    balancedAccuracy: 1,
    yawError: null,
    pitchError: null,
    coverage: 1,
    samples: 1,
  },
});
