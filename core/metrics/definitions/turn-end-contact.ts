import { contactEpisodes, episodeMs, MIN_CONTACT_MS } from '../episodes/contact-episodes.ts';
import { coverageOf } from '../episodes/samples.ts';
import { findMissing, nothingToMeasure } from '../evaluate.ts';
import { ERROR_POINTS_TEXT, gazeAccuracy } from '../gaze-accuracy.ts';
import { TURN_END_MINIMUM } from '../minimums.ts';
import { widenShareInterval, wilsonInterval } from '../statistics/interval.ts';
import { TURN_END_AFTER_MS, TURN_END_BEFORE_MS } from '../turn-end-window.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import type { Ratio, TimeSpan } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** With fewer answer ends than this a share of them says nothing. Our proposal. */
const MIN_ENDS = 3;
/** A window without a look counts as one only when so much of it was measured. Our proposal. */
const MIN_WINDOW_COVERAGE: Ratio = 0.8;

function compute({ signals, spans }: MetricInput): MetricOutcome {
  if (spans.length === 0) return nothingToMeasure('No answer came to its own end.', 0);
  const ends = spans.map((span) => judgeEnd(signals, span));
  const measuredMs = ends.reduce((sum, end) => sum + end.measuredMs, 0);
  const coverage = coverageOf(measuredMs, spans);
  const lacking = findMissing({
    signals,
    spans,
    measuredMs,
    minimum: TURN_END_MINIMUM,
    source: 'face',
    needsBaseline: false,
    needsInterviewer: true,
  });
  // Few ends are said as such below, not as too few seconds.
  if (lacking?.kind === 'not-enough-data' && lacking.reason.kind !== 'too-short') return lacking;
  const judged = ends.filter((end) => end.looked !== null);
  if (judged.length < MIN_ENDS) {
    return nothingToMeasure(
      `The end of ${judged.length === 1 ? '1 answer' : `${judged.length} answers`} could be judged; ${MIN_ENDS} are needed.`,
      coverage,
    );
  }
  const share = judged.filter((end) => end.looked === true).length / judged.length;
  const sampling = wilsonInterval(share, judged.length);
  return {
    kind: 'value',
    value: 100 * share,
    interval: widenShareInterval(100 * share, sampling, gazeAccuracy(signals).halfPoints),
    coverage,
    parts: [{ label: `${judged.length} answer ends, each counts for`, value: 100 / judged.length }],
    at: null,
    coarse: !signals.calibrated,
  };
}

/** Whether the end of one answer had a look at the interviewer; null = not measured well enough. */
function judgeEnd(
  { face }: MetricInput['signals'],
  span: TimeSpan,
): { readonly measuredMs: number; readonly looked: boolean | null } {
  const episodes = contactEpisodes(face, [span]);
  const sumOf = (kind: 'contact' | 'away') =>
    episodes
      .filter((episode) => episode.kind === kind)
      .reduce((sum, episode) => sum + episodeMs(episode), 0);
  const contactMs = sumOf('contact');
  const measuredMs = contactMs + sumOf('away');
  if (contactMs >= MIN_CONTACT_MS) return { measuredMs, looked: true };
  const isSeen = coverageOf(measuredMs, [span]) >= MIN_WINDOW_COVERAGE;
  return { measuredMs, looked: isSeen ? false : null };
}

export const turnEndContact: MetricDefinition = {
  id: 'turn-end-contact',
  label: 'Answers ended with a look',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'turn-end',
  digits: 0,
  band: {
    low: 60,
    high: 100,
    outerLow: 20,
    outerHigh: 100,
    source:
      'Our proposal. That speakers end a turn with a look at the other: Ho, Foulsham & Kingstone 2015.',
  },
  phrases: {
    inside: 'You ended {value} of your answers with a look at the interviewer.',
    below:
      'You ended {value} of your answers with a look at the interviewer; looking up with the last words is worth trying.',
    above: 'You ended {value} of your answers with a look at the interviewer.',
  },
  minimum: TURN_END_MINIMUM,
  compute,
  explanation: {
    what: 'In how many of your answers you looked at the interviewer as the answer came to its end.',
    how: `An answer counts when at least ${MIN_CONTACT_MS} ms of looking at the interviewer were seen from ${msToSeconds(TURN_END_BEFORE_MS)} s before its end to ${msToSeconds(TURN_END_AFTER_MS)} s after; without such a look only when ${100 * MIN_WINDOW_COVERAGE} % of that was measured. All takes count, at least ${MIN_ENDS} of them; answers that the clock, a pause or the end of the app cut off do not. Interval: Wilson, widened for misread looks: ${ERROR_POINTS_TEXT}.`,
    sources: [
      'Speakers end a turn with direct gaze: Ho, Foulsham & Kingstone 2015.',
      'Window and band: our proposal. The voice is not measured yet, so the end is the moment you end the answer; the window begins earlier to allow for reaching the button.',
    ],
    limits:
      'The end of the answer is the press of the button or key, not your last word. A look at the button just before may hide one at the interviewer. With few answers the interval is wide.',
  },
  adviceId: 'end-with-a-look',
};
