import { msToSeconds } from '../units.ts';
import { MIN_SALIENCE, MOST_CLIPS } from './choose-clips.ts';
import { CLIP_SIGNALS } from './clip-signals.ts';
import { LEAD_IN_MS, LEAD_OUT_MS, LONGEST_CLIP_MS, SHORTEST_CLIP_MS } from './clip-span.ts';
import { LOOK_INTERVAL_TEXT } from './look-length.ts';
import { MOST_SESSION_CLIPS } from './session-clips.ts';

/** How moments are chosen, whatever their kind; one paragraph each. */
export const CHOICE_TEXT: readonly string[] = [
  `A moment stands out when its figure is beyond the threshold of its kind by at least half of its own 95 % interval: counted in such halves, by ${MIN_SALIENCE} or more. The surer the measurement, the smaller a moment that is found; without a calibration only the plain ones are. ${LOOK_INTERVAL_TEXT}.`,
  `Up to ${MOST_CLIPS} of an answer are shown: those that together are furthest beyond their thresholds, counted like that, with no two of a kind, no two that overlap, and a good one among them where one stands out. The good one comes first. When nothing stands out, none is shown. The list of the session takes the best of each kind, ${MOST_SESSION_CLIPS} at most.`,
  `A clip begins ${msToSeconds(LEAD_IN_MS)} s before the moment and ends ${msToSeconds(LEAD_OUT_MS)} s after it, is ${msToSeconds(SHORTEST_CLIP_MS)} to ${msToSeconds(LONGEST_CLIP_MS)} s long, and stays inside the answer: never in a pause, in looks that were asked for to calibrate, or in what you left out. Where two would overlap, what lies between their moments is shared out.`,
  `What it shows must have been measured in ${100 * CLIP_SIGNALS.gaze.minCoverage} % of the clip (gaze, distance) or ${100 * CLIP_SIGNALS.seat.minCoverage} % (seat, shoulders). While you sat elsewhere than in the calibration, no look, lean or shoulder line is pointed at: a single moment may be told wrongly then.`,
];
