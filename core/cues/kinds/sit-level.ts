import { UNEVEN_FROM } from '../../metrics/definitions/shoulder-level.ts';
import { numberText } from '../../metrics/figure-text.ts';
import type { Ms, Ratio } from '../../units.ts';
import { dwellRule } from '../dwell.ts';
import type { CueRule } from '../types.ts';

/** The figures count it after 5 s. */
const DWELL_MS: Ms = 10_000;
const OFF_SHARE: Ratio = 0.9;
const TEXT = 'Level your shoulders';

/** Leaning to one side. */
export const sitLevel: CueRule = {
  kind: 'sit-level',
  label: 'Leaning to one side',
  example: TEXT,
  needs: 'posture',
  turns: ['answer', 'listening'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: ({ live: { signals } }) => {
      const slope = (index: number): number =>
        Math.abs(signals.pose.shoulderRoll[index] ?? Number.NaN);
      return {
        sampled: signals.pose,
        stateAt: (index) => (Number.isNaN(slope(index)) ? -1 : slope(index) > UNEVEN_FROM ? 1 : 0),
        levelAt: slope,
      };
    },
    text: () => TEXT,
  }),
  trigger: `The line of the shoulders slopes by more than ${UNEVEN_FROM}° against the calibration for at least ${100 * OFF_SHARE} % of the time.`,
  exit: `Under ${UNEVEN_FROM}° for most of a second.`,
  basis: 'The threshold is that of the metric “Shoulder level”. The rest: our proposal.',
  offWords: 'leaning to one side',
  levelText: (level) => `${numberText(level, 1)}° off level`,
};
