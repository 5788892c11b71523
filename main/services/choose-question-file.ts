import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';

const OPTIONS: OpenDialogOptions = {
  title: 'Import questions',
  properties: ['openFile'],
  filters: [
    { name: 'Question banks', extensions: ['json', 'csv'] },
    { name: 'All files', extensions: ['*'] },
  ],
};

/** The system's own dialog; null = the user thought better of it. */
export async function chooseQuestionFile(window: BrowserWindow | null): Promise<string | null> {
  const answer = await (window === null
    ? dialog.showOpenDialog(OPTIONS)
    : dialog.showOpenDialog(window, OPTIONS));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
