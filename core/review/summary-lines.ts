import type { Answer } from '../domain/answer.ts';
import type {
  Band,
  BandPosition,
  MetricDefinition,
  MetricOutcome,
  MetricPhrases,
} from '../metrics/types.ts';
import { plateauScore } from '../metrics/evaluate.ts';
import { bandText, metricFigureText, UNCLEAR_TEXT } from '../metrics/figure-text.ts';
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
  unclear: 'neutral',
};

/**
 * One sentence with figure and interval; `of` null = about the whole session. An unclear one only
 * tells the figure: it names no side and carries no advice.
 */
export function resultToLine(
  result: ReadableResult,
  of: { readonly answer: Answer; readonly name: string | null } | null,
): SummaryLine {
  const { definition, position } = result;
  const sentence = position === 'unclear' ? unclearSentence(result) : placedSentence(result);
  return {
    text: named(of?.name ?? null, sentence),
    metricIds: [definition.id],
    adviceId: position === 'unclear' ? null : definition.adviceId,
    questionIndex: of?.answer.questionIndex ?? null,
    tone: TONES[position],
  };
}

function placedSentence({ definition, band, phrases, outcome, position }: ReadableResult): string {
  const side = position === 'inside' ? 'inside' : outcome.value < band.low ? 'below' : 'above';
  return phrases[side].replace('{value}', metricFigureText(definition, outcome));
}

const unclearSentence = ({ definition, band, outcome }: ReadableResult): string =>
  `${definition.label}: ${metricFigureText(definition, outcome)}. Whether that lies in the band (${bandText(band, definition)}) ${UNCLEAR_TEXT}.`;

/** "Question 2: …", or the sentence alone where nothing was asked. */
export const named = (name: string | null, sentence: string): string =>
  name === null ? sentence : `${name}: ${sentence}`;

/** The first figure inside its band, in registry order. */
export const bestOf = (results: readonly ReadableResult[]): ReadableResult | null =>
  results.find((result) => result.position === 'inside') ?? null;

/**
 * The figure most useful to work on: of those that are clearly not in their band the lowest on its
 * plateau; of equal ones (all that are outside the outer limits) the first in registry order.
 */
export function mostUsefulOf(results: readonly ReadableResult[]): ReadableResult | null {
  const missed = results.filter(({ position }) => position === 'near' || position === 'outside');
  return missed.toSorted((a, b) => scoreOf(a) - scoreOf(b))[0] ?? null;
}

const scoreOf = ({ band, outcome }: ReadableResult): number => plateauScore(band, outcome.value);
