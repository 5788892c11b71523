import type { MetricDefinition } from './types.ts';

type Minimum = MetricDefinition['minimum'];

/**
 * Shares of time: under 30 s, or with less than 80 % of the time measured, the interval is so wide
 * that a figure would mislead (measurement.md 7.3: +-19 points still at 60 s).
 */
export const SHARE_MINIMUM: Minimum = { measuredMs: 30_000, coverage: 0.8 };

/**
 * Medians of a posture: a seat changes slowly and a median shrugs off outliers, so 5 s tell where
 * it was, and missing stretches matter less as long as half of the time was measured. Our proposal.
 */
export const MEDIAN_MINIMUM: Minimum = { measuredMs: 5000, coverage: 0.5 };

/** Lengths and directions of single looks: enough time for two typical looks. Our proposal. */
export const EPISODE_MINIMUM: Minimum = { measuredMs: 10_000, coverage: 0.8 };

/** Over a whole session longer data are at hand and expected. Our proposal. */
export const SESSION_MEDIAN_MINIMUM: Minimum = { measuredMs: 10_000, coverage: 0.5 };

/** Greeting and closing are looked at for 5 s only; 3 of them have to be measured. Our proposal. */
export const MOMENT_MINIMUM: Minimum = { measuredMs: 3000, coverage: 0.6 };

/** Three answer ends of 3 s each, of which at least half must be seen. Our proposal. */
export const TURN_END_MINIMUM: Minimum = { measuredMs: 4500, coverage: 0.5 };
