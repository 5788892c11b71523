import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';

const QUIT = 1;

/** What quitting would break off. */
export type Unfinished =
  | { readonly kind: 'analysis'; readonly fileName: string }
  /** A session bundle is being written or opened. */
  | { readonly kind: 'bundle' }
  | { readonly kind: 'clip' };

/** While something is unfinished; true = quit nevertheless. */
export async function askToQuit(
  window: BrowserWindow | null,
  unfinished: Unfinished,
): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    defaultId: 0,
    cancelId: 0,
    title: 'Greenroom',
    ...wordsOf(unfinished),
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === QUIT;
}

function wordsOf(
  unfinished: Unfinished,
): Pick<MessageBoxOptions, 'message'> & Required<Pick<MessageBoxOptions, 'buttons' | 'detail'>> {
  switch (unfinished.kind) {
    case 'analysis':
      return {
        message: `${unfinished.fileName} is still being analysed`,
        detail:
          'If you quit now, nothing of this analysis is stored. The file itself is not touched.',
        buttons: ['Keep Greenroom open', 'Quit and stop the analysis'],
      };
    case 'clip':
      return {
        message: 'A clip is still being written',
        detail: 'If you quit now, it is not saved. The recording itself is not touched.',
        buttons: ['Keep Greenroom open', 'Quit and leave the clip'],
      };
    case 'bundle':
      return {
        message: 'A session bundle is still being worked on',
        detail:
          'If you quit now, it is neither written nor stored. Your sessions and files stay as they are.',
        buttons: ['Keep Greenroom open', 'Quit and stop it'],
      };
  }
}
