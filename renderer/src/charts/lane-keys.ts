import type { TimeView, TimeViewAction } from './time-view.ts';

/** One arrow press moves the cursor this far; with Shift, or by page, further. */
const CURSOR_STEP_MS = 1_000;
const CURSOR_LEAP_MS = 10_000;
/** One press of + or −, or one notch of the wheel. */
export const ZOOM_STEP = 1.5;

type Key = { readonly key: string; readonly shiftKey: boolean };

/** What a key does to the view; null when it is none of ours. */
export function keyToAction({ key, shiftKey }: Key, view: TimeView): TimeViewAction | null {
  const step = shiftKey ? CURSOR_LEAP_MS : CURSOR_STEP_MS;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'move-cursor', byMs: -step };
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'move-cursor', byMs: step };
    case 'PageDown':
      return { kind: 'move-cursor', byMs: -CURSOR_LEAP_MS };
    case 'PageUp':
      return { kind: 'move-cursor', byMs: CURSOR_LEAP_MS };
    case 'Home':
      return { kind: 'set-cursor', atMs: 0 };
    case 'End':
      return { kind: 'set-cursor', atMs: view.durationMs };
    // On many keyboards the plus sign needs Shift, and "=" is the same key without it.
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM_STEP, atMs: zoomAnchor(view) };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / ZOOM_STEP, atMs: zoomAnchor(view) };
    case '0':
      return { kind: 'reset' };
    default:
      return null;
  }
}

/** Zooming holds the cursor in place while it is in view, the middle otherwise. */
export function zoomAnchor(view: TimeView): number {
  const isVisible = view.cursorMs >= view.startMs && view.cursorMs <= view.endMs;
  return isVisible ? view.cursorMs : (view.startMs + view.endMs) / 2;
}
