import { SLOUCH_BELOW, UPRIGHT_ABOVE } from '../../metrics/definitions/slouch.ts';
import { numberText, spanText } from '../../metrics/figure-text.ts';
import { msToSeconds } from '../../units.ts';
import { thresholdText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';
import type { Level } from '../level.ts';
import { SEAT_WINDOW_MS, seatHalf, seatLevels } from '../seat-levels.ts';

/** From where a slouch ends to where it begins: a change that can be seen. Our proposal. */
export const SEAT_CHANGE = UPRIGHT_ABOVE - SLOUCH_BELOW;
/** As low as the lowest: levels this close are not told apart by eye. Our proposal. */
const AS_LOW_WITHIN = 5;

const WINDOW_TEXT = thresholdText(msToSeconds(SEAT_WINDOW_MS));

/** Lower in the seat than at the start of the answer; shown where the low seat was first reached. */
export const slidDown: ClipRule = {
  kind: 'slid-down',
  label: 'Slid down over the answer',
  tone: 'improve',
  adviceId: 'sit-upright',
  signal: 'seat',
  find: ({ signals, spans }) => {
    const levels = seatLevels(signals.pose, spans);
    const [first] = levels;
    const lowest = lowestOf(levels);
    if (first === undefined || lowest === null || lowest.median >= UPRIGHT_ABOVE) return [];
    const reached = levels.find(({ median }) => median <= lowest.median + AS_LOW_WITHIN) ?? lowest;
    const salienceOf = (level: Level): number =>
      (first.median - level.median - SEAT_CHANGE) / seatHalf(first, level);
    // The first stretch may hold some of the sliding; its level is told from the calmest one of it.
    const low = levels
      .filter(
        ({ startMs }) => startMs >= reached.startMs && startMs <= reached.startMs + SEAT_WINDOW_MS,
      )
      .reduce((best, level) => (salienceOf(level) > salienceOf(best) ? level : best), reached);
    return [
      {
        moment: reached,
        title: 'Slid down over this answer',
        figure: `Uprightness fell from ${levelText(first)} of 100 at ${spanText(first)} to ${levelText(low)} at ${spanText(low)}.`,
        salience: salienceOf(low),
      },
    ];
  },
  how: `The median uprightness of ${WINDOW_TEXT} is more than ${SEAT_CHANGE} of 100 lower than in the first ${WINDOW_TEXT} of the answer, and under ${UPRIGHT_ABOVE}. Shown is the first stretch within ${AS_LOW_WITHIN} of the lowest. Interval: the range of the values in both stretches.`,
  source: 'Uprightness and its limits: the metric of that name, our proposal.',
};

const lowestOf = (levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>(
    (lowest, level) => (lowest === null || level.median < lowest.median ? level : lowest),
    null,
  );

export const levelText = ({ median }: Level): string => numberText(median, 0);
