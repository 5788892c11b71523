import { THINKING_LOOK } from '../../metrics/definitions/longest-look-away.ts';
import { episodeMs, isComplete } from '../../metrics/episodes/contact-episodes.ts';
import { COUNTED_LOOKS_TEXT, looksAway } from '../../metrics/episodes/looks-away.ts';
import { visitSamples } from '../../metrics/episodes/samples.ts';
import { coverageText, spanText } from '../../metrics/figure-text.ts';
import type { FaceSignals, LookTarget } from '../../review/signals-types.ts';
import { LOOK_TARGETS } from '../../review/signals-types.ts';
import type { Ratio, TimeSpan } from '../../units.ts';
import { secondsToMs } from '../../units.ts';
import { lookSalience, lookText, thresholdText, wholeSecondsText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';

/** A look has a direction when so much of it went there; else it wandered. Our proposal. */
export const MAIN_DIRECTION_FROM: Ratio = 0.6;

const DIRECTIONS: Readonly<Partial<Record<LookTarget, string>>> = {
  up: 'up',
  down: 'down',
  left: 'to your left',
  right: 'to your right',
};

/** A look away that no longer passes for thinking, with where it went. */
export const lookedAway: ClipRule = {
  kind: 'looked-away',
  label: 'Looked away for long',
  tone: 'improve',
  adviceId: 'return-to-interviewer',
  metricIds: ['longest-look-away'],
  signal: 'gaze',
  find: ({ signals, episodes, spans, upperEnd }) =>
    looksAway(episodes, spans).map((look) => {
      const thinking = upperEnd('longest-look-away');
      const lengthMs = episodeMs(look);
      const { words, share } = mainDirection(signals.face, look);
      const where = words === null ? '' : `, ${coverageText(share)} of it ${words}`;
      const isCut = !isComplete(look);
      return {
        moment: look,
        title: `Looked ${words ?? 'away'} for ${wholeSecondsText(lengthMs)}${isCut ? ' or longer' : ''}`,
        figure: `You looked away for ${lookText(signals, lengthMs)} at ${spanText(look)}${where}${isCut ? '; how it began or ended does not count or was not seen' : ''}. Up to ${thresholdText(thinking)} passes for thinking.`,
        salience: lookSalience(signals, lengthMs, secondsToMs(thinking)),
      };
    }),
  how: `A look away longer than ${thresholdText(THINKING_LOOK)} (${COUNTED_LOOKS_TEXT}). Its direction is named when ${100 * MAIN_DIRECTION_FROM} % of it went there.`,
  source: 'The band of the metric “Longest look away”, our proposal.',
};

/** Where most of a look went, and how much of it; null = to no side in particular. */
function mainDirection(
  face: FaceSignals,
  look: TimeSpan,
): { readonly words: string | null; readonly share: Ratio } {
  const time = new Map<LookTarget, number>();
  let awayMs = 0;
  visitSamples(face, [look], (index, weight) => {
    const target = LOOK_TARGETS[face.target[index] ?? 0] ?? 'unknown';
    if (DIRECTIONS[target] === undefined) return;
    time.set(target, (time.get(target) ?? 0) + weight);
    awayMs += weight;
  });
  for (const [target, ms] of time) {
    const share = ms / awayMs;
    if (share >= MAIN_DIRECTION_FROM) return { words: DIRECTIONS[target] ?? null, share };
  }
  return { words: null, share: 0 };
}
