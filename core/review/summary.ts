import { looksWhileListening } from '../metrics/definitions/looks-while-listening.ts';
import { definitionOf, findMetric, isHint, isShownFirst, METRICS } from '../metrics/registry.ts';
import type { MetricDefinition, MetricResult } from '../metrics/types.ts';
import { missingSentence } from '../metrics/figure-text.ts';
import type { ReadableResult } from './summary-lines.ts';
import { answerName, isRecorded } from './recorded.ts';
import { bestOf, mostUsefulOf, named, resultToLine } from './summary-lines.ts';
import type { AnswerReview, Review, SessionRecord, SummaryLine } from './types.ts';
import { askedOfThem, askedText } from './your-questions.ts';

/** Lines about the whole session (`questionIndex` null): more is not read. Our choice. */
const MAX_SESSION_LINES = 6;
/** A point is made for the whole session when it came up in at least this many answers. Ours. */
const RECURRING_FROM = 2;

const UNCLEAR_ANSWER_TEXT =
  'What went well and what to work on cannot be told yet: the intervals of its figures reach to both sides of their bands.';

type Results = Pick<Review, 'calibrated' | 'answers' | 'overall' | 'greeting'>;

/**
 * The plain-language summary: at most six lines about the session, then for each question, in its
 * latest take, what went best and what is most useful to work on.
 */
export function buildSummary(record: SessionRecord, results: Results): readonly SummaryLine[] {
  const latest = latestTakes(results.answers);
  const state = stateLines(record, results);
  const figures = isNothingSeen(results) ? [] : figureLines(record, results, latest);
  const session = [...state, ...figures].slice(0, MAX_SESSION_LINES);
  const said = new Set(
    isRecorded(record.session) ? session.flatMap(({ metricIds }) => metricIds) : [],
  );
  // Where nothing was measured, the first lines say why; each answer would only repeat it.
  const ofAnswers = isNothingSeen(results)
    ? []
    : latest.flatMap((review) => answerLines(record, review));
  return [
    ...session,
    ...ofAnswers.filter(({ metricIds }) => !metricIds.some((id) => said.has(id))),
  ];
}

function stateLines(record: SessionRecord, results: Results): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  if (record.session.state === 'interrupted') {
    lines.push(
      plain('The app ended during this session; everything up to then is in this review.'),
    );
  }
  const isAnswered = results.answers.length > 0;
  const { phases, session } = record;
  const isListener = !isAnswered && askedOfThem(phases, session.plan).length > 0;
  if (!isAnswered && session.plan.questions.length > 0) {
    lines.push(plain('No answer was given in this session.'));
  }
  if (isListener || session.plan.questions.length === 0) lines.push(plain(askedText(record)));
  if (!isAnswered && !isListener) return lines;
  if (session.camera === null) {
    lines.push(plain('This session ran without a camera, so nothing was measured.'));
  } else if (isAllLeftOut(results)) {
    lines.push(
      plain(
        `You left out ${isAnswered ? 'every answer' : 'all of the listening'}, so nothing was measured.`,
      ),
    );
  } else if (isNothingSeen(results)) {
    lines.push(
      plain(
        isRecorded(session)
          ? 'Nothing could be measured: neither a face nor shoulders were found in the recording.'
          : `Nothing could be measured: neither a face nor shoulders were seen while you ${isAnswered ? 'answered' : 'listened'}.`,
      ),
    );
  }
  return lines;
}

function figureLines(
  { session }: SessionRecord,
  results: Results,
  latest: readonly AnswerReview[],
): readonly SummaryLine[] {
  // Where nobody but the candidate asked, how they listened is what there is to tell.
  const isListener = results.answers.length === 0;
  const first = (list: readonly MetricResult[]) =>
    list.filter(({ metricId }) => {
      const definition = findMetric(metricId);
      return (
        definition !== undefined &&
        (isShownFirst(definition) || (isListener && metricId === looksWhileListening.id))
      );
    });
  // A recording is one stretch, so its figures are those of the whole, and nothing is "all answers".
  const overall = first(
    isRecorded(session) ? latest.flatMap(({ metrics }) => metrics) : results.overall,
  );
  return [
    ...overall.flatMap((result) => figureLine(result)),
    ...first(results.greeting).flatMap((result) => figureLine(result)),
    ...recurringLine(latest),
    ...missingLines(overall, results.calibrated),
  ];
}

function figureLine(result: MetricResult): readonly SummaryLine[] {
  const readable = readResult(result);
  return readable ? [resultToLine(readable, null)] : [];
}

/**
 * Why there is no figure, each reason once; silent where the notice above the summary has said it,
 * and where there was simply nothing to take a figure from.
 */
