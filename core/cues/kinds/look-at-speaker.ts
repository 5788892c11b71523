import type { Ms, Ratio } from '../../units.ts';
import { dwellRule } from '../dwell.ts';
import type { CueRule } from '../types.ts';
import { looksElsewhere } from './look-back.ts';

/** A glance at somebody who speaks lasts 1 to 7 s, and so may one away from them. */
const DWELL_MS: Ms = 8_000;
const OFF_SHARE: Ratio = 0.95;

export const lookAtSpeaker: CueRule = {
  kind: 'look-at-speaker',
  label: 'Looking elsewhere while listening',
  example: 'Look at Maya, who is speaking',
  needs: 'gaze',
  turns: ['listening'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: looksElsewhere,
    text: ({ stage }) => `Look at ${stage.partner}, who is speaking`,
  }),
  trigger: `While an interviewer speaks, looks go elsewhere than to the interviewers and the lens for at least ${100 * OFF_SHARE} % of the time.`,
  exit: 'A look at an interviewer that has held for most of a second.',
  basis:
    'measurement.md 2: about 75 % of the looks while listening go to the speaker, in glances of 1 to 7 s. The rest: our proposal.',
  offWords: 'looking elsewhere',
  levelText: null,
};
