import type { App, BrowserWindow } from 'electron';

/**
 * Two processes on one data folder would write the same sessions. The second one hands over to the
 * first, which comes to the front, and ends; false = this is the second one.
 */
export function claimSingleInstance(app: App, currentWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
