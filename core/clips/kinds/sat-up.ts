import { SLOUCH_BELOW, UPRIGHT_ABOVE } from '../../metrics/definitions/slouch.ts';
import { clockText } from '../../metrics/figure-text.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { thresholdText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';
import { SEAT_WINDOW_MS, seatHalf, seatLevels } from '../seat-levels.ts';
import { levelText, SEAT_CHANGE } from './slid-down.ts';

/** Sitting up takes no longer than this. Our proposal. */
const SITTING_UP_MS: Ms = 2000;

const WINDOW_TEXT = thresholdText(msToSeconds(SEAT_WINDOW_MS));

/** Low in the seat, and upright a moment later. */
export const satUp: ClipRule = {
  kind: 'sat-up',
  label: 'Sat up again',
  tone: 'good',
  adviceId: 'sit-upright',
  metricIds: ['slouch', 'uprightness'],
  signal: 'seat',
  find: ({ signals, spans }) => {
    const levels = seatLevels(signals.pose, spans);
    const byStart = new Map(levels.map((level) => [level.startMs, level]));
    return levels.flatMap((before) => {
      const after = byStart.get(before.endMs + SITTING_UP_MS);
      if (after === undefined) return [];
      if (before.median >= SLOUCH_BELOW || after.median <= UPRIGHT_ABOVE) return [];
      if (!spans.some(({ startMs, endMs }) => startMs <= before.startMs && after.endMs <= endMs))
        return [];
      return {
        moment: { startMs: before.endMs, endMs: after.startMs },
        title: 'Sat up again',
        figure: `Uprightness rose from ${levelText(before)} of 100 before ${clockText(before.endMs)} to ${levelText(after)} after ${clockText(after.startMs)}.`,
        salience: (after.median - before.median - SEAT_CHANGE) / seatHalf(before, after),
      };
    });
  },
  how: `A median uprightness under ${SLOUCH_BELOW} of 100 over ${WINDOW_TEXT}, and ${thresholdText(msToSeconds(SITTING_UP_MS))} later over ${UPRIGHT_ABOVE} for as long. Interval: the range of the values in both stretches.`,
  source: 'The limits at which slouching begins and ends, our proposal.',
};
