import type { HoldOut } from '../domain/calibration.ts';
import type { Session } from '../domain/session.ts';
import { numberText } from '../metrics/figure-text.ts';
import { findMetric } from '../metrics/registry.ts';
import type { MetricResult } from '../metrics/types.ts';
import { checkError } from '../vision/calibration-check.ts';

/**
 * What the check of a session's calibration found, or that there was none; null where there is
 * nothing to check: no calibration, or a recording, which has no such check.
 */
export function calibrationCheckText({ calibration, source }: Session): string | null {
  if (calibration === null || source === 'recording') return null;
  return calibration.holdOut === null ? 'not made' : holdOutText(calibration.holdOut);
}

/** The same as a sentence to stand beside figures about looks. */
export function besideFiguresText(
  session: Session,
  results: readonly MetricResult[],
): string | null {
  const check = calibrationCheckText(session);
  const hasLooks = results.some(
    ({ metricId, outcome }) =>
      outcome.kind === 'value' && findMetric(metricId)?.group === 'eye-contact',
  );
  return check === null || !hasLooks
    ? null
    : `Check of the calibration behind these looks: ${check}.`;
}

/** "92 % of the looks told right, directions 2° off"; what was not measured is said to be so. */
function holdOutText(holdOut: HoldOut): string {
  const { balancedAccuracy: right } = holdOut;
  const error = checkError(holdOut);
  if (right === null && error === null) return 'too little was seen to say';
  return [
    right === null
      ? 'looks not measured'
      : `${numberText(100 * right, 0)} % of the looks told right`,
    error === null ? 'directions not measured' : `directions ${numberText(error, 0)}° off`,
  ].join(', ');
}
