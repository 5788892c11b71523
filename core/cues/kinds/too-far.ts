import { leanCue } from '../lean-cue.ts';
import type { CueRule } from '../types.ts';

export const tooFar: CueRule = {
  kind: 'too-far',
  label: 'Too far away',
  ...leanCue(-1, 'Come a little closer'),
  offWords: 'further away than in the calibration',
};
