import type { AppNotice } from '../../core/ipc/contract.ts';

/** Recordings went by a rule of the user's own; it is said all the same, with the way back. */
export const letGoNotice = (sessions: number, kept: number, now: Date): AppNotice => ({
  id: `recordings-let-go-${now.getTime()}`,
  severity: 'info',
  title:
    sessions === 1
      ? 'The recording of one older session was removed'
      : `The recordings of ${sessions} older sessions were removed`,
  text:
    `You chose to keep ${kept === 1 ? 'that of the latest session' : `those of the latest ${kept} sessions`}. ` +
    'What was measured stays. Under Storage they can be brought back until Greenroom is closed.',
});
