import { assertNever } from '../assert.ts';
import { namesInWords } from '../names-in-words.ts';
import type { SecondPerson } from '../review/second-person.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import { fixedText, ownWords } from '../writing/number-text.ts';
import type {
  Band,
  BandPosition,
  MetricDefinition,
  MetricOutcome,
  MetricUnit,
  MissingReason,
} from './types.ts';

/** What a figure needs to be written down; every `MetricDefinition` has it. */
export type FigureStyle = Pick<MetricDefinition, 'unit' | 'digits'>;

export const NOT_MEASURED_TEXT = 'not measured';

/** Joined to a figure or a label when the session ran without calibration. */
export const COARSE_TEXT = 'uncalibrated, coarse';

/** From this share of the time on, coverage is written as 100 %: rounding of the sums, not a gap. */
const FULL_COVERAGE: Ratio = 0.9995;

/** A number with a fixed count of decimals, a true minus sign, and never "-0". */
export function numberText(value: number, digits: number): string {
  if (!Number.isFinite(value)) {
    return NOT_MEASURED_TEXT;
  }
  return fixedText(value, digits);
}

const UNIT_SIGNS: Readonly<Record<MetricUnit, string>> = {
  percent: ' %',
  seconds: ' s',
  degrees: '°',
  score: '',
  centimetres: ' cm',
  'per-minute': ' per minute',
};

/** "52 %", "1.5 s", "12 per minute". */
export function quantityText(value: number, { unit, digits }: FigureStyle): string {
  return Number.isFinite(value)
    ? `${numberText(value, digits)}${UNIT_SIGNS[unit]}`
    : NOT_MEASURED_TEXT;
}

/** "44–60 %"; "−3 to 2°" as soon as one end is negative, so that no dash reads as a minus. */
export function rangeText(low: number, high: number, { unit, digits }: FigureStyle): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return NOT_MEASURED_TEXT;
  }
  const join = low < 0 ? ' to ' : '–';
  return `${numberText(low, digits)}${join}${numberText(high, digits)}${UNIT_SIGNS[unit]}`;
}

/** The share of the time that could be measured: "93 %", and never rounded up to a full 100 %. */
export function coverageText(coverage: Ratio): string {
  if (!Number.isFinite(coverage)) {
    return NOT_MEASURED_TEXT;
  }
  if (coverage > 0 && coverage < 0.01) {
    return 'under 1 %';
  }
  if (coverage > 0.99 && coverage < FULL_COVERAGE) {
    return 'over 99 %';
  }
  return `${numberText(coverage * 100, 0)} %`;
}

/** Why a figure is missing, as a phrase that follows `missingName` and a colon. */
export function missingReasonText(reason: MissingReason): string {
  switch (reason.kind) {
    case 'no-camera':
      return 'the session ran without a camera';
    case 'no-face':
      return 'no face could be seen';
    case 'no-shoulders':
      return 'the shoulders were not well enough in the picture';
    case 'no-hands':
      return 'the hands were not well enough in the picture';
    case 'not-calibrated':
      if (reason.lacks === 'people')
        return `the look at ${namesInWords(reason.names)} is missing from the calibration`;
      return reason.lacks === 'seat'
        ? 'this needs a calibration, and the session ran without one'
        : 'not calibrated, and the looks do not show where the interviewer was; calibrate before the next interview';
    case 'too-short':
      return `only ${flooredSeconds(reason.measuredMs)} s could be measured, ${ceiledSeconds(reason.neededMs)} s are needed`;
    case 'low-coverage':
      return `only ${flooredPercent(reason.coverage)} % of the time could be measured, ${ceiledPercent(reason.needed)} % is needed`;
    case 'too-close':
      return Number.isFinite(reason.angle)
        ? `the tiles were too close to tell apart: neighbours were ${flooredTenth(reason.angle)}° apart as seen from your seat, ${numberText(reason.needed, 0)}° are needed`
        : 'how far the people were from each other is not known';
    case 'left-out':
      return 'you left it out';
    case 'nothing-to-measure':
      return toPhrase(ownWords(reason.explanation));
    default:
      return assertNever(reason);
  }
}

