import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { BUNDLE_ENDING } from '../../core/bundle/manifest.ts';

const OPTIONS: OpenDialogOptions = {
  title: 'Open a session bundle',
  properties: ['openFile'],
  filters: [
    { name: 'Session bundles', extensions: [BUNDLE_ENDING] },
    { name: 'All files', extensions: ['*'] },
  ],
};

/** The system's own dialog; null = the user thought better of it. */
export async function chooseBundle(window: BrowserWindow | null): Promise<string | null> {
  const answer = await (window === null
    ? dialog.showOpenDialog(OPTIONS)
    : dialog.showOpenDialog(window, OPTIONS));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
