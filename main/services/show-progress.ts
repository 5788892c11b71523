import { powerSaveBlocker } from 'electron';
import type { BrowserWindow } from 'electron';
import type { RecordingState } from '../../core/analysis/recording-state.ts';

/** Tells the system of an analysis: the task bar shows how far it is, and the machine stays awake. */
export function createProgressDisplay(
  currentWindow: () => BrowserWindow | null,
): (state: RecordingState) => void {
  let blocker: number | null = null;
  return (state) => {
    const isRunning = state.kind === 'running';
    if (isRunning) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
    // Below zero takes the bar away.
    currentWindow()?.setProgressBar(isRunning ? state.progress.share : -1);
  };
}
