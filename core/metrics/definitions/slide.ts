import { slideOver } from '../slide-over.ts';
import { SLIDE_BLOCK_MS, SLIDE_FROM, SLIDE_LEAST_MS } from '../slide-over.ts';
import { coverageOf } from '../episodes/samples.ts';
import { findMissing } from '../evaluate.ts';
import { seatHeightBasis } from '../movement-basis.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { msToSeconds } from '../../units.ts';

/** Three quarters of a minute: less is no slow slide. Our proposal. */
const MINIMUM = { measuredMs: 45_000, coverage: 0.6 };

function compute(input: MetricInput): MetricOutcome {
  const { measuredMs, slide } = slideOver(input.signals.face, input.spans);
  const lacking = findMissing({
    ...input,
    measuredMs,
    minimum: MINIMUM,
    source: 'face',
    needsBaseline: true,
  });
  if (lacking) return lacking;
  return {
    kind: 'value',
    value: slide.cm,
    interval: slide.interval,
    coverage: coverageOf(measuredMs, input.spans),
    parts: [],
    at: slide.span,
    coarse: false,
  };
}

export const slide: MetricDefinition = {
  id: 'slide',
  label: 'Slow slide',
  unit: 'centimetres',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: {
    low: 0,
    high: SLIDE_FROM,
    outerLow: 0,
    outerHigh: 3 * SLIDE_FROM,
    source: 'Our proposal: less than this is not seen on camera.',
  },
  phrases: {
    inside: 'You kept your height: the most you sank was {value}.',
    below: 'You kept your height: the most you sank was {value}.',
    above:
      'You sank slowly by about {value}; sitting back up between two thoughts is worth trying.',
  },
  minimum: MINIMUM,
  compute,
  basis: seatHeightBasis,
  ownRules: ['nearing', 'neck'],
  explanation: {
    what: 'How far you sank in your seat, slowly, in the longest fall of this answer.',
    how: `Height of the top of the neck against the calibration, in centimetres by the size of an adult head, medians of ${msToSeconds(SLIDE_BLOCK_MS)} s; the stretch of at least ${msToSeconds(SLIDE_LEAST_MS)} s over which it falls most, and the robust slope in it (Theil–Sen) times its length. Time in which you lean in or out is left out. Interval: of that slope, from the slopes of all pairs, its lower end moved down by what noise alone makes fall somewhere (the greatest difference of so many blocks, from how each differs from the one before); that is also its width where no slide was found.`,
    sources: ['All figures: our proposal. No norm was found.'],
    limits:
      'A camera that looks up or down takes coming closer for rising or sinking in part, unless you sat back and forward in the calibration; a head larger or smaller than an adult’s mean one makes the centimetres too small or too large, by as much as it differs.',
  },
  adviceId: 'sit-upright',
};
