import { lowLook } from '../../review/blinks.ts';
import type { Signals } from '../../review/signals-types.ts';
import type { Ms } from '../../units.ts';
import { countOutcome, eventsIn } from '../count-outcome.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { isTooSlow, TOO_SLOW_TEXT } from '../frame-rate.ts';
import type { MetricDefinition } from '../types.ts';

/** Shorter is noise, longer is closing the eyes (`measurement.md` 8.2). */
export const BLINK_MS = { shortest: 50, longest: 500 } as const satisfies Record<string, Ms>;
/** Two minutes: 20 blinks in one minute would be 11 to 29 (`measurement.md` 7.3, 8.2). */
const MINIMUM = { measuredMs: 120_000, coverage: 0.8 };

const LIDS_NOT_SEEN_TEXT =
  'No closing of the lids was seen at all: glasses, light or a low camera may hide them.';

export const blinkRate: MetricDefinition = {
  id: 'blink-rate',
  label: 'Blinks',
  unit: 'per-minute',
  group: 'face',
  scope: 'session',
  digits: 0,
  band: null,
  phrases: null,
  minimum: MINIMUM,
  compute: (input) => {
    const { face, closures } = input.signals;
    const outcome = countOutcome(input, {
      sampled: face,
      values: readableLids(input.signals),
      source: 'face',
      minimum: MINIMUM,
      events: closures.filter(({ startMs, endMs }) => isBlink(endMs - startMs)),
    });
    if (outcome.kind !== 'value') return outcome;
    if (isTooSlow(face, input.spans)) return nothingToMeasure(TOO_SLOW_TEXT, outcome.coverage);
    // Nobody keeps the lids open for that long: they were not seen.
    return eventsIn(closures, input.spans).length === 0
      ? nothingToMeasure(LIDS_NOT_SEEN_TEXT, outcome.coverage)
      : outcome;
  },
  explanation: {
    what: 'How often you blinked over all answers, per minute.',
    how: `Both lids close by more than half of the way this person’s lids go (whatever the face model makes of them), and open again after ${BLINK_MS.shortest} to ${BLINK_MS.longest} ms; the open lids are the median of three seconds around. While you look down much further than usual, lids are not read: that time counts as not measured. Interval: of a count (Poisson).`,
    sources: [
      'In conversation 10 to 33 blinks a minute were counted, 26 on average (measurement.md 8.2). Information only: never scored.',
    ],
    limits:
      'Dry air, contact lenses and screens change it. Strong glasses and dim light hide lids.',
  },
  adviceId: 'review-one-thing',
};

/** The lids, NaN while they look far down: a blink would not be counted then. */
export function readableLids({ face, closures }: Signals): Float32Array {
  const low = lowLook(face.lookDown);
  let next = 0;
  return face.blink.map((value, index) => {
    const time = face.t[index] ?? 0;
    while ((closures[next]?.endMs ?? Number.POSITIVE_INFINITY) <= time) next += 1;
    // Closing lids read as a look down as well; closures that are counted were not in one.
    const isClosing = (closures[next]?.startMs ?? Number.POSITIVE_INFINITY) <= time;
    return (face.lookDown[index] ?? 0) > low && !isClosing ? Number.NaN : value;
  });
}

export const isBlink = (lengthMs: Ms): boolean =>
  lengthMs >= BLINK_MS.shortest && lengthMs <= BLINK_MS.longest;
