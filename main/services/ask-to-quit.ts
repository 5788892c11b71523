import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';

const QUIT = 1;

/** While a recording is analysed; true = quit nevertheless. */
export async function askToQuit(
  window: BrowserWindow | null,
  fileName: string | null,
): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    buttons: ['Keep Greenroom open', 'Quit and stop the analysis'],
    defaultId: 0,
    cancelId: 0,
    title: 'Greenroom',
    message: `${fileName ?? 'A recording'} is still being analysed`,
    detail: 'If you quit now, nothing of this analysis is stored. The file itself is not touched.',
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === QUIT;
}
