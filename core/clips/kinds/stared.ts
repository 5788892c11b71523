import { STARING_SPEAKING_MS } from '../../metrics/definitions/staring.ts';
import { episodeMs } from '../../metrics/episodes/contact-episodes.ts';
import { spanText } from '../../metrics/figure-text.ts';
import { msToSeconds } from '../../units.ts';
import { lookSalience, lookText, thresholdText, wholeSecondsText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';

const LIMIT_TEXT = thresholdText(msToSeconds(STARING_SPEAKING_MS));

/** A look at the interviewer beyond the staring rule. One that was cut off was at least that long. */
export const stared: ClipRule = {
  kind: 'stared',
  label: 'Looked without a break',
  tone: 'improve',
  adviceId: 'avoid-staring',
  metricIds: ['staring'],
  signal: 'gaze',
  find: ({ signals, episodes }) =>
    episodes
      .filter(({ kind }) => kind === 'contact')
      .map((episode) => {
        const lengthMs = episodeMs(episode);
        return {
          moment: episode,
          title: `Looked at the interviewer for ${wholeSecondsText(lengthMs)} without a break`,
          figure: `One look of ${lookText(signals, lengthMs)} at ${spanText(episode)}; beyond ${LIMIT_TEXT} a look counts as staring.`,
          salience: lookSalience(signals, lengthMs, STARING_SPEAKING_MS),
        };
      }),
  how: `A look at the interviewer longer than ${LIMIT_TEXT}, the limit of the metric “Staring”.`,
  source: 'The limit of the metric, our proposal.',
};
