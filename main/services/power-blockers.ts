import { powerSaveBlocker } from 'electron';
import type { Blocker } from '../stay-awake.ts';

/** What is computed goes on; the screen may go dark meanwhile. */
export const KEEP_WORKING: Blocker = blockerOf('prevent-app-suspension');
/** Who answers looks at the screen and touches no key for minutes: it must not go dark either. */
export const KEEP_SCREEN_ON: Blocker = blockerOf('prevent-display-sleep');

function blockerOf(kind: Parameters<typeof powerSaveBlocker.start>[0]): Blocker {
  return {
    start: () => powerSaveBlocker.start(kind),
    stop: (id) => powerSaveBlocker.stop(id),
  };
}
