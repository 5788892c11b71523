import type { Movements } from '../domain/movements.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ratio, TimeSpan } from '../units.ts';
import type { CountedSpan } from './counted-time.ts';
import type { OwnRule } from './own-rules.ts';

/**
 * What a metric is computed over. `answer`: each take of each question. `session`: all answers
 * together. `listening`: while they asked, and answered the user. `turn-end`: around the end of each answer.
 */
export type MetricScope = 'answer' | 'greeting' | 'closing' | 'listening' | 'turn-end' | 'session';

export type MetricUnit = 'percent' | 'seconds' | 'degrees' | 'score' | 'centimetres' | 'per-minute';

/**
 * A plateau: everything inside `low..high` is as good as it gets, "more" is never better; it fades
 * out towards the outer limits. `source` says where the figures come from, or "our proposal".
 */
export type Band = {
  readonly low: number;
  readonly high: number;
  readonly outerLow: number;
  readonly outerHigh: number;
  readonly source: string;
  /** Set around what was found in Western studies: other places have other customs. */
  readonly isWestern?: true;
};

/** `unclear`: the interval reaches too far beyond the figure's side of the band to place it. */
export type BandPosition = 'inside' | 'near' | 'outside' | 'unclear';

/** Why a figure is missing, so that the screen can say it in words. */
export type MissingReason =
  | { readonly kind: 'no-camera' }
  | { readonly kind: 'no-face' }
  | { readonly kind: 'no-shoulders' }
  | { readonly kind: 'no-hands' }
  /** `seat`: a figure against the own baseline. `interviewer`: the looks do not show where he was. */
  | { readonly kind: 'not-calibrated'; readonly lacks: 'seat' | 'interviewer' }
  /** The looks at these of a panel are missing from the calibration. */
  | {
      readonly kind: 'not-calibrated';
      readonly lacks: 'people';
      readonly names: readonly string[];
    }
  | { readonly kind: 'too-short'; readonly measuredMs: number; readonly neededMs: number }
  | { readonly kind: 'low-coverage'; readonly coverage: Ratio; readonly needed: Ratio }
  /** Neighbours of a panel were closer than looks can be told apart. */
  | { readonly kind: 'too-close'; readonly angle: number; readonly needed: number }
  /** The user left all of it out. */
  | { readonly kind: 'left-out' }
  | { readonly kind: 'nothing-to-measure'; readonly explanation: string };

export type Interval = { readonly low: number; readonly high: number };

export type MetricOutcome =
  | {
      readonly kind: 'value';
      /** In the metric's unit (percent: 0..100). */
      readonly value: number;
      /** 95 % interval, in the unit; null where the figure is a single observed extreme, or rests on an assumption. */
      readonly interval: Interval | null;
      readonly coverage: Ratio;
      /** Named parts of the figure (shares of directions, percentiles), in the unit; NaN = not measured. */
      readonly parts: readonly MetricPart[];
      /** Where in the session the figure comes from, if it is one stretch (the longest look away). */
      readonly at: TimeSpan | null;
      /** True when the run was not calibrated and the figure is therefore coarser. */
      readonly coarse: boolean;
    }
  | { readonly kind: 'not-enough-data'; readonly reason: MissingReason; readonly coverage: Ratio };

export type MetricPart = { readonly label: string; readonly value: number };

export type MetricInput = {
  readonly signals: Signals;
  /** The stretches the metric is computed over (an answer minus its pauses), in time order. */
  readonly spans: readonly CountedSpan[];
  /** Seed of the bootstrap, so that the same session always shows the same interval. */
  readonly seed: number;
};

/** What the summary says when the figure lies inside its band, below it and above it. */
export type MetricPhrases = {
  readonly inside: string;
  readonly below: string;
  readonly above: string;
};

export type MetricExplanation = {
  /** What is measured, in plain words. */
  readonly what: string;
  /** Formula and thresholds with units. */
  readonly how: string;
  /** Where definition and thresholds come from. */
  readonly sources: readonly string[];
  /** What it cannot tell, and what disturbs it. */
  readonly limits: string;
};

/** One metric = one file in `core/metrics/definitions/`, listed in `core/metrics/registry.ts`. */
export type MetricDefinition = {
  readonly id: string;
  readonly label: string;
  readonly unit: MetricUnit;
  readonly group: 'eye-contact' | 'face' | 'posture' | 'hands';
  readonly scope: MetricScope;
  readonly digits: 0 | 1;
  /** Null: information only, no band. */
  readonly band: Band | null;
  /** Sentences of the summary; null for metrics without a band. `{value}` is replaced by the figure. */
  readonly phrases: MetricPhrases | null;
  /** Left out = of every session; `panel` = only where there were several interviewers. */
  readonly shownIn?: 'panel';
  readonly minimum: { readonly measuredMs: number; readonly coverage: Ratio };
  readonly compute: (input: MetricInput) => MetricOutcome;
  /** What movements of the calibration have to do with its figure, in words; null = nothing. */
  readonly basis?: (movements: Movements | null, outcome: MetricOutcome) => string | null;
  /** Which rules of it a movement of the calibration may make the user's own; left out = none. */
  readonly ownRules?: readonly OwnRule[];
  readonly explanation: MetricExplanation;
  /** Id of the advice in `core/guidance/advice.ts` this figure rests on. */
  readonly adviceId: string;
};

export type MetricResult = {
  readonly metricId: string;
  readonly outcome: MetricOutcome;
  /** Null for metrics without a band and for missing figures. */
  readonly position: BandPosition | null;
  /** The user's own target, where it is another one than the metric's band. */
  readonly ownBand?: Band;
  /** What movements of the calibration have to do with it, in words. */
  readonly basis?: string;
};
