import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';

const LOSE = 1;

/**
 * The page objects to being closed only while the last part of an interview is in its memory alone.
 * True = close it nevertheless. The event that asks cannot wait, so the question blocks.
 */
export function askToLose(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    buttons: ['Keep Greenroom open', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
    title: 'Greenroom',
    message: 'The last part of your interview is not stored yet',
    detail:
      'It is in memory only and is lost when Greenroom closes. Everything stored before stays.',
  });
  return choice === LOSE;
}
