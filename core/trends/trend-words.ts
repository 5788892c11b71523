import { CALIBRATION_TEXTS } from '../compare/circumstance-notes.ts';
import { CHANGE_WORDS } from '../compare/change-words.ts';
import { bandMoveText } from '../compare/comparison-lines.ts';
import { toSentence } from '../compare/sentence.ts';
import type { MovementName } from '../domain/movements.ts';
import { missingText, numberText, quantityText } from '../metrics/figure-text.ts';
import type { OwnRule } from '../metrics/own-rules.ts';
import { MOVEMENT_LABELS } from '../review/movements-in-words.ts';
import type { MetricDefinition, MetricUnit } from '../metrics/types.ts';
import type { MetricTrend, SeriesFinding, TrendFinding } from './metric-trend.ts';

type Trend = Extract<TrendFinding, { readonly kind: 'trend' }>;

/** What can be said of a metric over the sessions, for each kind of session by itself. */
export function trendSentences({ definition, findings }: MetricTrend): readonly string[] {
  const isOneKind = findings.length === 1;
  return findings.map((one) => {
    const of = isOneKind ? '' : `${kindText(one)}: `;
    return toSentence(`${of}${findingText(definition, one.finding)}`);
  });
}

/** By which movement of the calibration a rule becomes the user's own. */
const MOVEMENT_OF: Readonly<Record<OwnRule, MovementName>> = {
  smile: 'smile',
  nearing: 'nearing',
  neck: 'nod',
  rest: 'lap',
  'unseen-nod': 'nod',
};

function kindText({ calibration, camera, ownRules }: SeriesFinding): string {
  const movements = ownRules.map((rule) => MOVEMENT_LABELS[MOVEMENT_OF[rule]].toLowerCase());
  const how =
    movements.length === 0 ? '' : `, by movements of the calibration (${movements.join(', ')})`;
  const sessions = `${CALIBRATION_TEXTS[calibration]} sessions${how}`;
  return camera === null ? sessions : `${sessions}, ${camera}`;
}

function findingText(definition: MetricDefinition, finding: TrendFinding): string {
  switch (finding.kind) {
    case 'too-few':
      return `too few sessions to say (${finding.have} of the ${finding.needed} it takes)`;
    case 'no-trend':
      return `no trend beyond chance over ${finding.sessions} sessions`;
    case 'trend':
      return trendText(definition, finding);
  }
}

function trendText(definition: MetricDefinition, trend: Trend): string {
  const words = CHANGE_WORDS[definition.id]?.[trend.direction] ?? definition.label;
  const figures = `about ${quantityText(trend.start, definition)} → ${quantityText(trend.end, definition)} over ${trend.sessions} sessions`;
  const where = bandMoveText(
    { bandMove: trend.bandMove, to: { value: trend.end, interval: null } },
    definition,
  );
  return `${words}: ${figures}${where === null ? '' : `, ${where}`}`;
}

/** In how many sessions there is no figure, and the reason most of them have; null = in none. */
export function missingSessionsText({ points, missing }: MetricTrend): string | null {
  const [first] = missing;
  if (first === undefined) return null;
  const texts = missing.map(missingText);
  const countOf = (text: string): number => texts.filter((one) => one === text).length;
  const [most = ''] = texts.toSorted((a, b) => countOf(b) - countOf(a));
  const [what, ...why] = most.split(': ');
  const where =
    points.length === 0 && missing.length === 1
      ? 'the one session'
      : `${missing.length === 1 ? '1' : missing.length} of ${points.length + missing.length} sessions`;
  const mostly = countOf(most) < missing.length ? 'mostly because ' : '';
  return toSentence(`${what ?? ''} in ${where}: ${mostly}${why.join(': ')}`);
}

const STEP_UNITS: Readonly<Record<MetricUnit, string>> = {
  percent: ' points',
  seconds: ' s',
  degrees: '°',
  score: ' points',
  centimetres: ' cm',
  'per-minute': ' per minute',
};

/** "+2.4 points from session to session (99 % interval +0.9 to +4.1)" */
export function slopeText(
  { slope, slopeInterval }: Pick<Trend, 'slope' | 'slopeInterval'>,
  { unit, digits }: Pick<MetricDefinition, 'unit' | 'digits'>,
): string {
  // One decimal more than the figure itself: a step is a small part of it.
  const signed = (value: number): string =>
    `${value > 0 ? '+' : ''}${numberText(value, digits + 1)}`;
  return `${signed(slope)}${STEP_UNITS[unit]} from session to session (99 % interval ${signed(slopeInterval.low)} to ${signed(slopeInterval.high)})`;
}
