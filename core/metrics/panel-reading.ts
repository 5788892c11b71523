import { isToldApart, MARGIN_SIGMAS, MIN_NEIGHBOUR_ANGLE } from '../review/panel.ts';
import type { Panel } from '../review/panel.ts';
import type { Ms, Ratio } from '../units.ts';
import { msToSeconds } from '../units.ts';
import { readContact } from './contact-reading.ts';
import { episodeMs, MIN_CONTACT_MS } from './episodes/contact-episodes.ts';
import { personLooks } from './episodes/person-looks.ts';
import type { PersonLook } from './episodes/person-looks.ts';
import { findMissing, missing, nothingToMeasure } from './evaluate.ts';
import { ERROR_POINTS_TEXT, gazeAccuracy } from './gaze-accuracy.ts';
import { SHARE_MINIMUM } from './minimums.ts';
import { bootstrapFigures, percentileInterval } from './statistics/block-bootstrap.ts';
import { widenShareInterval } from './statistics/interval.ts';
import type { MetricInput, MetricOutcome, MetricPart } from './types.ts';

/** Less time of looks at somebody is too little to be shared out. Our proposal. */
const MIN_ATTRIBUTED_MS: Ms = 10_000;
/** And fewer looks than this are too few to resample. Our proposal. */
const MIN_LOOKS = 5;

type PanelReading =
  | { readonly kind: 'lacking'; readonly outcome: MetricOutcome }
  | {
      readonly kind: 'looks';
      readonly panel: Panel;
      readonly looks: readonly PersonLook[];
      readonly coverage: Ratio;
    };

/** What every figure about a panel starts from, or why there is none. */
export function readPanel({ signals, spans }: MetricInput): PanelReading {
  const { panel } = signals;
  const {
    measuredMs,
    coverage,
    lacking: withoutContact,
  } = readContact(signals, spans, SHARE_MINIMUM);
  const need = { signals, spans, measuredMs, minimum: SHARE_MINIMUM, source: 'face' } as const;
  const lacking = findMissing({ ...need, needsBaseline: true }) ?? withoutContact;
  if (lacking !== null) return { kind: 'lacking', outcome: lacking };
  if (panel === null)
    return { kind: 'lacking', outcome: nothingToMeasure('There was one interviewer.', coverage) };
  if (panel.unmeasured.length > 0) {
    const { unmeasured: names } = panel;
    const outcome = missing({ kind: 'not-calibrated', lacks: 'people', names }, coverage);
    return { kind: 'lacking', outcome };
  }
  if (!isToldApart(panel)) {
    const { neighbourAngle: angle } = panel;
    const outcome = missing({ kind: 'too-close', angle, needed: MIN_NEIGHBOUR_ANGLE }, coverage);
    return { kind: 'lacking', outcome };
  }
  return { kind: 'looks', panel, looks: personLooks(signals.face, panel, spans), coverage };
}

/** Why so few looks are not shared out; null = they are enough. */
export function tooFewLooks(looks: readonly PersonLook[], coverage: Ratio): MetricOutcome | null {
  const time = looks.reduce((sum, look) => sum + episodeMs(look), 0);
  if (time >= MIN_ATTRIBUTED_MS && looks.length >= MIN_LOOKS) return null;
  return nothingToMeasure(
    `Of ${looks.length === 1 ? '1 look' : `${looks.length} looks`} (${msToSeconds(time).toFixed(1)} s) it can be said whom ${looks.length === 1 ? 'it' : 'they'} went to; ${MIN_LOOKS} looks and ${msToSeconds(MIN_ATTRIBUTED_MS)} s are needed.`,
    coverage,
  );
}

/**
 * A figure (0..1) of how the time of looks was shared out over the panel's people, in percent, with
 * its interval. `partsOf` is given the time each of them got, milliseconds.
 */
export function sharedOutcome(
  input: MetricInput,
  figureOf: (times: ArrayLike<Ms>) => Ratio,
  partsOf: (names: readonly string[], times: readonly Ms[]) => readonly MetricPart[],
): MetricOutcome {
  const reading = readPanel(input);
  if (reading.kind === 'lacking') return reading.outcome;
  const { panel, looks, coverage } = reading;
  const lacking = tooFewLooks(looks, coverage);
  if (lacking !== null) return lacking;
  const times = new Float64Array(panel.names.length);
  const timesOf = (indices: Iterable<number>): Float64Array => {
    times.fill(0);
    for (const index of indices) {
      const look = looks[index];
      if (look !== undefined) times[look.person] = (times[look.person] ?? 0) + episodeMs(look);
    }
    return times;
  };
  const seen = [...timesOf(looks.keys())];
  const figure = figureOf(seen);
  const sampling = percentileInterval(
    figure,
    bootstrapFigures(looks.length, input.seed, (indices) => figureOf(timesOf(indices))),
  );
  return {
    kind: 'value',
    value: 100 * figure,
    interval: widenShareInterval(100 * figure, sampling, gazeAccuracy(input.signals).halfPoints),
    coverage,
    parts: partsOf(panel.names, seen),
    at: null,
    coarse: false,
  };
}

export const PANEL_HOW = `A look is at the person whose eyes it is nearest to, if it counts as a look at the interviewers at all, is nearer to the face than to the lens, lasts ${MIN_CONTACT_MS} ms, and is nearer to that person than to the next by more than ${MARGIN_SIGMAS} standard deviations of a single look to the side (our benchmark’s error, or that of your own check where it was larger); else it is nobody’s and left out. At least ${MIN_LOOKS} looks and ${msToSeconds(MIN_ATTRIBUTED_MS)} s of them. Not scored when neighbours are less than ${MIN_NEIGHBOUR_ANGLE}° apart as seen from your seat.`;

export const PANEL_INTERVAL = `Interval: stationary bootstrap over the looks (1000 draws), then widened for misread looks: ${ERROR_POINTS_TEXT}.`;

export const PANEL_SOURCES: readonly string[] = [
  'Band: our proposal; no study with such a figure was found.',
  'Bootstrap: Politis & Romano 1994. Margin and minimums: our proposal.',
];

export const PANEL_LIMITS =
  'Needs a calibration with a look at each person; where one is missing nothing is scored. Tells whom the eyes pointed at, not whom you spoke to. The person straight under the lens is at a slight disadvantage: a look read a little too high counts as one into the lens, which is nobody’s. How far the people are apart rests on the screen’s width and your distance; a screen that was not measured is taken to be a small one.';