function missingLines(
  results: readonly MetricResult[],
  calibrated: boolean,
): readonly SummaryLine[] {
  const said = new Set<string>();
  return results.flatMap(({ metricId, outcome }) => {
    const definition = findMetric(metricId);
    if (!definition || outcome.kind === 'value') return [];
    if (outcome.reason.kind === 'nothing-to-measure') return [];
    if (!calibrated && outcome.reason.kind === 'not-calibrated') return [];
    if (said.has(outcome.reason.kind)) return [];
    said.add(outcome.reason.kind);
    const text = `${definition.label}: ${missingSentence(outcome.reason)}`;
    return [{ ...plain(text), metricIds: [definition.id] }];
  });
}

/** The point that was outside its band in most answers; the first of several in registry order. */
function recurringLine(latest: readonly AnswerReview[]): readonly SummaryLine[] {
  let most: { readonly definition: MetricDefinition; readonly count: number } | null = null;
  for (const definition of METRICS.filter((one) => one.scope === 'answer' && !isHint(one))) {
    const count = latest.filter((answer) => isOutside(answer, definition)).length;
    if (count >= RECURRING_FROM && count > (most?.count ?? 0)) most = { definition, count };
  }
  if (!most) return [];
  const { definition, count } = most;
  return [
    {
      text: `Most useful to work on next: ${definition.label.toLowerCase()}, outside its band in ${count} of ${latest.length} answers.`,
      metricIds: [definition.id],
      adviceId: definition.adviceId,
      questionIndex: null,
      tone: 'improve',
    },
  ];
}

const isOutside = (answer: AnswerReview, definition: MetricDefinition): boolean =>
  answer.metrics.some(
    (result) => result.metricId === definition.id && result.position === 'outside',
  );

function answerLines(
  { session }: SessionRecord,
  { answer, metrics }: AnswerReview,
): readonly SummaryLine[] {
  const readable = metrics.flatMap((result) => readResult(result) ?? []);
  const name = answerName(answer, session);
  const judged = readable.filter(({ definition }) => !isHint(definition));
  const best = bestOf(judged);
  const useful = mostUsefulOf(judged);
  if (best || useful) {
    const about = { answer, name };
    const hints = readable
      .filter(
        ({ definition, position }) =>
          isHint(definition) && position !== 'inside' && position !== 'unclear',
      )
      .map((hint) => ({ ...resultToLine(hint, about), tone: 'neutral' as const }));
    const lines = [best, useful].flatMap((one) => (one ? [resultToLine(one, about)] : []));
    return [...lines, ...hints];
  }
  if (judged.length > 0)
    return [{ ...plain(named(name, UNCLEAR_ANSWER_TEXT)), questionIndex: answer.questionIndex }];
  const first = metrics.find((result) => result.outcome.kind === 'not-enough-data');
  if (first?.outcome.kind !== 'not-enough-data') return [];
  const reason = missingSentence(first.outcome.reason);
  return [{ ...plain(named(name, reason)), questionIndex: answer.questionIndex }];
}

function readResult(result: MetricResult): ReadableResult | null {
  const definition = definitionOf(result);
  const { outcome, position } = result;
  if (!definition?.band || !definition.phrases || !position || outcome.kind !== 'value')
    return null;
  const { band, phrases } = definition;
  return { definition, band, phrases, outcome, position };
}

function latestTakes(answers: readonly AnswerReview[]): readonly AnswerReview[] {
  const latest = new Map<number, AnswerReview>();
  for (const review of answers) {
    const { questionIndex, take } = review.answer;
    const known = latest.get(questionIndex);
    if (!known || take >= known.answer.take) latest.set(questionIndex, review);
  }
  return [...latest.values()].sort((a, b) => a.answer.questionIndex - b.answer.questionIndex);
}

/** True when no metric of any answer, or without one of the listening, has measured anything at all. */
const isNothingSeen = (results: Results): boolean =>
  turnResults(results).every(({ outcome }) => outcome.kind !== 'value' && outcome.coverage === 0);

const isAllLeftOut = (results: Results): boolean =>
  turnResults(results).every(
    ({ outcome }) => outcome.kind !== 'value' && outcome.reason.kind === 'left-out',
  );

const turnResults = ({ answers, overall }: Results): readonly MetricResult[] =>
  answers.length > 0
    ? answers.flatMap(({ metrics }) => metrics)
    : overall.filter(({ metricId }) => findMetric(metricId)?.scope === 'listening');

const plain = (text: string): SummaryLine => ({
  text,
  metricIds: [],
  adviceId: null,
  questionIndex: null,
  tone: 'neutral',
});
