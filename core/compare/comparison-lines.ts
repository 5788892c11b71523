import { assertNever } from '../assert.ts';
import { bandText, missingText, rangeText } from '../metrics/figure-text.ts';
import { definitionOf, findMetric } from '../metrics/registry.ts';
import type { MetricDefinition } from '../metrics/types.ts';
import type { SummaryLine } from '../review/types.ts';
import { CHANGE_WORDS } from './change-words.ts';
import { toSentence } from './sentence.ts';
import type { BandMove, MetricComparison, NotComparable, PairSide } from './types.ts';

/** What the two are called in the middle of a sentence: "take 1", "the session before". */
export type PairNames = Readonly<Record<PairSide, string>>;

export type ComparisonLine = Pick<SummaryLine, 'text' | 'tone' | 'metricIds'>;

type Clear = Extract<MetricComparison, { readonly kind: 'clear' }>;
type Group = MetricDefinition['group'];

export const GROUP_LABELS: Readonly<Record<Group, string>> = {
  'eye-contact': 'Eye contact',
  face: 'Face',
  posture: 'Posture',
  hands: 'Hands and arms',
};

/** What changed in sentences: each clear change, then for each group that the rest did not. */
export function comparisonLines(
  comparisons: readonly MetricComparison[],
  names: PairNames,
): readonly ComparisonLine[] {
  const clear = comparisons.filter(isClear);
  const groups = Object.keys(GROUP_LABELS).filter(isGroup);
  return [
    ...clear.flatMap(clearLine),
    ...groups.flatMap((group) => groupLine(group, comparisons.filter(isOf(group)), names)),
  ];
}

const isClear = (comparison: MetricComparison): comparison is Clear => comparison.kind === 'clear';

const isGroup = (name: string): name is Group => name in GROUP_LABELS;

const isOf =
  (group: Group) =>
  ({ metricId }: MetricComparison): boolean =>
    findMetric(metricId)?.group === group;

function clearLine(comparison: Clear): readonly ComparisonLine[] {
  const definition = definitionOf(comparison);
  const words = CHANGE_WORDS[comparison.metricId];
  if (definition === undefined || words === undefined) return [];
  const range = ({ interval }: Clear['from']): string =>
    interval === null ? '' : rangeText(interval.low, interval.high, definition);
  const where = bandMoveText(comparison, definition);
  const ranges = `${range(comparison.from)} → ${range(comparison.to)}`;
  return [
    {
      text: toSentence(
        `${words[comparison.direction]}: ${ranges}${where === null ? '' : `, ${where}`}`,
      ),
      tone: TONES[comparison.bandMove ?? 'unclear'],
      metricIds: [comparison.metricId],
    },
  ];
}

const TONES: Readonly<Record<Exclude<BandMove, null>, ComparisonLine['tone']>> = {
  'stays-inside': 'neutral',
  into: 'good',
  nearer: 'good',
  'out-of': 'improve',
  farther: 'improve',
  across: 'improve',
  unclear: 'neutral',
};

/** Where a change leads; null where there is no band or its side cannot be told. */
export function bandMoveText(
  { bandMove, to }: Pick<Clear, 'bandMove' | 'to'>,
  { band, unit, digits }: Pick<MetricDefinition, 'band' | 'unit' | 'digits'>,
): string | null {
  if (band === null || bandMove === null || bandMove === 'unclear') return null;
  const limits = `the band (${bandText(band, { unit, digits })})`;
  const side = to.value < band.low ? 'below' : 'above';
  switch (bandMove) {
    case 'stays-inside':
      return `inside ${limits} before and after, so either is fine`;
    case 'into':
      return `now inside ${limits}`;
    case 'out-of':
      return `now ${side} ${limits}`;
    case 'nearer':
      return `nearer to ${limits}`;
    case 'farther':
      return `further ${side} ${limits}`;
    case 'across':
      return `past ${limits}: now ${side} it`;
    default:
      return assertNever(bandMove);
  }
}

const NOT_COMPARED: Readonly<Record<NotComparable, string>> = {
  version: 'not compared, as the formulas are of different versions',
  calibration: 'not compared, as the two were calibrated differently',
  camera: 'not compared, as the cameras differ',
  movements: 'not compared, as a movement of the calibration changed the rule of one',
};

/** Why a pair of figures of one metric is not compared. */
export const notComparedText = (because: NotComparable): string => NOT_COMPARED[because];

/** Of what did not clearly change in a group only the most telling is said; the table has it all. */
function groupLine(
  group: Group,
  comparisons: readonly MetricComparison[],
  names: PairNames,
): readonly ComparisonLine[] {
  const rest = comparisons.filter((one) => !isClear(one));
  const text = restText(rest, rest.length < comparisons.length, names);
  if (text === null) return [];
  return [
    {
      text: toSentence(`${GROUP_LABELS[group]}${text}`),
      tone: 'neutral',
      metricIds: rest.map(({ metricId }) => metricId),
    },
  ];
}

function restText(
  rest: readonly MetricComparison[],
  isSomeClear: boolean,
  names: PairNames,
): string | null {
  if (rest.some(({ kind }) => kind === 'unclear')) {
    return isSomeClear ? ' otherwise: no clear change' : ': no clear change';
  }
  if (isSomeClear) return null;
  for (const one of rest) {
    if (one.kind === 'not-comparable') return `: ${notComparedText(one.because)}`;
    if (one.kind === 'missing') return `: ${missingInText(one, names)}`;
  }
  return null;
}

/** "not enough data in take 1: no face could be seen" */
function missingInText(
  comparison: Extract<MetricComparison, { readonly kind: 'missing' }>,
  names: PairNames,
): string {
  return comparison.in
    .map(({ side, reason }) => {
      const [name = '', ...why] = missingText(reason).split(': ');
      return `${name} in ${names[side]}: ${why.join(': ')}`;
    })
    .join('; ');
}
