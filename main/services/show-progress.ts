import type { BrowserWindow } from 'electron';
import type { RecordingState } from '../../core/analysis/recording-state.ts';
import { createStayAwake } from '../stay-awake.ts';
import { KEEP_WORKING } from './power-blockers.ts';

/** Tells the system of an analysis: the task bar shows how far it is, and the machine stays awake. */
export function createProgressDisplay(
  currentWindow: () => BrowserWindow | null,
): (state: RecordingState) => void {
  const stayAwake = createStayAwake(KEEP_WORKING);
  return (state) => {
    const isRunning = state.kind === 'running';
    stayAwake(isRunning);
    // Below zero takes the bar away.
    currentWindow()?.setProgressBar(isRunning ? state.progress.share : -1);
  };
}
