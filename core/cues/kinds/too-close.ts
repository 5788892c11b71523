import { leanCue } from '../lean-cue.ts';
import type { CueRule } from '../types.ts';

export const tooClose: CueRule = {
  kind: 'too-close',
  label: 'Too close',
  ...leanCue(1, 'Lean back a little'),
  offWords: 'nearer than in the calibration',
};
