import type { CalibrationState } from '../domain/calibration.ts';
import type { CameraFacts } from '../domain/session.ts';
import type { OwnRule } from '../metrics/own-rules.ts';
import type { Band, Interval, MetricOutcome, MissingReason } from '../metrics/types.ts';

/** The measurement itself, without what only its own screen shows of it. */
export type Figure = { readonly value: number; readonly interval: Interval | null };

/** One metric of a take or a session, small enough to be kept of every session. */
export type FigureResult = {
  readonly metricId: string;
  /** The user's own target, as in `MetricResult`. */
  readonly ownBand?: Band;
  readonly outcome:
    | (Figure & Pick<Extract<MetricOutcome, { kind: 'value' }>, 'kind' | 'coverage'>)
    | Extract<MetricOutcome, { kind: 'not-enough-data' }>;
};

/** How figures were measured, as far as it decides what may be held against what. */
export type Circumstances = {
  readonly calibration: CalibrationState;
  /** Null = without a camera. */
  readonly camera: Pick<CameraFacts, 'label' | 'width' | 'height'> | null;
  readonly registryVersion: number;
  /** Rules that movements of the calibration made the user's own. */
  readonly ownRules: readonly OwnRule[];
};

export type MeasuredTake = {
  readonly circumstances: Circumstances;
  readonly results: readonly FigureResult[];
};

/** `from` is the earlier one of a pair, or the one that is put first. */
export type PairSide = 'from' | 'to';

/** Where a clear change leads against the plateau of its metric; null = it has none. */
export type BandMove =
  | 'stays-inside'
  | 'into'
  | 'out-of'
  | 'nearer'
  | 'farther'
  | 'across'
  /** An interval reaches to both sides of a limit, so no side is named. */
  | 'unclear'
  | null;

export type NotComparable = 'version' | 'calibration' | 'camera' | 'movements';

export type MetricComparison = { readonly metricId: string; readonly ownBand?: Band } & (
  | {
      /** The intervals do not meet. */
      readonly kind: 'clear';
      readonly from: Figure;
      readonly to: Figure;
      readonly direction: 'more' | 'less';
      readonly bandMove: BandMove;
    }
  /** `without-interval`: a single observed extreme, or a figure that rests on an assumption. */
  | {
      readonly kind: 'unclear' | 'without-interval';
      readonly from: Figure;
      readonly to: Figure;
    }
  | { readonly kind: 'not-comparable'; readonly because: NotComparable }
  | {
      readonly kind: 'missing';
      readonly in: readonly { readonly side: PairSide; readonly reason: MissingReason }[];
    }
);
