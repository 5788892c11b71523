import type { BrowserWindow } from 'electron';

/**
 * How long a window gets to fill the screen, or to leave it: macOS slides for most of a second, and
 * without a window manager it never happens.
 */
const CHANGE_MS = 1_500;

type FullScreenWindow = Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen' | 'isDestroyed'> & {
  once(event: 'enter-full-screen', listener: () => void): unknown;
  once(event: 'leave-full-screen', listener: () => void): unknown;
  removeListener(event: 'enter-full-screen', listener: () => void): unknown;
  removeListener(event: 'leave-full-screen', listener: () => void): unknown;
};

export type FillScreen = (isFilled: boolean) => Promise<boolean>;

/** Fills the screen with the current window. A window that the user had filled himself stays filled. */
export function createFillScreen(
  currentWindow: () => FullScreenWindow | null,
  wait: (milliseconds: number, done: () => void) => () => void,
): FillScreen {
  let isOurs = false;
  let before: Promise<unknown> = Promise.resolve();

  async function fill(isFilled: boolean): Promise<boolean> {
    const window = currentWindow();
    if (window === null || window.isDestroyed()) return false;
    if (window.isFullScreen() === isFilled || (!isFilled && !isOurs)) return window.isFullScreen();
    isOurs = isFilled;
    await changed(window, isFilled, wait);
    return !window.isDestroyed() && window.isFullScreen();
  }

  // One after the other: while a window still slides, it does not say yet what it will be.
  return (isFilled) => {
    const next = before.then(() => fill(isFilled));
    before = next;
    return next;
  };
}

function changed(
  window: FullScreenWindow,
  isFilled: boolean,
  wait: (milliseconds: number, done: () => void) => () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      stopWaiting();
      stopListening();
      resolve();
    };
    const stopWaiting = wait(CHANGE_MS, end);
    const stopListening = listen(window, isFilled, end);
    window.setFullScreen(isFilled);
  });
}

function listen(window: FullScreenWindow, isFilled: boolean, end: () => void): () => void {
  if (isFilled) {
    window.once('enter-full-screen', end);
    return () => window.removeListener('enter-full-screen', end);
  }
  window.once('leave-full-screen', end);
  return () => window.removeListener('leave-full-screen', end);
}
