import { assertNever } from '../../../core/assert.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';

/** What of a session is on the screen, and where its cursor stands. All times are session time. */
export type TimeView = {
  readonly durationMs: Ms;
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly cursorMs: Ms;
};

export type TimeViewAction =
  /** `factor` > 1 shows less time; the moment `atMs` stays where it is on the screen. */
  | { readonly kind: 'zoom'; readonly factor: number; readonly atMs: Ms }
  | { readonly kind: 'pan'; readonly byMs: Ms }
  /** The dragged selection fills the width. */
  | { readonly kind: 'select'; readonly span: TimeSpan }
  /** Bring a stretch into view with something on either side, the cursor at its start. */
  | { readonly kind: 'show'; readonly span: TimeSpan }
  | { readonly kind: 'reset' }
  | { readonly kind: 'set-cursor'; readonly atMs: Ms }
  | { readonly kind: 'move-cursor'; readonly byMs: Ms }
  /** The picture went on: the window turns over like a page, but only from under the cursor. */
  | { readonly kind: 'follow'; readonly atMs: Ms };

/** The closest look: at 26 samples a second two seconds are some fifty samples. */
export const MIN_VIEW_MS: Ms = 2_000;
/** `show` leaves this share of the stretch free before and after it. */
const SHOW_MARGIN = 0.25;
/** `show` never goes closer than this, so that a short stretch keeps its surroundings. */
export const MIN_SHOWN_MS: Ms = 10_000;
/** A cursor that leaves the view is brought back this share of the width from the edge. */
const CURSOR_MARGIN = 0.1;

export function createTimeView(durationMs: Ms): TimeView {
  const whole = Number.isFinite(durationMs) && durationMs > 0 ? durationMs : MIN_VIEW_MS;
  return { durationMs: whole, startMs: 0, endMs: whole, cursorMs: 0 };
}

export function reduceTimeView(view: TimeView, action: TimeViewAction): TimeView {
  switch (action.kind) {
    case 'zoom':
      return zoom(view, action.factor, action.atMs);
    case 'pan':
      return withWindow(view, view.startMs + action.byMs, view.endMs - view.startMs);
    case 'select':
      return withWindow(view, action.span.startMs, action.span.endMs - action.span.startMs);
    case 'show':
      return show(view, action.span);
    case 'reset':
      return { ...view, startMs: 0, endMs: view.durationMs };
    case 'set-cursor':
      return withCursor(view, action.atMs);
    case 'move-cursor':
      return withCursor(view, view.cursorMs + action.byMs);
    case 'follow':
      return follow(view, action.atMs);
    default:
      return assertNever(action);
  }
}

export const isWholeSession = (view: TimeView): boolean =>
  view.startMs <= 0 && view.endMs >= view.durationMs;

function zoom(view: TimeView, factor: number, atMs: Ms): TimeView {
  const length = view.endMs - view.startMs;
  const newLength = clampLength(view, length / factor);
  const share = (atMs - view.startMs) / length;
  return withWindow(view, atMs - share * newLength, newLength);
}

function show(view: TimeView, span: TimeSpan): TimeView {
  const length = Math.max(span.endMs - span.startMs, 0);
  const shown = Math.max(length * (1 + 2 * SHOW_MARGIN), MIN_SHOWN_MS);
  const middle = (span.startMs + span.endMs) / 2;
  const cursorMs = clamp(span.startMs, 0, view.durationMs);
  return withWindow({ ...view, cursorMs }, middle - shown / 2, shown);
}

function withCursor(view: TimeView, atMs: Ms): TimeView {
  const cursorMs = clamp(atMs, 0, view.durationMs);
  const length = view.endMs - view.startMs;
  if (cursorMs >= view.startMs && cursorMs <= view.endMs) {
    return { ...view, cursorMs };
  }
  const margin = length * CURSOR_MARGIN;
  const startMs = cursorMs < view.startMs ? cursorMs - margin : cursorMs + margin - length;
  return withWindow({ ...view, cursorMs }, startMs, length);
}

/**
 * A page at a time, so that the lanes are drawn once a page and not with every picture. Whoever has
 * looked elsewhere meanwhile is left there.
 */
function follow(view: TimeView, atMs: Ms): TimeView {
  const cursorMs = clamp(atMs, 0, view.durationMs);
  if (cursorMs === view.cursorMs) return view;
  const isInside = (ms: Ms): boolean => ms >= view.startMs && ms <= view.endMs;
  if (isInside(cursorMs) || !isInside(view.cursorMs)) return { ...view, cursorMs };
  const length = view.endMs - view.startMs;
  return withWindow({ ...view, cursorMs }, cursorMs - length * CURSOR_MARGIN, length);
}

function withWindow(view: TimeView, startMs: Ms, length: Ms): TimeView {
  const shown = clampLength(view, length);
  const start = clamp(startMs, 0, view.durationMs - shown);
  return { ...view, startMs: start, endMs: start + shown };
}

function clampLength(view: TimeView, length: Ms): Ms {
  return clamp(length, Math.min(MIN_VIEW_MS, view.durationMs), view.durationMs);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
