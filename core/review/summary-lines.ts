import type { Answer } from '../domain/answer.ts';
import type {
  Band,
  BandPosition,
  MetricDefinition,
  MetricOutcome,
  MetricPhrases,
} from '../metrics/types.ts';
import { plateauScore } from '../metrics/evaluate.ts';
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
 * The figure most useful to work on: the lowest on its plateau; of equal ones (all that are outside
 * the outer limits) one whose interval stays clear of the band before one that might as well be
 * inside; then registry order.
 */
export function mostUsefulOf(results: readonly ReadableResult[]): ReadableResult | null {
  const missed = results.filter((result) => result.position !== 'inside');
  return missed.toSorted((a, b) => scoreOf(a) - scoreOf(b) || clearOf(b) - clearOf(a))[0] ?? null;
}

const scoreOf = ({ band, outcome }: ReadableResult): number => plateauScore(band, outcome.value);

const clearOf = (result: ReadableResult): number => (isClearOfBand(result) ? 1 : 0);

function isClearOfBand({ band, outcome: { interval } }: ReadableResult): boolean {
  return interval === null || interval.high < band.low || interval.low > band.high;
}
