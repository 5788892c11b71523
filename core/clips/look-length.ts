import { MERGE_GAP_MS } from '../metrics/episodes/contact-episodes.ts';
import { quantityText, rangeText } from '../metrics/figure-text.ts';
import type { FigureStyle } from '../metrics/figure-text.ts';
import { ERROR_POINTS_TEXT, gazeAccuracy } from '../metrics/gaze-accuracy.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ms, Seconds } from '../units.ts';
import { ownWords } from '../writing/number-text.ts';
import { msToSeconds } from '../units.ts';

const STYLE: FigureStyle = { unit: 'seconds', digits: 1 };

/**
 * Half of the 95 % interval of the length of one look: its ends are known to the shortest look away
 * that ends one, and the share of time that may have been misread is that of the session's gaze.
 * Our proposal, from the same figures as the intervals of the metrics.
 */
export const lookHalf = (signals: Signals, lengthMs: Ms): Ms =>
  Math.hypot(MERGE_GAP_MS, (lengthMs * gazeAccuracy(signals).halfPoints) / 100);

/** How far a look is longer than a threshold, in half widths of its interval. */
export const lookSalience = (signals: Signals, lengthMs: Ms, thresholdMs: Ms): number =>
  (lengthMs - thresholdMs) / lookHalf(signals, lengthMs);

/** "6.4 s (6.0–6.8 s)"; `longestMs` = there was no time for more. */
export function lookText(
  signals: Signals,
  lengthMs: Ms,
  longestMs: Ms = Number.POSITIVE_INFINITY,
): string {
  const half = lookHalf(signals, lengthMs);
  const range = rangeText(
    msToSeconds(Math.max(0, lengthMs - half)),
    msToSeconds(Math.min(longestMs, lengthMs + half)),
    STYLE,
  );
  return `${secondsText(msToSeconds(lengthMs))} (${range})`;
}

/** "3.5 s", of something measured. */
export const secondsText = (seconds: Seconds): string => quantityText(seconds, STYLE);

/** "5 s", of a limit. */
export const thresholdText = (seconds: Seconds): string => `${ownWords(String(seconds))} s`;

/** "6 seconds": for a title, whose figure stands below it. */
export const wholeSecondsText = (lengthMs: Ms): string =>
  `${Math.round(msToSeconds(lengthMs))} seconds`;

/** How sure the length of a look is, for "how are these chosen". */
export const LOOK_INTERVAL_TEXT = `The interval of the length of a look: ${thresholdText(msToSeconds(MERGE_GAP_MS))} for its ends, and the share of the time that may have been misread (${ERROR_POINTS_TEXT})`;
