import { readContact } from '../contact-reading.ts';
import { episodeLengths, MIN_COMPLETE, MIN_FOR_TENTHS } from '../episode-lengths.ts';
import { misjudgedShare, misjudgedText } from '../gaze-accuracy.ts';
import { EPISODE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import type { Seconds } from '../../units.ts';

/** Looks at the interviewer up to this length are comfortable; see the band's source. */
export const COMFORTABLE_LOOK: Seconds = 5;

function compute({ signals, spans }: MetricInput): MetricOutcome {
  const { episodes, measuredMs, contactMs, coverage, lacking } = readContact(
    signals,
    spans,
    EPISODE_MINIMUM,
  );
  if (lacking) return lacking;
  return episodeLengths({
    episodes: episodes.filter((episode) => episode.kind === 'contact'),
    name: 'looks at the interviewer',
    coverage,
    misjudged: misjudgedShare(signals, contactMs, measuredMs),
    coarse: !signals.calibrated,
    parts: (quantile, count) => [
      { label: `shorter tenth of ${count} looks, up to`, value: quantile(0.1) },
      { label: `longer tenth of ${count} looks, from`, value: quantile(0.9) },
    ],
  });
}

export const contactLength: MetricDefinition = {
  id: 'contact-length',
  label: 'Length of a look at the interviewer',
  unit: 'seconds',
  group: 'eye-contact',
  scope: 'answer',
  digits: 1,
  band: {
    low: 1.5,
    high: COMFORTABLE_LOOK,
    outerLow: 0.5,
    outerHigh: 10,
    source:
      'Preferred length of a gaze 3.3 s on average (Binetti et al. 2016, N = 498); looks at each other’s face come in pieces of 2.2 s (Rogers et al. 2018). Limits: our proposal.',
  },
  phrases: {
    inside: 'A look at the interviewer lasted {value} typically.',
    below:
      'A look at the interviewer lasted {value} typically; staying with it a moment longer is worth trying.',
    above:
      'A look at the interviewer lasted {value} typically; glancing away now and then is fine.',
  },
  minimum: EPISODE_MINIMUM,
  compute,
  explanation: {
    what: 'How long a look at the interviewer typically lasted before your eyes went elsewhere.',
    how: `Median of the looks that were seen from start to end, at least ${MIN_COMPLETE} of them; looks away under 250 ms do not end one, looks under 200 ms are not counted. From ${MIN_FOR_TENTHS} such looks on the parts name the tenth and the ninetieth percentile. Interval: order statistics of the sign test, ${misjudgedText('the time looking at the interviewer')}.`,
    sources: [
      'Preferred length of a gaze: Binetti et al. 2016.',
      'Pieces of looking at each other’s face: Rogers et al. 2018.',
      'Limits of the band: our proposal.',
    ],
    limits:
      'Looks cut off by the end of the answer or by a moment without a face are left out, which shortens the figure a little when looks are long. A look misread as elsewhere for 250 ms or more is counted as two; the interval does not cover that.',
  },
  adviceId: 'short-glances-away',
};
