import { readContact } from '../contact-reading.ts';
import { coverageOf, visitSamples } from '../episodes/samples.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { widenShareInterval } from '../statistics/interval.ts';
import type { OnOffPair } from '../statistics/share-interval.ts';
import { pairsShare, shareInterval } from '../statistics/share-interval.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { LOOK_TARGETS } from '../../review/signals-types.ts';
import { msToSeconds } from '../../units.ts';
import type { Ms } from '../../units.ts';

/** With less time on the interviewer there is nothing to take a share of. Our proposal. */
const MIN_CONTACT_TIME_MS: Ms = 5000;

/**
 * Half-width added to the interval, percentage points: lens and eyes are some 5° apart, about the
 * error of the vertical gaze. Our proposal.
 */
const LENS_HALF_POINTS = 20;

function compute({ signals, spans, seed }: MetricInput): MetricOutcome {
  const { episodes, measuredMs, contactMs, lacking } = readContact(signals, spans, SHARE_MINIMUM);
  if (lacking) return lacking;
  const coverage = coverageOf(measuredMs, spans);
  if (signals.gazeSource !== 'eyes') {
    return nothingToMeasure(
      'Lens and interviewer are too close together to be told apart without eyes that were learnt in a calibration.',
      coverage,
    );
  }
  if (contactMs < MIN_CONTACT_TIME_MS) {
    return nothingToMeasure(
      `You looked at the interviewer for ${msToSeconds(contactMs).toFixed(1)} s; ${msToSeconds(MIN_CONTACT_TIME_MS)} s are needed to tell lens from face.`,
      coverage,
    );
  }
  const pairs = episodes
    .filter((episode) => episode.kind === 'contact')
    .map((episode) => {
      const pair = { onMs: 0, offMs: 0 };
      visitSamples(signals.face, [episode], (index, weight) => {
        const target = LOOK_TARGETS[signals.face.target[index] ?? 0];
        if (target === 'lens') pair.onMs += weight;
        if (target === 'interviewer') pair.offMs += weight;
      });
      return pair;
    })
    .filter((pair: OnOffPair) => pair.onMs + pair.offMs > 0);
  const value = 100 * pairsShare(pairs);
  const sampling = shareInterval(pairs, seed);
  return {
    kind: 'value',
    value,
    interval: widenShareInterval(value, sampling, LENS_HALF_POINTS),
    coverage,
    parts: [],
    at: null,
    coarse: false,
  };
}

export const lensShare: MetricDefinition = {
  id: 'lens-share',
  label: 'Looks into the lens itself',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'answer',
  digits: 0,
  band: null,
  phrases: null,
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How much of your looking at the interviewer went into the lens rather than to the face on the screen.',
    how: `Time in looks nearer to the lens divided by all time looking at lens or face (at least ${msToSeconds(MIN_CONTACT_TIME_MS)} s of it). Interval: bootstrap over the looks, widened by ${LENS_HALF_POINTS} percentage points (our proposal), as the two lie only a few degrees apart.`,
    sources: [
      'No band: studies of looking into the camera in interviews do not agree.',
      'Width of the interval: our proposal.',
    ],
    limits:
      'Coarse: the nearer the interviewer’s eyes are to the lens, the less the two can be told apart; under about 4° it is chance. Both count as looking at the interviewer everywhere else.',
  },
  adviceId: 'frame-yourself',
};
