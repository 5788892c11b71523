import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';

const OPTIONS: OpenDialogOptions = {
  title: 'Analyse a recording',
  properties: ['openFile'],
  filters: [
    { name: 'Videos', extensions: ['mp4', 'm4v', 'mov', 'webm', 'mkv'] },
    // Endings are only names: any file is tried.
    { name: 'All files', extensions: ['*'] },
  ],
};

/** The system's own dialog; null = the user thought better of it. */
export async function chooseRecording(window: BrowserWindow | null): Promise<string | null> {
  const answer = await (window === null
    ? dialog.showOpenDialog(OPTIONS)
    : dialog.showOpenDialog(window, OPTIONS));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
