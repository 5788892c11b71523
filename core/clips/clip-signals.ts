import type { Sampled } from '../metrics/episodes/samples.ts';
import { coverageOf, visitSamples } from '../metrics/episodes/samples.ts';
import { MEDIAN_MINIMUM, SHARE_MINIMUM } from '../metrics/minimums.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ratio, TimeSpan } from '../units.ts';

export type ClipSignal = 'gaze' | 'lean' | 'seat' | 'shoulders';

type Description = {
  readonly name: string;
  readonly sampled: (signals: Signals) => Sampled;
  readonly isMeasured: (signals: Signals, index: number) => boolean;
  /** Least share of a clip in which it was measured: what figures of the same signal ask for. */
  readonly minCoverage: Ratio;
  /**
   * Rests on the place of the calibration: while the user sat elsewhere, a single moment may be told
   * wrongly. Changes within the answer do not.
   */
  readonly needsSeat: boolean;
};

export const CLIP_SIGNALS: Readonly<Record<ClipSignal, Description>> = {
  gaze: {
    name: 'The gaze',
    sampled: ({ face }) => face,
    isMeasured: ({ face }, index) => (face.contact[index] ?? -1) >= 0,
    minCoverage: SHARE_MINIMUM.coverage,
    needsSeat: true,
  },
  lean: {
    name: 'The distance',
    sampled: ({ face }) => face,
    isMeasured: ({ face }, index) => Number.isFinite(face.lean[index]),
    minCoverage: SHARE_MINIMUM.coverage,
    needsSeat: true,
  },
  seat: {
    name: 'The seat',
    sampled: ({ pose }) => pose,
    isMeasured: ({ pose }, index) => Number.isFinite(pose.uprightness[index]),
    minCoverage: MEDIAN_MINIMUM.coverage,
    needsSeat: false,
  },
  shoulders: {
    name: 'The shoulder line',
    sampled: ({ pose }) => pose,
    isMeasured: ({ pose }, index) => Number.isFinite(pose.shoulderRoll[index]),
    minCoverage: MEDIAN_MINIMUM.coverage,
    needsSeat: true,
  },
};

/** Share of a stretch in which a signal was measured. */
export function signalCoverage(signal: ClipSignal, signals: Signals, span: TimeSpan): Ratio {
  const { sampled, isMeasured } = CLIP_SIGNALS[signal];
  let measuredMs = 0;
  visitSamples(sampled(signals), [span], (index, weight) => {
    if (isMeasured(signals, index)) measuredMs += weight;
  });
  return coverageOf(measuredMs, [span]);
}
