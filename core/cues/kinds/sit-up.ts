import { SLOUCH_BELOW } from '../../metrics/definitions/slouch.ts';
import type { Ms, Ratio } from '../../units.ts';
import { dwellRule } from '../dwell.ts';
import type { CueRule } from '../types.ts';

/** A slouch of the figures begins after 3 s; nobody is spoken to for reaching for a glass. */
const DWELL_MS: Ms = 8_000;
const OFF_SHARE: Ratio = 0.9;
const TEXT = 'Sit up a little';

/** Slid down, against the own baseline only. */
export const sitUp: CueRule = {
  kind: 'sit-up',
  label: 'Slid down',
  example: TEXT,
  needs: 'posture',
  turns: ['answer', 'listening'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: ({ live: { signals } }) => {
      const upright = (index: number): number => signals.pose.uprightness[index] ?? Number.NaN;
      return {
        sampled: signals.pose,
        stateAt: (index) =>
          Number.isNaN(upright(index)) ? -1 : upright(index) < SLOUCH_BELOW ? 1 : 0,
        levelAt: upright,
      };
    },
    text: () => TEXT,
  }),
  trigger: `Uprightness under ${SLOUCH_BELOW} of 100 for at least ${100 * OFF_SHARE} % of the time.`,
  exit: `Uprightness over ${SLOUCH_BELOW} for most of a second.`,
  basis: 'The threshold is that of the metric “Slouching”. The rest: our proposal.',
  offWords: 'sitting low',
  levelText: (level) => `uprightness ${level.toFixed(0)} of 100`,
};
