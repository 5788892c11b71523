import { missingSentence } from './figure-text.ts';
import type { MetricResult, MissingReason } from './types.ts';

/** Figures that are missing for one and the same reason, so that it is said once. */
export type MissingGroup = {
  readonly sentence: string;
  readonly reason: MissingReason;
  readonly metricIds: readonly string[];
};

/** The missing figures of `results` by the words of their reason, in the order they are first met. */
export function missingGroups(results: readonly MetricResult[]): readonly MissingGroup[] {
  const groups = new Map<string, { reason: MissingReason; metricIds: string[] }>();
  for (const { metricId, outcome } of results) {
    if (outcome.kind === 'value') continue;
    const sentence = missingSentence(outcome.reason);
    const group = groups.get(sentence) ?? { reason: outcome.reason, metricIds: [] };
    group.metricIds.push(metricId);
    groups.set(sentence, group);
  }
  return Array.from(groups, ([sentence, group]) => ({ sentence, ...group }));
}

export const isNothingMeasured = (results: readonly MetricResult[]): boolean =>
  results.every(({ outcome }) => outcome.kind !== 'value');