/** What a missing figure is called: what the user left out was not too little, it was not asked for. */
export function missingName({ kind }: MissingReason): string {
  if (kind === 'left-out') return NOT_MEASURED_TEXT;
  return kind === 'too-close' ? 'not scored' : 'not enough data';
}

/** "not enough data: no face could be seen", "not measured: you left it out". */
export const missingText = (reason: MissingReason): string =>
  `${missingName(reason)}: ${missingReasonText(reason)}`;

/** The same as a sentence: "Not enough data: no face could be seen." */
export function missingSentence(reason: MissingReason): string {
  const text = missingText(reason);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The whole figure in one line: "52 % (44–60 %)", or "not enough data: no face could be seen". */
export function metricFigureText(style: FigureStyle, outcome: MetricOutcome): string {
  if (outcome.kind === 'not-enough-data') {
    return missingText(outcome.reason);
  }
  const value = quantityText(outcome.value, style);
  return outcome.interval === null
    ? value
    : `${value} (${rangeText(outcome.interval.low, outcome.interval.high, style)})`;
}

/**
 * The plateau in words: "35–70 %", "up to 1.5 s", "60 % or more". A side on which the outer limit
 * is the plateau's own end cannot be missed, so it is not mentioned.
 */
export function bandText(band: Band, style: FigureStyle): string {
  const openBelow = !Number.isFinite(band.low) || band.outerLow >= band.low;
  const openAbove = !Number.isFinite(band.high) || band.outerHigh <= band.high;
  if (openBelow && openAbove) {
    return 'any figure';
  }
  if (openBelow) {
    return `up to ${quantityText(band.high, style)}`;
  }
  if (openAbove) {
    return `${quantityText(band.low, style)} or more`;
  }
  return rangeText(band.low, band.high, style);
}

export const UNCLEAR_TEXT = 'cannot be told yet';

const POSITION_TEXTS: Readonly<Record<BandPosition, string>> = {
  inside: 'inside the band',
  near: 'close to the band',
  outside: 'outside the band',
  unclear: UNCLEAR_TEXT,
};

export function bandPositionText(position: BandPosition): string {
  return POSITION_TEXTS[position];
}

/** A moment or length of session time: "1:05", "1:00:05". Fractions of a second are cut off. */
export function clockText(ms: Ms): string {
  if (!Number.isFinite(ms)) {
    return NOT_MEASURED_TEXT;
  }
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** "in the picture for 0:25, 4 % of the time a face was found (98 % of the session)". */
export function secondPersonText({ seenMs, share, coverage }: SecondPerson): string {
  if (share === null) {
    return NOT_MEASURED_TEXT;
  }
  return `in the picture for ${clockText(seenMs)}, ${coverageText(share)} of the time a face was found (${coverageText(coverage)} of the session)`;
}

/** "1:02–1:08"; "1:02" for a stretch within that second. */
export function spanText(span: TimeSpan): string {
  const start = clockText(span.startMs);
  const end = clockText(span.endMs);
  return start === end ? start : `${start}–${end}`;
}

/** Floored, so that a stretch just short of its minimum never reads as long enough. */
const flooredTenth = (value: number): string => ownWords(String(Math.floor(10 * value) / 10));

const flooredSeconds = (ms: Ms): string => flooredTenth(ms / 1000);

function ceiledSeconds(ms: Ms): string {
  return ownWords(String(Math.ceil(ms / 100) / 10));
}

/** Absorbs the error of a share times 100, e.g. 0.07 * 100 = 7.000000000000001. */
const PERCENT_EPSILON = 1e-9;

function flooredPercent(share: Ratio): number {
  return Math.floor(share * 100 + PERCENT_EPSILON);
}

function ceiledPercent(share: Ratio): number {
  return Math.ceil(share * 100 - PERCENT_EPSILON);
}

/** A sentence as the end of another one: no capital (unless a word is all capitals), no full stop. */
function toPhrase(sentence: string): string {
  return sentence
    .replace(/\.$/u, '')
    .replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}
