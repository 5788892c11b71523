import { dwellEpisodes } from '../../metrics/episodes/dwell-episodes.ts';
import { countSamples } from '../../metrics/episodes/samples.ts';
import { numberText, spanText } from '../../metrics/figure-text.ts';
import { createLeanRule, LEAN_FROM } from '../../metrics/lean-rule.ts';
import type { Signals } from '../../review/signals-types.ts';
import { MAX_SAMPLE_MS } from '../../signal/weights.ts';
import type { Ms, Ratio, TimeSpan } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { levelOver } from '../level.ts';
import { secondsText, thresholdText, wholeSecondsText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';

/** Longer, and it is the seat that has changed rather than a point that was made. Our proposal. */
export const LONGEST_LEAN_MS: Ms = 15_000;
/**
 * The error of the distance that no number of pictures takes away: 1.1 % on average on the static
 * bench rows (`relativeDistance`), times 2.46 for its 95 % half width.
 */
export const LEAST_HALF: Ratio = 0.027;

const percentText = (share: Ratio): string => `${numberText(100 * share, 0)} %`;

/** Nearer for a while, and back again. */
export const leanedIn: ClipRule = {
  kind: 'leaned-in',
  label: 'Leaned in and came back',
  tone: 'good',
  adviceId: 'lean-with-purpose',
  metricIds: ['lean-in'],
  signal: 'lean',
  find: ({ signals, spans }) => {
    const { face } = signals;
    return dwellEpisodes(face, face.lean, spans, createLeanRule(1)).episodes.flatMap((episode) => {
      const lengthMs = episode.endMs - episode.startMs;
      if (lengthMs > LONGEST_LEAN_MS || !isReturnSeen(signals, spans, episode)) return [];
      const { median, half } = levelOver(face, face.lean, episode);
      return {
        moment: episode,
        title: `Leaned in for ${wholeSecondsText(lengthMs)}, then came back`,
        figure: `You were ${percentText(median)} nearer than at calibration for ${secondsText(msToSeconds(lengthMs))} at ${spanText(episode)}.`,
        salience: (median - LEAN_FROM) / Math.hypot(LEAST_HALF, half),
      };
    });
  },
  how: `An episode of the metric “Leaning in” (more than ${percentText(LEAN_FROM)} nearer than at calibration) that was seen to end and lasted at most ${thresholdText(msToSeconds(LONGEST_LEAN_MS))}. Interval: that of its median, and ${numberText(100 * LEAST_HALF, 1)} points for the error of the distance.`,
  source: 'The metric, our proposal; the error: our benchmark.',
};

/** Whether the next sample inside the same span was measured. */
function isReturnSeen(
  { face }: Signals,
  spans: readonly TimeSpan[],
  { startMs, endMs }: TimeSpan,
): boolean {
  const span = spans.find((one) => one.startMs <= startMs && startMs < one.endMs);
  if (span === undefined) return false;
  const after = { startMs: endMs, endMs: Math.min(span.endMs, endMs + MAX_SAMPLE_MS) };
  return (
    countSamples(face, [after]) > 0 && Number.isFinite(levelOver(face, face.lean, after).median)
  );
}
