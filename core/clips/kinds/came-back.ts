import { USUAL_LOOK_AWAY } from '../../metrics/definitions/look-away-length.ts';
import { STARING_SPEAKING_MS } from '../../metrics/definitions/staring.ts';
import { episodeMs } from '../../metrics/episodes/contact-episodes.ts';
import { looksAway } from '../../metrics/episodes/looks-away.ts';
import { clockText } from '../../metrics/figure-text.ts';
import { msToSeconds, secondsToMs } from '../../units.ts';
import { lookSalience, lookText, thresholdText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';
import { LIKED_LOOK } from './held-contact.ts';

/** After a look away that was longer than usual, a look at the interviewer that stayed. */
export const cameBack: ClipRule = {
  kind: 'came-back',
  label: 'Came back to the interviewer',
  tone: 'good',
  adviceId: 'return-to-interviewer',
  metricIds: ['look-away-length', 'longest-look-away'],
  signal: 'gaze',
  find: ({ signals, episodes, spans, upperEnd }) =>
    looksAway(episodes, spans).flatMap((away) => {
      const next = episodes.find(
        ({ kind, startMs }) => kind === 'contact' && startMs === away.endMs,
      );
      if (next === undefined || episodeMs(next) > STARING_SPEAKING_MS) return [];
      const awayMs = episodeMs(away);
      const backMs = episodeMs(next);
      return {
        moment: next,
        title: 'Came back to the interviewer after a long look away',
        figure: `After ${lookText(signals, awayMs)} elsewhere you came back at ${clockText(next.startMs)} and stayed for ${lookText(signals, backMs)}.`,
        // Both have to stand out, so the weaker one tells.
        salience: Math.min(
          lookSalience(signals, awayMs, secondsToMs(upperEnd('look-away-length'))),
          lookSalience(signals, backMs, secondsToMs(LIKED_LOOK)),
        ),
      };
    }),
  how: `A look away longer than ${thresholdText(USUAL_LOOK_AWAY)}, and right after it a look at the interviewer longer than ${thresholdText(LIKED_LOOK)} and not longer than ${thresholdText(msToSeconds(STARING_SPEAKING_MS))}; the weaker of the two counts.`,
  source: `${thresholdText(LIKED_LOOK)}: Binetti et al. 2016. The others: the bands of the metrics, our proposal. The voice is not measured, so a pause in speaking is not known.`,
};
