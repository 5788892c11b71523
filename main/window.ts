import { BrowserWindow, dialog } from 'electron';
import { createCrashBudget } from './crash-budget.ts';
import type { Log } from './log.ts';
import { ENTRY_URL } from './protocol/address.ts';
import { askToLose } from './services/ask-to-lose.ts';

const SIZE = { width: 1280, height: 820, minWidth: 1024, minHeight: 700 } as const;

type WindowOptions = {
  readonly preloadFile: string;
  readonly isPackaged: boolean;
  readonly log: Log;
  readonly now: () => number;
  /** The page died and with it whatever was running in it. */
  readonly onPageLost: () => void;
};

/** The one window. It shows itself when there is something to see, and outlives a crash of its page. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: 'Greenroom',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preloadFile,
      // Stated although they are the defaults. The sandbox is asked for here and not with
      // app.enableSandbox(), which sends Electron into a crash loop when root runs it (in containers).
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The answer clock and the camera go on when another window covers this one.
      backgroundThrottling: false,
      devTools: !options.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());

  window.webContents.on('will-prevent-unload', (event) => {
    if (askToLose(window)) event.preventDefault();
  });

  const mayReload = createCrashBudget(options.now);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    options.log.error(`The page ended: ${reason}`);
    options.onPageLost();
    if (mayReload()) {
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(
      'Greenroom had to stop',
      'Its page failed several times in a row. Everything written up to the last seconds is saved. Start Greenroom again to go on.',
    );
    window.destroy();
  });

  void window
    .loadURL(ENTRY_URL)
    .catch((cause: unknown) => options.log.error('The page did not load', cause));
  return window;
}
