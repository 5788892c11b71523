import { findAdvice } from '../../core/guidance/advice.ts';
import { MIN_SUPPORT } from '../../core/metrics/evaluate.ts';
import { METRICS, REGISTRY_VERSION } from '../../core/metrics/registry.ts';
import type { Band, MetricDefinition, MetricScope } from '../../core/metrics/types.ts';
import { bandText, quantityText } from '../../core/metrics/figure-text.ts';

const SCOPES: readonly { readonly scope: MetricScope; readonly title: string }[] = [
  { scope: 'answer', title: 'For each answer' },
  { scope: 'greeting', title: 'For the greeting' },
  { scope: 'closing', title: 'For the closing' },
  { scope: 'session', title: 'For all answers together' },
  { scope: 'turn-end', title: 'For the ends of the answers' },
  { scope: 'listening', title: 'For listening to the questions' },
];

const INTRODUCTION = [
  '# How it is measured',
  '',
  '<!-- Generated from core/metrics by `npm run docs`. Do not edit: change the definition instead. -->',
  '',
  `Registry version ${REGISTRY_VERSION}. Every figure comes with its coverage (the share of the time that could be measured) and, where it is an estimate, a 95 % interval. Below the minimum there is no figure but the reason why. What was not measured is never counted as looking away or as sitting badly.`,
  '',
  'Bands are plateaus: everything inside is equally good, more is never better. "Our proposal" means that no study with that figure was found. Bands are starting points for practice and differ between cultures and people.',
  '',
  `A figure is placed against its band (and praised or advised on) only where at least ${MIN_SUPPORT * 100} % of its interval lies on that side; otherwise its place "cannot be told yet".`,
];

/** docs/metrics.md: every metric of the registry, as the review explains it. */
export function metricsDocument(): string {
  const sections = SCOPES.flatMap(({ scope, title }) => [
    '',
    `## ${title}`,
    ...METRICS.filter((metric) => metric.scope === scope).flatMap(metricSection),
  ]);
  return `${[...INTRODUCTION, ...sections].join('\n')}\n`;
}

function metricSection(metric: MetricDefinition): readonly string[] {
  const { what, how, sources, limits } = metric.explanation;
  const { measuredMs, coverage } = metric.minimum;
  return [
    '',
    `### ${metric.label}`,
    '',
    what,
    '',
    `- **Id:** \`${metric.id}\``,
    `- **How:** ${how}`,
    `- **Band:** ${bandLine(metric)}`,
    `- **Needs:** ${measuredMs / 1000} s measured, ${100 * coverage} % of the time`,
    ...(metric.shownIn === 'panel' ? ['- **Shown:** only with several interviewers'] : []),
    `- **Limits:** ${limits}`,
    `- **Sources:** ${sources.join(' ')}`,
    `- **Advice:** ${adviceText(metric)}`,
  ];
}

function bandLine(metric: MetricDefinition): string {
  const { band } = metric;
  if (!band) return 'none, for information only';
  return `${bandText(band, metric)}; faded out ${outerToText(metric, band)}. ${band.source}`;
}

function outerToText(metric: MetricDefinition, band: Band): string {
  const below = quantityText(band.outerLow, metric);
  const above = quantityText(band.outerHigh, metric);
  if (band.outerLow === band.low) return `at ${above}`;
  return band.outerHigh === band.high ? `at ${below}` : `at ${below} and ${above}`;
}

function adviceText({ id, adviceId }: MetricDefinition): string {
  const advice = findAdvice(adviceId);
  if (!advice)
    throw new Error(`The metric "${id}" refers to advice "${adviceId}", which does not exist.`);
  return `${advice.text} (${advice.restsOn})`;
}
