import type { Ms, Ratio, TimeSpan } from '../units.ts';
import type { Signals } from '../review/signals-types.ts';
import type { ContactEpisode } from './episodes/contact-episodes.ts';
import { contactEpisodes, episodeMs } from './episodes/contact-episodes.ts';
import { coverageOf } from './episodes/samples.ts';
import { findMissing } from './evaluate.ts';
import type { MetricDefinition, MetricOutcome } from './types.ts';

type ContactReading = {
  readonly episodes: readonly ContactEpisode[];
  readonly measuredMs: Ms;
  readonly contactMs: Ms;
  readonly coverage: Ratio;
  /** Set when there is too little to give a figure. */
  readonly lacking: MetricOutcome | null;
};

/** What every eye-contact metric starts from: the episodes inside the spans, and whether they do. */
export function readContact(
  signals: Signals,
  spans: readonly TimeSpan[],
  minimum: MetricDefinition['minimum'],
): ContactReading {
  const episodes = contactEpisodes(signals.face, spans);
  const sumOf = (list: readonly ContactEpisode[]) =>
    list.reduce((sum, episode) => sum + episodeMs(episode), 0);
  const measuredMs = sumOf(episodes);
  return {
    episodes,
    measuredMs,
    contactMs: sumOf(episodes.filter((episode) => episode.kind === 'contact')),
    coverage: coverageOf(measuredMs, spans),
    lacking: findMissing({
      signals,
      spans,
      measuredMs,
      minimum,
      source: 'face',
      needsBaseline: false,
      needsInterviewer: true,
    }),
  };
}
