import { cameBack } from './kinds/came-back.ts';
import { endedWithLook } from './kinds/ended-with-look.ts';
import { heldContact } from './kinds/held-contact.ts';
import { leanedIn } from './kinds/leaned-in.ts';
import { lookedAway } from './kinds/looked-away.ts';
import { satUp } from './kinds/sat-up.ts';
import { shouldersUneven } from './kinds/shoulders-uneven.ts';
import { slidDown } from './kinds/slid-down.ts';
import { stared } from './kinds/stared.ts';
import type { ClipRule } from './rule.ts';

/** Every kind of moment that may be worth watching; of equal ones the first is preferred. */
export const CLIP_RULES: readonly ClipRule[] = [
  heldContact,
  cameBack,
  endedWithLook,
  lookedAway,
  stared,
  slidDown,
  satUp,
  leanedIn,
  shouldersUneven,
];
