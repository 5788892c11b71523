import { screen } from 'electron';
import type { BrowserWindow } from 'electron';
import type { CallOutput } from '../../core/ipc/contract.ts';

/** The screen most of the window is on; without a window the main one. */
export function currentScreen(window: BrowserWindow | null): CallOutput<'screen:current'> {
  const { id, size, bounds } =
    window === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(window.getBounds());
  const inside = window?.getContentBounds() ?? bounds;
  return {
    display: { id: String(id), width: size.width, height: size.height },
    zoom: window?.webContents.getZoomFactor() ?? 1,
    content: {
      left: inside.x - bounds.x,
      top: inside.y - bounds.y,
      width: inside.width,
      height: inside.height,
    },
  };
}
