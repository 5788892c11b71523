import { totalLength } from '../metrics/episodes/samples.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import type { FaceSignals } from './signals-types.ts';
import { subtractSpans } from './spans.ts';

/** Less than this is a face the search saw where none was, for a picture or two (our proposal). */
const MIN_SECOND_PERSON_MS: Ms = 1_000;

/** How long more than one face was in the picture, over the session without what was left out. */
export type SecondPerson = {
  readonly seenMs: Ms;
  /** Share of the time in which faces were found; null when none was found. */
  readonly share: Ratio | null;
  /** Time in which faces were found, as a share of the session. */
  readonly coverage: Ratio;
};

export const measureSecondPerson = (
  { secondPerson, weight, t }: FaceSignals,
  durationMs: Ms,
  leftOut: readonly TimeSpan[],
): SecondPerson => {
  const isLeftOut = (atMs: Ms): boolean =>
    leftOut.some(({ startMs, endMs }) => atMs >= startMs && atMs < endMs);
  const countedMs = totalLength(subtractSpans({ startMs: 0, endMs: durationMs }, leftOut));
  let seenMs = 0;
  let foundMs = 0;
  for (const [index, state] of secondPerson.entries()) {
    if (state < 0 || isLeftOut(t[index] ?? 0)) continue;
    const time = weight[index] ?? 0;
    foundMs += time;
    if (state === 1) seenMs += time;
  }
  return {
    seenMs,
    share: foundMs > 0 ? seenMs / foundMs : null,
    coverage: countedMs > 0 ? Math.min(1, foundMs / countedMs) : 0,
  };
};

/** Whether it was long enough to be said. */
export const wasSecondPersonThere = ({ seenMs }: SecondPerson): boolean =>
  seenMs >= MIN_SECOND_PERSON_MS;
