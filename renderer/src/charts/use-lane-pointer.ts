import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { ZOOM_STEP } from './lane-keys.ts';
import { AXIS_HEIGHT } from './lane-layout.ts';
import type { AxisMark } from './lane-marks.ts';
import { markAt } from './lane-marks.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimeViewAction } from './time-view.ts';

/** A press that moves less than this is a click, CSS pixels. */
export const CLICK_TOLERANCE = 4;

type Drag = {
  readonly kind: 'select' | 'pan' | 'scrub';
  readonly startX: number;
  readonly lastX: number;
};

export type LanePointer = {
  /** The moment under the pointer; null while it is elsewhere. */
  readonly hoverMs: number | null;
  /** Pressing and dragging there moves the cursor. */
  readonly isOverRuler: boolean;
  /** What is being dragged out, in pixels; null when nothing is. */
  readonly selection: { readonly x: number; readonly width: number } | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
    readonly onDoubleClick: () => void;
  };
};

/**
 * Click sets the cursor, dragging along the ruler takes it along, dragging over the lanes selects a
 * stretch, Shift + drag moves along, Ctrl + wheel zooms.
 */
export function useLanePointer(
  element: RefObject<HTMLElement | null>,
  scale: TimeScale,
  marks: readonly AxisMark[],
  dispatch: (action: TimeViewAction) => void,
): LanePointer {
  // In pixels: after a zoom another moment lies under a pointer that has not moved.
  const [hoverX, setHoverX] = useState<number | null>(null);
  const [isOverRuler, setOverRuler] = useState(false);
  const [drag, setDrag] = useState<Drag | null>(null);
  useWheel(element, scale, dispatch);

  const positionOf = (event: PointerEvent<HTMLElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const isOnRuler = (event: PointerEvent<HTMLElement>): boolean =>
    event.clientY - event.currentTarget.getBoundingClientRect().top < AXIS_HEIGHT;
  const inPlot = (x: number): number => Math.min(Math.max(x, scale.left), scale.left + scale.width);

  const isSelecting = drag?.kind === 'select' && isDragged(drag);
  return {
    // A cursor that is dragged is what is read; the pointer would say something else beside it.
    hoverMs: hoverX === null || drag?.kind === 'scrub' ? null : scale.toMs(hoverX),
    isOverRuler,
    selection: isSelecting
      ? { x: Math.min(drag.startX, drag.lastX), width: Math.abs(drag.lastX - drag.startX) }
      : null,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        const x = inPlot(positionOf(event));
        // Keeps the drag alive outside of the lanes.
        event.currentTarget.setPointerCapture?.(event.pointerId);
        const kind = event.shiftKey ? 'pan' : isOnRuler(event) ? 'scrub' : 'select';
        setDrag({ kind, startX: x, lastX: x });
      },
      onPointerMove: (event) => {
        const x = positionOf(event);
        setHoverX(x >= scale.left && x <= scale.left + scale.width ? x : null);
        if (drag === null) {
          setOverRuler(isOnRuler(event));
          return;
        }
        const lastX = drag.kind === 'pan' ? x : inPlot(x);
        if (drag.kind === 'pan') {
          dispatch({ kind: 'pan', byMs: scale.toMs(drag.lastX) - scale.toMs(lastX) });
        } else if (drag.kind === 'scrub' && isDragged({ ...drag, lastX })) {
          dispatch({ kind: 'set-cursor', atMs: scale.toMs(lastX) });
        }
        setDrag({ ...drag, lastX });
      },
      onPointerUp: () => {
        if (drag === null) return;
        setDrag(null);
        if (drag.kind === 'pan') return;
        if (drag.kind === 'scrub' && isDragged(drag)) return;
        if (isDragged(drag)) {
          const startMs = scale.toMs(Math.min(drag.startX, drag.lastX));
          const endMs = scale.toMs(Math.max(drag.startX, drag.lastX));
          dispatch({ kind: 'select', span: { startMs, endMs } });
        } else {
          const mark = markAt(marks, drag.startX, scale.toX);
          dispatch({ kind: 'set-cursor', atMs: mark?.atMs ?? scale.toMs(drag.startX) });
        }
      },
      onPointerCancel: () => setDrag(null),
      onPointerLeave: () => setHoverX(null),
      onDoubleClick: () => dispatch({ kind: 'reset' }),
    },
  };
}

const isDragged = (drag: Drag): boolean => Math.abs(drag.lastX - drag.startX) >= CLICK_TOLERANCE;

/** React's own wheel listener is passive and could not keep the page from scrolling or zooming. */
function useWheel(
  element: RefObject<HTMLElement | null>,
  scale: TimeScale,
  dispatch: (action: TimeViewAction) => void,
): void {
  const latest = useRef({ scale, dispatch });
  useEffect(() => {
    latest.current = { scale, dispatch };
  });
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      const current = latest.current;
      if (event.ctrlKey) {
        event.preventDefault();
        const x = event.clientX - target.getBoundingClientRect().left;
        const factor = event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
        current.dispatch({ kind: 'zoom', factor, atMs: current.scale.toMs(x) });
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (sideways === 0) return;
      event.preventDefault();
      const { span, width } = current.scale;
      const msPerPixel = (span.endMs - span.startMs) / width;
      current.dispatch({ kind: 'pan', byMs: sideways * msPerPixel });
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element]);
}
