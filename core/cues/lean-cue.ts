import { LEAN_FROM } from '../metrics/lean-rule.ts';
import type { Ms, Ratio } from '../units.ts';
import { dwellRule } from './dwell.ts';
import type { CueRule } from './types.ts';

/** Leaning in for a point is lively: the figures count it after 3 s, a cue waits longer. */
const DWELL_MS: Ms = 10_000;
const OFF_SHARE: Ratio = 0.95;
/** Clearly beyond what the figures call a lean, as the distance is told to a few percent (ours). */
export const LEAN_CUE_FROM: Ratio = LEAN_FROM + 0.03;

/** `sign` 1 = nearer than in the calibration, -1 = further away. */
export const leanCue = (
  sign: 1 | -1,
  text: string,
): Pick<CueRule, 'example' | 'dwellMs' | 'find' | 'isDone' | 'trigger' | 'exit' | 'basis'> &
  Pick<CueRule, 'levelText' | 'turns' | 'needs'> => ({
  example: text,
  needs: 'posture',
  turns: ['answer', 'listening'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: ({ live: { signals } }) => {
      const lean = (index: number): number => sign * (signals.face.lean[index] ?? Number.NaN);
      return {
        sampled: signals.face,
        stateAt: (index) => (Number.isNaN(lean(index)) ? -1 : lean(index) > LEAN_CUE_FROM ? 1 : 0),
        levelAt: lean,
      };
    },
    text: () => text,
  }),
  trigger: `More than ${100 * LEAN_CUE_FROM} % ${sign === 1 ? 'nearer to' : 'further from'} the camera than in the calibration for at least ${100 * OFF_SHARE} % of the time.`,
  exit: `Within ${100 * LEAN_CUE_FROM} % for most of a second.`,
  basis: `measurement.md 8.3: a lean is a change of ${100 * LEAN_FROM} %. The rest: our proposal.`,
  levelText: (level) => `${(100 * level).toFixed(0)} % ${sign === 1 ? 'nearer' : 'further away'}`,
});
