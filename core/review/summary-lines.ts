import type { Answer } from '../domain/answer.ts';
import type {
  Band,
  BandPosition,
  MetricDefinition,
  MetricOutcome,
  MetricPhrases,
} from '../metrics/types.ts';
import { metricFigureText } from '../metrics/figure-text.ts';
import type { SummaryLine } from './types.ts';

/** A measured figure of a metric that has a band, ready to be put into words. */
export type ReadableResult = {
  readonly definition: MetricDefinition;
  readonly band: Band;
  readonly phrases: MetricPhrases;
  readonly outcome: Extract<MetricOutcome, { kind: 'value' }>;
  readonly position: BandPosition;
};

const TONES: Readonly<Record<BandPosition, SummaryLine['tone']>> = {
  inside: 'good',
  near: 'neutral',
  outside: 'improve',
};

/** One sentence with figure and interval; `of` null = about the whole session. */
export function resultToLine(
  result: ReadableResult,
  of: { readonly answer: Answer; readonly name: string | null } | null,
): SummaryLine {
  const { definition, band, phrases, outcome, position } = result;
  const side = position === 'inside' ? 'inside' : outcome.value < band.low ? 'below' : 'above';
  const sentence = phrases[side].replace('{value}', metricFigureText(definition, outcome));
  return {
    text: named(of?.name ?? null, sentence),
    metricIds: [definition.id],
    adviceId: definition.adviceId,
    questionIndex: of?.answer.questionIndex ?? null,
    tone: TONES[position],
  };
}

/** "Question 2: …", or the sentence alone where nothing was asked. */
export const named = (name: string | null, sentence: string): string =>
  name === null ? sentence : `${name}: ${sentence}`;

/** The first figure inside its band, in registry order. */
export const bestOf = (results: readonly ReadableResult[]): ReadableResult | null =>
  results.find((result) => result.position === 'inside') ?? null;

/**
 * The figure most useful to work on: outside the outer limits before between them, and one whose
 * interval stays clear of the band before one that might as well be inside; then registry order.
 */
export function mostUsefulOf(results: readonly ReadableResult[]): ReadableResult | null {
  const outside = results.filter((result) => result.position === 'outside');
  const near = results.filter((result) => result.position === 'near');
  return outside.find(isClearOfBand) ?? outside[0] ?? near.find(isClearOfBand) ?? near[0] ?? null;
}

function isClearOfBand({ band, outcome: { interval } }: ReadableResult): boolean {
  return interval === null || interval.high < band.low || interval.low > band.high;
}
