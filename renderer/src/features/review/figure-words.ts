import { assertNever } from '../../../../core/assert.ts';
import type {
  BandPosition,
  MetricDefinition,
  MetricOutcome,
  MissingReason,
} from '../../../../core/metrics/types.ts';
import {
  bandText,
  quantityText,
  rangeText,
  UNCLEAR_TEXT,
} from '../../../../core/metrics/figure-text.ts';
import { CALIBRATION_TAKES } from '../../../../core/vision/calibration.ts';

type Figure = Extract<MetricOutcome, { kind: 'value' }>;
type Banded = Pick<MetricDefinition, 'unit' | 'digits' | 'band'>;

/** "(44–60 %)", or null where the figure is a single observed extreme. */
export function intervalText(definition: Banded, figure: Figure): string | null {
  if (figure.interval === null) return null;
  return `(${rangeText(figure.interval.low, figure.interval.high, definition)})`;
}

/**
 * Where the figure lies, with the side: "more" is not "better", so the words name the direction
 * and not a grade; "cannot be told yet" where the interval reaches to both sides. Null for a metric without a band.
 */
export function positionText(
  { band }: Banded,
  { value }: Figure,
  position: BandPosition | null,
): string | null {
  if (band === null || position === null) return null;
  if (position === 'unclear') return UNCLEAR_TEXT;
  if (position === 'inside') return 'inside the band';
  const side = value < band.low ? 'below the band' : 'above the band';
  return position === 'near' ? `just ${side}` : side;
}

/** What is written below the band drawing: its limits, and where the figure lies. */
export function bandLine(
  definition: Banded,
  figure: Figure,
  position: BandPosition | null,
): string {
  if (definition.band === null) return '';
  const place = positionText(definition, figure, position);
  const limits = `Band ${bandText(definition.band, definition)}`;
  return place === null ? limits : `${limits} · ${place}`;
}

/** The band drawing in one sentence, for those who do not see it. */
export function bandDescription(
  definition: Banded,
  figure: Figure,
  position: BandPosition | null,
): string {
  const { band } = definition;
  if (band === null) return '';
  const value = quantityText(figure.value, definition);
  const interval =
    figure.interval === null
      ? ''
      : `, interval ${rangeText(figure.interval.low, figure.interval.high, definition)}`;
  return `${value}${interval}; band ${bandText(band, definition)}: ${positionText(definition, figure, position) ?? 'not placed'}`;
}

/** What helps next time. The gap is the measurement's, so nothing here is a reproach. */
export function missingHint(reason: MissingReason): string | null {
  switch (reason.kind) {
    case 'no-camera':
      return 'A camera can be chosen in the pre-flight before the next interview.';
    case 'no-face':
      return 'The pre-flight before the interview shows whether the face is found.';
    case 'no-shoulders':
      return 'The camera needs to see both shoulders, a little further away or tilted down.';
    case 'no-hands':
      return 'Hands on the table, and a camera that sees them, give this figure something to rest on.';
    case 'not-calibrated':
      return reason.lacks === 'people'
        ? 'In the calibration each look can be repeated by itself, before the interview begins.'
        : `The calibration before the interview takes ${CALIBRATION_TAKES}.`;
    case 'too-short':
      return 'Longer answers, or more questions, give this figure something to rest on.';
    case 'low-coverage':
      return 'More light from the front and a steady distance raise the measured share.';
    case 'too-close':
      return 'A wider screen, fewer people or a seat nearer to the screen sets them further apart; the settings take the width of yours.';
    case 'left-out':
      return 'The list below the time axis brings it back.';
    case 'nothing-to-measure':
      return null;
    default:
      return assertNever(reason);
  }
}
