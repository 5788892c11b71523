import { readContact } from '../contact-reading.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { episodeMs } from '../episodes/contact-episodes.ts';
import { missing, nothingToMeasure } from '../evaluate.ts';
import { firstMoments } from '../first-moments.ts';
import { MOMENT_MINIMUM } from '../minimums.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** More unmeasured time than this before the first look seen, and an earlier one may be hidden. Ours. */
const MAX_UNSEEN_BEFORE_MS: Ms = 500;

function compute({ signals, spans: given }: MetricInput): MetricOutcome {
  const spans = firstMoments(given);
  const { episodes, coverage, lacking } = readContact(signals, spans, MOMENT_MINIMUM);
  if (lacking) return lacking;
  const startMs = spans[0]?.startMs ?? 0;
  const first = episodes.find((episode) => episode.kind === 'contact');
  if (!first) {
    return nothingToMeasure('No look at the interviewer was seen in the first 5 s.', coverage);
  }
  const waitedMs = first.startMs - startMs;
  const seenMs = episodes
    .filter((episode) => episode.endMs <= first.startMs)
    .reduce((sum, episode) => sum + episodeMs(episode), 0);
  if (waitedMs - seenMs > MAX_UNSEEN_BEFORE_MS) {
    return missing(
      {
        kind: 'low-coverage',
        coverage: seenMs / waitedMs,
        needed: 1 - MAX_UNSEEN_BEFORE_MS / waitedMs,
      },
      coverage,
    );
  }
  return {
    kind: 'value',
    value: msToSeconds(waitedMs),
    interval: null,
    coverage,
    parts: [],
    at: { startMs, endMs: first.startMs },
    coarse: !signals.calibrated,
  };
}

export const greetingLatency: MetricDefinition = {
  id: 'greeting-latency',
  label: 'First look in the greeting',
  unit: 'seconds',
  group: 'eye-contact',
  scope: 'greeting',
  digits: 1,
  band: { low: 0, high: 1.5, outerLow: 0, outerHigh: 5, source: 'Our proposal.' },
  phrases: {
    inside: 'Your first look at the interviewer came {value} into the greeting.',
    below: 'Your first look at the interviewer came {value} into the greeting.',
    above:
      'Your first look at the interviewer came {value} into the greeting; looking up a moment earlier is worth trying.',
  },
  minimum: MOMENT_MINIMUM,
  compute,
  explanation: {
    what: 'How long it took from the start of the greeting to your first look at the interviewer.',
    how: `Time from the start of the greeting to the first look at the interviewer, searched in the first 5 s; not given when more than ${MAX_UNSEEN_BEFORE_MS} ms before it were not measured. One observed moment, so there is no interval.`,
    sources: ['Our proposal; no study with this figure was found.'],
    limits:
      'You may have been reading the screen when the greeting began; the figure includes the time to notice it.',
  },
  adviceId: 'greet-with-a-look',
};
