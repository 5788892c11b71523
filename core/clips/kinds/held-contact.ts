import { COMFORTABLE_LOOK } from '../../metrics/definitions/contact-length.ts';
import type { ContactEpisode } from '../../metrics/episodes/contact-episodes.ts';
import { episodeMs, isComplete } from '../../metrics/episodes/contact-episodes.ts';
import { MIN_LOOK_AWAY_MS } from '../../metrics/episodes/looks-away.ts';
import { spanText } from '../../metrics/figure-text.ts';
import type { Seconds } from '../../units.ts';
import { msToSeconds, secondsToMs } from '../../units.ts';
import { lookSalience, lookText, thresholdText, wholeSecondsText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';

/** The length of a look that people like on average (Binetti et al. 2016, N = 498). */
export const LIKED_LOOK: Seconds = 3.3;

/** A look at the interviewer, seen from start to end, on the long side of what is comfortable. */
export const heldContact: ClipRule = {
  kind: 'held-contact',
  label: 'Held the look',
  tone: 'good',
  adviceId: 'short-glances-away',
  metricIds: ['contact-length'],
  signal: 'gaze',
  find: ({ signals, episodes, upperEnd }) => {
    const comfortable = upperEnd('contact-length');
    return episodes.flatMap((episode, index) => {
      const lengthMs = episodeMs(episode);
      if (episode.kind !== 'contact' || !isComplete(episode)) return [];
      // Else it may be the part of a longer look that a flicker of the measurement cut in two.
      if (!isLookAway(episodes[index - 1]) || !isLookAway(episodes[index + 1])) return [];
      if (lengthMs > secondsToMs(comfortable)) return [];
      return {
        moment: episode,
        title: `Held the look for ${wholeSecondsText(lengthMs)}`,
        figure: `You looked at the interviewer for ${lookText(signals, lengthMs)} at ${spanText(episode)}. People like ${thresholdText(LIKED_LOOK)} on average; up to ${thresholdText(comfortable)} is comfortable.`,
        salience: lookSalience(signals, lengthMs, secondsToMs(LIKED_LOOK)),
      };
    });
  },
  how: `A look at the interviewer between two looks away of ${thresholdText(msToSeconds(MIN_LOOK_AWAY_MS))} or more, longer than ${thresholdText(LIKED_LOOK)} and not longer than ${thresholdText(COMFORTABLE_LOOK)}.`,
  source: `${thresholdText(LIKED_LOOK)}: Binetti et al. 2016. ${thresholdText(COMFORTABLE_LOOK)}: the band of the length of a look, our proposal.`,
};

const isLookAway = (episode: ContactEpisode | undefined): boolean =>
  episode !== undefined && episodeMs(episode) >= MIN_LOOK_AWAY_MS;
