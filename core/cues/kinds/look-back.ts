import type { Ms, Ratio } from '../../units.ts';
import { dwellRule } from '../dwell.ts';
import type { OffSignal } from '../dwell.ts';
import type { CueMoment, CueRule } from '../types.ts';

/** While speaking, more looks go elsewhere than to the listener; but none at all is long. */
const DWELL_MS: Ms = 8_000;
const OFF_SHARE: Ratio = 0.95;

/** Looks that go anywhere but to the interviewer. */
export const looksElsewhere = ({ live: { signals } }: CueMoment): OffSignal => ({
  sampled: signals.face,
  stateAt: (index) => {
    const contact = signals.face.contact[index] ?? -1;
    return contact < 0 ? -1 : contact === 0 ? 1 : 0;
  },
  levelAt: null,
});

export const lookBack: CueRule = {
  kind: 'look-back',
  label: 'Looking elsewhere for long',
  example: 'Look back at Maya',
  needs: 'gaze',
  turns: ['answer'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: looksElsewhere,
    text: ({ stage }) => `Look back at ${stage.partner}`,
  }),
  trigger: `Looks go elsewhere than to the interviewer and the lens for at least ${100 * OFF_SHARE} % of the time. Looking at the interviewer for long brings no cue.`,
  exit: 'A look at the interviewer that has held for most of a second.',
  basis:
    'measurement.md 8.1: looks away to think last about 3.5 s and are noted from 5 s on; 35 to 70 % of the looks while speaking go to the listener. The rest: our proposal.',
  offWords: 'looking elsewhere',
  levelText: null,
};
