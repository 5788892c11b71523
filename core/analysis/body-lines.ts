import { dwellEpisodes } from '../metrics/episodes/dwell-episodes.ts';
import type { DwellRule } from '../metrics/episodes/dwell-episodes.ts';
import { isTooSlow } from '../metrics/frame-rate.ts';
import { armsCrossedRule, handAtFaceRule } from '../metrics/hand-rules.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ms, TimeSpan } from '../units.ts';
import { rounded } from './rounded.ts';

/** What a frame says of head, seat and hands; null = not measured. */
export type BodyLine = {
  /** True while a nod goes on; null also where pictures come too slowly to tell. */
  readonly nod: boolean | null;
  /** How far the top of the neck is below its calibrated place, centimetres; > 0 = slid down. */
  readonly slouchCm: number | null;
  /** From the newest pose: held for its time (`hand-rules.ts`); null = wrists or elbows not seen. */
  readonly armsCrossed: boolean | null;
  /** 0, 1 or 2 hands in the picture. */
  readonly handsVisible: number | null;
  /** A hand seen over the face, approximate. */
  readonly faceTouch: boolean | null;
};

/** Reads the body at a frame and the newest pose before it (-1 = there is none). */
export function bodyReader(
  signals: Signals,
  span: TimeSpan,
): (index: number, poseIndex: number) => BodyLine {
  const { face, pose, nods } = signals;
  const areNodsTold = !isTooSlow(face, [span]);
  const held = (values: Float32Array, rule: DwellRule): ((poseIndex: number) => boolean | null) => {
    const { episodes } = dwellEpisodes(pose, values, [EVERYTHING], rule);
    return (poseIndex) =>
      Number.isNaN(at(values, poseIndex)) ? null : isInside(episodes, at(pose.t, poseIndex));
  };
  const armsCrossed = held(pose.armsCrossed, armsCrossedRule);
  const faceTouch = held(pose.handAtFace, handAtFaceRule);
  return (index, poseIndex) => ({
    nod:
      areNodsTold && Number.isFinite(at(face.headPitch, index))
        ? isInside(nods, at(face.t, index))
        : null,
    slouchCm: rounded(at(face.slidCm, index), 2),
    armsCrossed: armsCrossed(poseIndex),
    handsVisible: rounded(at(pose.handsSeen, poseIndex), 0),
    faceTouch: faceTouch(poseIndex),
  });
}

const EVERYTHING: TimeSpan = { startMs: 0, endMs: Number.POSITIVE_INFINITY };

const isInside = (spans: readonly TimeSpan[], time: Ms): boolean =>
  spans.some(({ startMs, endMs }) => time >= startMs && time < endMs);

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
