import { assertNever } from '../assert.ts';
import { msToSeconds } from '../units.ts';
import type { Band, MetricDefinition, MetricOutcome, MetricUnit, MissingReason } from './types.ts';

const UNIT_SIGNS: Readonly<Record<MetricUnit, string>> = {
  percent: ' %',
  seconds: ' s',
  degrees: '°',
  score: '',
  centimetres: ' cm',
  'per-minute': ' per minute',
};

type Shown = Pick<MetricDefinition, 'unit' | 'digits'>;

/** `52 %`, `3.1 s`, `4.0°`. A minus sign, not a hyphen; never "-0". */
export function figureToText({ unit, digits }: Shown, value: number): string {
  return `${numberToText(value, digits)}${UNIT_SIGNS[unit]}`;
}

/** `44–60 %`; with a negative side `−2.0 to 4.0°`, where a dash would be read as a sign. */
export function rangeToText({ unit, digits }: Shown, range: Pick<Band, 'low' | 'high'>): string {
  const low = numberToText(range.low, digits);
  const high = numberToText(range.high, digits);
  const joined = range.low < 0 ? `${low} to ${high}` : `${low}–${high}`;
  return `${joined}${UNIT_SIGNS[unit]}`;
}

/**
 * A plateau in words: `35–70 %`, or `up to 15 %` and `from 65` where the outer limit is no further
 * out, so that nothing on that side is judged.
 */
export function bandToText(definition: Shown, band: Band): string {
  if (band.outerLow === band.low) return `up to ${figureToText(definition, band.high)}`;
  if (band.outerHigh === band.high) return `from ${figureToText(definition, band.low)}`;
  return rangeToText(definition, band);
}

function numberToText(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Figure and 95 % interval: `52 % (44–60 %)`; for a missing one, why it is missing. */
export function outcomeToText(definition: Shown, outcome: MetricOutcome): string {
  if (outcome.kind === 'not-enough-data') return missingToText(outcome.reason);
  const figure = figureToText(definition, outcome.value);
  return outcome.interval ? `${figure} (${rangeToText(definition, outcome.interval)})` : figure;
}

/** Why a figure is missing, as one sentence. */
export function missingToText(reason: MissingReason): string {
  switch (reason.kind) {
    case 'no-face':
      return 'Not measured: no face was seen.';
    case 'no-shoulders':
      return 'Not measured: the shoulders were not seen clearly enough.';
    case 'not-calibrated':
      return 'Not measured: this figure compares with your own calibration, which was skipped.';
    case 'too-short':
      return `Not enough data: ${secondsToText(reason.measuredMs)} were measured, ${secondsToText(reason.neededMs)} are needed.`;
    case 'low-coverage':
      return `Not enough data: ${percentToText(reason.coverage)} of the time could be measured, ${percentToText(reason.needed)} are needed.`;
    case 'nothing-to-measure':
      return reason.explanation;
    default:
      return assertNever(reason);
  }
}

// Rounded down, so that 29.7 s never reads "30 s were measured, 30 s are needed".
const secondsToText = (milliseconds: number): string =>
  `${Math.floor(msToSeconds(milliseconds))} s`;
const percentToText = (share: number): string => `${Math.floor(100 * share + 1e-9)} %`;
