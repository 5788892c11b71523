import { lookTargetIndex } from '../../review/contact.ts';
import type { Ms, Ratio } from '../../units.ts';
import { dwellRule } from '../dwell.ts';
import type { CueRule } from '../types.ts';

/** Longer than looks away to think, about 3.5 s, and than the 5 s from which they are noted. */
const DWELL_MS: Ms = 6_000;
/** As for looks elsewhere: whoever glances up at the interviewer now and then is not down for long. */
const OFF_SHARE: Ratio = 0.95;

/** Eyes that stay down: notes that are read, or the table. */
export const eyesDown: CueRule = {
  kind: 'eyes-down',
  label: 'Eyes down for long',
  example: 'Look up at Maya',
  needs: 'gaze',
  turns: ['answer'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: ({ live: { signals } }) => ({
      sampled: signals.face,
      stateAt: (index) => {
        const contact = signals.face.contact[index] ?? -1;
        if (contact < 0) return -1;
        return signals.face.target[index] === lookTargetIndex('down') ? 1 : 0;
      },
      levelAt: null,
    }),
    text: ({ stage }) => `Look up at ${stage.partner}`,
  }),
  trigger: `Looks go below the interviewer for at least ${100 * OFF_SHARE} % of the time.`,
  exit: 'The looks have left there for a second.',
  basis:
    'measurement.md 8.1: looks away to think last about 3.5 s and are noted from 5 s on, downward ones hint at notes. The rest: our proposal.',
  offWords: 'looking down',
  levelText: null,
};
