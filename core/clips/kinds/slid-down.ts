import { SLOUCH_BELOW, UPRIGHT_ABOVE } from '../../metrics/definitions/slouch.ts';
import { numberText, spanText } from '../../metrics/figure-text.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { thresholdText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';
import type { Level } from '../level.ts';
import { SEAT_WINDOW_MS, seatHalf, seatLevels } from '../seat-levels.ts';

/** From where a slouch ends to where it begins: a change that can be seen. Our proposal. */
export const SEAT_CHANGE = UPRIGHT_ABOVE - SLOUCH_BELOW;
/** What counts as the start of an answer. Our proposal. */
const START_MS: Ms = 10_000;
/** As low as the lowest: levels this close are not told apart by eye. Our proposal. */
const AS_LOW_WITHIN = 5;

const WINDOW_TEXT = thresholdText(msToSeconds(SEAT_WINDOW_MS));

/** Lower in the seat than at the start of the answer; shown where the low seat was first reached. */
export const slidDown: ClipRule = {
  kind: 'slid-down',
  label: 'Slid down over the answer',
  tone: 'improve',
  adviceId: 'sit-upright',
  metricIds: ['slouch', 'uprightness'],
  signal: 'seat',
  find: ({ signals, spans }) => {
    const levels = seatLevels(signals.pose, spans);
    const start = calmestOf(levels.filter((level) => isAtStart(level, levels)));
    const lowest = lowestOf(levels);
    if (start === null || lowest === null || lowest.median >= UPRIGHT_ABOVE) return [];
    const low = levels.filter(
      ({ startMs, median }) => startMs > start.startMs && median <= lowest.median + AS_LOW_WITHIN,
    );
    const calmest = calmestOf(low);
    if (calmest === null) return [];
    const salience = (start.median - calmest.median - SEAT_CHANGE) / seatHalf(start, calmest);
    return low.map((level) => ({
      moment: level,
      title: 'Slid down over this answer',
      figure: `Uprightness fell from ${levelText(start)} of 100 at ${spanText(start)} to ${levelText(level)} at ${spanText(level)}.`,
      salience,
    }));
  },
  how: `The median uprightness of ${WINDOW_TEXT} is more than ${SEAT_CHANGE} of 100 lower than in ${WINDOW_TEXT} at the start of the answer, and under ${UPRIGHT_ABOVE}. Of the stretches at the start (they begin within ${thresholdText(msToSeconds(START_MS))}), and of those within ${AS_LOW_WITHIN} of the lowest, the one that was held most still tells how low; shown is the first of the low ones. Interval: the range of the values in both.`,
  source: 'Uprightness and its limits: the metric of that name, our proposal.',
};

const isAtStart = ({ startMs }: Level, [first]: readonly Level[]): boolean =>
  first !== undefined && startMs <= first.startMs + START_MS;

const calmestOf = (levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>(
    (calmest, level) => (calmest === null || level.half < calmest.half ? level : calmest),
    null,
  );

const lowestOf = (levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>(
    (lowest, level) => (lowest === null || level.median < lowest.median ? level : lowest),
    null,
  );

export const levelText = ({ median }: Level): string => numberText(median, 0);
