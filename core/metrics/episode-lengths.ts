import type { Ratio } from '../units.ts';
import { msToSeconds } from '../units.ts';
import type { ContactEpisode } from './episodes/contact-episodes.ts';
import { episodeMs, isComplete } from './episodes/contact-episodes.ts';
import { nothingToMeasure } from './evaluate.ts';
import { widenInterval } from './statistics/interval.ts';
import { createDistribution, medianInterval, quantileOf } from './statistics/weighted-median.ts';
import type { MetricOutcome, MetricPart } from './types.ts';

/** Fewer whole episodes than this do not make a typical length. Our proposal. */
export const MIN_COMPLETE = 3;

/** From this many whole episodes on a tenth of them is two, not the single extreme. Our proposal. */
export const MIN_FOR_TENTHS = 20;

type LengthRequest = {
  readonly episodes: readonly ContactEpisode[];
  /** "looks at the interviewer" */
  readonly name: string;
  readonly coverage: Ratio;
  /** Share (0..1) by which misread looks may have lengthened or shortened them. */
  readonly misjudged: Ratio;
  readonly coarse: boolean;
  /** The shortest and longest tenths; asked for only from `MIN_FOR_TENTHS` episodes on. */
  readonly parts: (quantile: (share: Ratio) => number, count: number) => readonly MetricPart[];
};

/** Median length, in seconds, of those episodes that were seen from start to end. */
export function episodeLengths(request: LengthRequest): MetricOutcome {
  const { name, coverage, misjudged, coarse } = request;
  const lengths = request.episodes
    .filter(isComplete)
    .map((episode) => msToSeconds(episodeMs(episode)));
  if (lengths.length < MIN_COMPLETE) {
    return nothingToMeasure(
      `Only ${lengths.length} ${name} were seen from start to end; ${MIN_COMPLETE} are needed for a typical length.`,
      coverage,
    );
  }
  const distribution = createDistribution(
    lengths,
    lengths.map(() => 1),
  );
  const value = quantileOf(distribution, 0.5);
  return {
    kind: 'value',
    value,
    // Time that was misjudged lengthens or shortens looks in proportion.
    interval: widenInterval(
      value,
      medianInterval(distribution, lengths.length),
      value * misjudged,
      { low: 0, high: Number.POSITIVE_INFINITY },
    ),
    coverage,
    parts:
      lengths.length < MIN_FOR_TENTHS
        ? []
        : request.parts((share) => quantileOf(distribution, share), lengths.length),
    at: null,
    coarse,
  };
}
