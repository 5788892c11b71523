import type { CueKind } from '../domain/cue.ts';
import { eyesDown } from './kinds/eyes-down.ts';
import { leftOutPerson } from './kinds/left-out-person.ts';
import { lookAtSpeaker } from './kinds/look-at-speaker.ts';
import { lookBack } from './kinds/look-back.ts';
import { outOfPicture } from './kinds/out-of-picture.ts';
import { sitLevel } from './kinds/sit-level.ts';
import { sitUp } from './kinds/sit-up.ts';
import { tooClose } from './kinds/too-close.ts';
import { tooFar } from './kinds/too-far.ts';
import type { CueRule } from './types.ts';

/** THE registry: every kind of cue; of two that apply the first one comes. */
const RULES_BY_KIND: Readonly<Record<CueKind, CueRule>> = {
  'out-of-picture': outOfPicture,
  'eyes-down': eyesDown,
  'look-back': lookBack,
  'look-at-speaker': lookAtSpeaker,
  'left-out-person': leftOutPerson,
  'sit-up': sitUp,
  'too-close': tooClose,
  'too-far': tooFar,
  'sit-level': sitLevel,
};
export const CUE_RULES: readonly CueRule[] = Object.values(RULES_BY_KIND);

export const cueRule = (kind: CueKind): CueRule => RULES_BY_KIND[kind];
