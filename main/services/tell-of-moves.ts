import type { BrowserWindow } from 'electron';
import type { Ms } from '../../core/units.ts';

/** A window that is dragged moves at every picture; it is told once it rests for so long (ours). */
const REST_MS: Ms = 250;

/** Tells when the window has come to rest elsewhere. The page is told of its size, not of its place. */
export function tellOfMoves(window: BrowserWindow, tell: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, REST_MS);
  };
  window.on('move', later);
  window.on('resize', later);
  window.on('closed', () => clearTimeout(waiting));
}
