import { looksWhileListening } from '../metrics/definitions/looks-while-listening.ts';
import { coverageText, missingSentence, quantityText, rangeText } from '../metrics/figure-text.ts';
import { computeMetrics } from '../metrics/registry.ts';
import { textToSeed } from '../metrics/statistics/random.ts';
import type { MetricResult } from '../metrics/types.ts';
import type { TimeSpan } from '../units.ts';
import type { Signals } from './signals-types.ts';
import { takeTimes } from './spans.ts';
import type { SpanRecord } from './spans.ts';

/** One of the user's questions being answered: how much they looked at whoever answered. */
export type Exchange = TimeSpan & { readonly result: MetricResult };

/** In time order; empty where the user asked nothing. */
export const buildExchanges = (
  record: SpanRecord,
  signals: Signals,
  sessionId: string,
): readonly Exchange[] =>
  takeTimes(['listening'], record).flatMap(({ startMs, endMs, time }, index) => {
    const seed = textToSeed(`${sessionId} ${index}`);
    const results = computeMetrics(signals, 'listening', time, seed);
    const result = results.find(({ metricId }) => metricId === looksWhileListening.id);
    return result === undefined ? [] : [{ startMs, endMs, result }];
  });

/** "62 % (48–75 %), measured in 97 % of the answer", or why there is no figure. */
export function exchangeText({ result: { outcome } }: Exchange): string {
  if (outcome.kind === 'not-enough-data') return missingSentence(outcome.reason);
  const { value, interval, coverage } = outcome;
  const range =
    interval === null ? '' : ` (${rangeText(interval.low, interval.high, looksWhileListening)})`;
  return `${quantityText(value, looksWhileListening)}${range}, measured in ${coverageText(coverage)} of the answer.`;
}

export const EXCHANGES_TITLE = 'Your questions';
export const EXCHANGES_LEAD =
  'How much of the time you looked at the interviewer while your question was answered. An answer is short, so a figure for it is rough or missing; all listening together stands in the interview as a whole. Whether you interrupted is not measured yet, as that needs the voice.';
