import { LEAST_DEPTH } from '../../review/nods.ts';
import { countOutcome, eventsIn } from '../count-outcome.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { isTooSlow, TOO_SLOW_TEXT } from '../frame-rate.ts';
import { LISTENING_LIMITS, LISTENING_TEXT } from '../listening.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { nodBasis } from '../movement-basis.ts';
import type { MetricDefinition } from '../types.ts';

/** None seen where one on purpose was not seen either is not known to be none. */
const UNSEEN_NOD_TEXT =
  'No nod was seen, and the one you made in the calibration was not seen at this desk either.';

export const nodsWhileListening: MetricDefinition = {
  id: 'nods-while-listening',
  label: 'Nods while listening',
  unit: 'per-minute',
  group: 'face',
  scope: 'listening',
  digits: 1,
  band: null,
  phrases: null,
  minimum: SHARE_MINIMUM,
  compute: (input) => {
    const { face, nods } = input.signals;
    const outcome = countOutcome(input, {
      sampled: face,
      values: face.headPitch,
      source: 'face',
      minimum: SHARE_MINIMUM,
      events: nods,
      parts: [{ label: 'nods seen', value: eventsIn(nods, input.spans).length }],
    });
    if (outcome.kind !== 'value') return outcome;
    if (isTooSlow(face, input.spans)) return nothingToMeasure(TOO_SLOW_TEXT, outcome.coverage);
    const isBlind = input.signals.movements?.nod?.found === 0 && outcome.value === 0;
    return isBlind ? nothingToMeasure(UNSEEN_NOD_TEXT, outcome.coverage) : outcome;
  },
  basis: nodBasis,
  ownRules: ['unseen-nod'],
  explanation: {
    what: 'How often you nodded while you listened, per minute.',
    how: `${LISTENING_TEXT} A nod: the head goes down by ${LEAST_DEPTH}° or more and comes back, in the rhythm of 0.8 to 6.5 nods a second, without turning aside and without the body going along; nods in a row without a pause count once. Read from the head of every picture, unsmoothed. Interval: of a count (Poisson).`,
    sources: [
      'Cycle, depth and axis after studies of nodding listeners (measurement.md 8.2). Information only: nodding depends on context and is no measure of skill.',
    ],
    limits: `${LISTENING_LIMITS} Nods of less than ${LEAST_DEPTH}° are taken for noise and laughter, and a nod with the face out of the picture is not seen. Where the nod made in the calibration was not seen, none is said to be missing.`,
  },
  adviceId: 'nod-while-listening',
};
