import type { SelfRating } from '../domain/self-rating.ts';
import { ANSWER_GRADE } from '../domain/self-rating.ts';
import { metricFigureText, missingText, quantityText } from '../metrics/figure-text.ts';
import type { FigureStyle } from '../metrics/figure-text.ts';
import type { Interval, MetricOutcome, MetricResult } from '../metrics/types.ts';
import type { Ratio } from '../units.ts';

/** What the user believed beside what was measured. */
export type SelfRatedRow = {
  readonly label: string;
  /** "you thought 70 %, measured 52 % (44–60 %)" */
  readonly text: string;
  /** In words, only where the belief lies beyond the interval of the figure. */
  readonly difference: string | null;
};

const PERCENT: FigureStyle = { unit: 'percent', digits: 0 };

type Belief = {
  readonly label: string;
  readonly metricId: string;
  readonly read: (rating: SelfRating) => Ratio | null;
  readonly toShare: (outcome: MetricOutcome) => MetricOutcome;
  readonly less: string;
  readonly more: string;
};

const BELIEFS: readonly Belief[] = [
  {
    label: 'Looked at the interviewer',
    metricId: 'looks-at-interviewer',
    read: ({ contactShare }) => contactShare,
    toShare: (outcome) => outcome,
    less: 'You looked less than you thought.',
    more: 'You looked more than you thought.',
  },
  {
    // What is measured is the time in which one sat low; the rest of it is meant by upright.
    label: 'Sat upright',
    metricId: 'slouch',
    read: ({ uprightShare }) => uprightShare,
    toShare: restOf,
    less: 'You sat upright for less of it than you thought.',
    more: 'You sat upright for more of it than you thought.',
  },
];

/** One row for everything that was rated of an answer; empty when nothing was. */
export function selfRatedRows(
  rating: SelfRating,
  metrics: readonly MetricResult[],
): readonly SelfRatedRow[] {
  const rows = BELIEFS.flatMap((belief): SelfRatedRow[] => {
    const share = belief.read(rating);
    if (share === null) return [];
    const believed = 100 * share;
    const thought = `you thought ${quantityText(believed, PERCENT)}`;
    const found = metrics.find(({ metricId }) => metricId === belief.metricId)?.outcome;
    if (found === undefined) return [{ label: belief.label, text: thought, difference: null }];
    const outcome = belief.toShare(found);
    if (outcome.kind === 'not-enough-data') {
      const text = `${thought}; ${missingText(outcome.reason)}`;
      return [{ label: belief.label, text, difference: null }];
    }
    const text = `${thought}, measured ${metricFigureText(PERCENT, outcome)}`;
    return [{ label: belief.label, text, difference: differenceText(belief, believed, outcome) }];
  });
  const { grade } = rating;
  return grade === null
    ? rows
    : [
        ...rows,
        {
          label: 'The answer as a whole',
          text: `you gave it ${grade} of ${ANSWER_GRADE.max}`,
          difference: null,
        },
      ];
}

/** Percent; without an interval nothing says how far apart is apart. */
function differenceText(
  { less, more }: Belief,
  believed: number,
  { interval }: { readonly interval: Interval | null },
): string | null {
  if (interval === null) return null;
  if (believed > interval.high) return less;
  return believed < interval.low ? more : null;
}

function restOf(outcome: MetricOutcome): MetricOutcome {
  if (outcome.kind === 'not-enough-data') return outcome;
  const { value, interval } = outcome;
  return {
    ...outcome,
    value: 100 - value,
    interval: interval === null ? null : { low: 100 - interval.high, high: 100 - interval.low },
  };
}
