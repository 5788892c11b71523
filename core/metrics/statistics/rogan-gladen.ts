import type { Ratio } from '../../units.ts';

/** How often a judgement is right, by what was really the case. */
export type JudgingRates = {
  /** Share of the looks at the interviewer that are judged as such. */
  readonly sensitivity: Ratio;
  /** Share of the looks elsewhere that are judged as such. */
  readonly specificity: Ratio;
};

/** At or below this sum the judgement is too weak to be corrected by its rates (measurement.md 7.3). */
export const MIN_RATES_SUM = 1.5;

/**
 * The true share (0..1) behind an observed one, from the known rates of the judgement, cut to 0..1:
 * (observed + specificity - 1) / (sensitivity + specificity - 1) (Rogan & Gladen 1978). NaN where
 * it is not defined, as the rates are too low.
 */
export function correctedShare(observed: Ratio, { sensitivity, specificity }: JudgingRates): Ratio {
  if (!(sensitivity + specificity > MIN_RATES_SUM)) return Number.NaN;
  const corrected = (observed + specificity - 1) / (sensitivity + specificity - 1);
  return Math.max(0, Math.min(1, corrected));
}
