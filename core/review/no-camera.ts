import type { MetricResult, MissingReason } from '../metrics/types.ts';

/** What is not the reason where there was no camera, only what came of it. */
const CONSEQUENCES: ReadonlySet<MissingReason['kind']> = new Set([
  'no-face',
  'no-shoulders',
  'no-hands',
  'not-calibrated',
  'too-short',
  'low-coverage',
]);

/** The results of a session without a camera, with that as the reason why figures are missing. */
export const sayNoCamera = (results: readonly MetricResult[]): readonly MetricResult[] =>
  results.map((result) => {
    const { outcome } = result;
    return outcome.kind === 'value' || !CONSEQUENCES.has(outcome.reason.kind)
      ? result
      : { ...result, outcome: { ...outcome, reason: { kind: 'no-camera' } } };
  });
