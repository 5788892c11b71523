import { UNEVEN_FROM, unevenRule } from '../../metrics/definitions/shoulder-level.ts';
import { dwellEpisodes } from '../../metrics/episodes/dwell-episodes.ts';
import { quantityText, spanText } from '../../metrics/figure-text.ts';
import type { FigureStyle } from '../../metrics/figure-text.ts';
import type { Degrees } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { levelOver } from '../level.ts';
import { secondsText, thresholdText, wholeSecondsText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';

const STYLE: FigureStyle = { unit: 'degrees', digits: 1 };
/**
 * The error of the slope that no number of pictures takes away: up to 0.9° on average on the bench
 * clips, times 2.46 for its 95 % half width.
 */
export const LEAST_HALF: Degrees = 2.2;

/** One shoulder plainly higher than at calibration. */
export const shouldersUneven: ClipRule = {
  kind: 'shoulders-uneven',
  label: 'One shoulder high',
  tone: 'improve',
  adviceId: 'open-shoulders',
  metricIds: ['shoulder-level'],
  signal: 'shoulders',
  find: ({ signals: { pose }, spans }) =>
    dwellEpisodes(pose, pose.shoulderRoll, spans, unevenRule).episodes.map((episode) => {
      const lengthMs = episode.endMs - episode.startMs;
      const { median, half } = levelOver(pose, pose.shoulderRoll, episode);
      const side = median > 0 ? 'left' : 'right';
      const slope = Math.abs(median);
      return {
        moment: episode,
        title: `Your ${side} shoulder was high for ${wholeSecondsText(lengthMs)}`,
        figure: `The shoulder line was ${quantityText(slope, STYLE)} off its calibrated slope for ${secondsText(msToSeconds(lengthMs))} at ${spanText(episode)}.`,
        salience: (slope - UNEVEN_FROM) / Math.hypot(LEAST_HALF, half),
      };
    }),
  how: `An episode of the metric “Shoulder level”: more than ${UNEVEN_FROM}° off the calibrated slope for ${thresholdText(msToSeconds(unevenRule.holdMs))} or longer. Interval: that of its median, and ${quantityText(LEAST_HALF, STYLE)} for the error of the slope.`,
  source: 'The metric, our proposal; the error: our benchmark.',
};
