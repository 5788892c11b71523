import { METRICS } from '../metrics/registry.ts';
import type { MetricDefinition } from '../metrics/types.ts';
import { isRecorded } from '../review/recorded.ts';
import type { Review } from '../review/types.ts';
import { bandText } from '../metrics/figure-text.ts';
import { ownWords } from '../writing/number-text.ts';
import type { Shows } from './sections.ts';
import type { ReportBlock } from './types.ts';

const READING_TEXT =
  'Every figure comes from points found on your face and shoulders in the camera picture. "Measured" is the share of the time in which those points could be found. The 95 % interval says how far the figure may be off by chance. A band is a plateau: inside it, more is not better. Below the minimum of time or coverage there is no figure at all.';

/** What a reader of figures must know, where the whole method is not told. */
export function readingBlocks(review: Review, shows: Shows): readonly ReportBlock[] {
  const hasFigures =
    (shows('whole') && review.overall.length > 0) ||
    (shows('answers') && review.answers.some(({ metrics }) => metrics.length > 0));
  return hasFigures
    ? [
        { kind: 'heading', level: 2, text: 'How to read the figures' },
        { kind: 'paragraph', text: READING_TEXT },
      ]
    : [];
}

/** How each metric of this report is measured, once, in registry order. */
export function methodBlocks(review: Review): readonly ReportBlock[] {
  const results = [
    ...(isRecorded(review.record.session)
      ? []
      : [...review.greeting, ...review.closing, ...review.overall]),
    ...review.answers.flatMap(({ metrics }) => metrics),
  ];
  const used = new Set(results.map(({ metricId }) => metricId));
  const definitions = METRICS.filter(({ id }) => used.has(id));
  if (definitions.length === 0) {
    return [];
  }
  return [
    { kind: 'heading', level: 2, text: 'How it was measured' },
    { kind: 'paragraph', text: READING_TEXT },
    ...definitions.flatMap(definitionBlocks),
  ];
}

function definitionBlocks(definition: MetricDefinition): readonly ReportBlock[] {
  const { label, explanation, band } = definition;
  const bandLine =
    band === null
      ? 'No band: for information.'
      : `Band: ${bandText(band, definition)}. Where it comes from: ${band.source}`;
  return [
    { kind: 'heading', level: 3, text: label },
    { kind: 'paragraph', text: ownWords(explanation.what) },
    {
      kind: 'list',
      items: [
        `How: ${ownWords(explanation.how)}`,
        bandLine,
        `Limits: ${ownWords(explanation.limits)}`,
        `Sources: ${explanation.sources.join(' ')}`,
      ],
    },
  ];
}
