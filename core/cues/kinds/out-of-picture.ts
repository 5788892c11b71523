import { dwellRule } from '../dwell.ts';
import type { CueRule } from '../types.ts';
import { HALF_OUT } from '../in-picture.ts';
import type { Ms, Ratio } from '../../units.ts';

const DWELL_MS: Ms = 5_000;
const OFF_SHARE: Ratio = 0.9;
const TEXT = 'Move back into the middle of the picture';

/** Whoever is not seen cannot be met, and nothing else can be measured. */
export const outOfPicture: CueRule = {
  kind: 'out-of-picture',
  label: 'Out of the picture',
  example: TEXT,
  needs: 'picture',
  turns: ['answer', 'listening'],
  ...dwellRule({
    dwellMs: DWELL_MS,
    offShare: OFF_SHARE,
    signal: ({ live }) => ({
      sampled: live.signals.face,
      stateAt: (index) => {
        const state = live.inPicture[index] ?? -1;
        return state === 0 ? 1 : state === 1 ? 0 : -1;
      },
      levelAt: null,
    }),
    text: () => TEXT,
  }),
  trigger: `No face in the picture, and no head where bodies are looked for; or more than ${100 * HALF_OUT} % of the face’s box beyond an edge.`,
  exit: 'The face is whole in the picture again.',
  basis: 'Our proposal.',
  offWords: 'out of the picture or half out',
  levelText: null,
};
