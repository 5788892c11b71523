import { useRef } from 'react';
import type { PointerEvent } from 'react';
import classes from './lane-chart.module.css';
import type { AxisBlock, AxisMark } from './lane-marks.ts';
import type { TimeViewAction } from './time-view.ts';
import { cursorOf, useTimeView } from './time-view-store.ts';
import type { TimeViewStore } from './time-view-store.ts';

/**
 * The whole session as a strip, with the visible part framed; pressing or dragging brings another
 * part into view. For the pointer only: the keys of the axis do the same.
 */
export function LaneOverview({
  time,
  dispatch,
  blocks,
  marks,
}: {
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
  readonly blocks: readonly AxisBlock[];
  readonly marks: readonly AxisMark[];
}) {
  const isDragging = useRef(false);
  const durationMs = useTimeView(time, (view) => view.durationMs);
  const startMs = useTimeView(time, (view) => view.startMs);
  const endMs = useTimeView(time, (view) => view.endMs);
  const share = (ms: number): string => `${(ms / durationMs) * 100}%`;
  const centreOn = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    const atMs = ((event.clientX - box.left) / box.width) * durationMs;
    dispatch({ kind: 'pan', byMs: atMs - (startMs + endMs) / 2 });
  };
  return (
    <div
      aria-hidden
      className={classes['overview']}
      onPointerDown={(event) => {
        isDragging.current = true;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        centreOn(event);
      }}
      onPointerMove={(event) => {
        if (isDragging.current) centreOn(event);
      }}
      onPointerUp={() => {
        isDragging.current = false;
      }}
      onPointerCancel={() => {
        isDragging.current = false;
      }}
    >
      {blocks
        .filter((block) => block.kind === 'answer')
        .map((block) => (
          <div
            key={`${block.label} ${block.startMs}`}
            className={classes['overviewBlock']}
            style={{ left: share(block.startMs), width: share(block.endMs - block.startMs) }}
          />
        ))}
      {marks.map((mark) => (
        <div key={mark.id} className={classes['overviewMark']} style={{ left: share(mark.atMs) }} />
      ))}
      <div
        className={classes['overviewWindow']}
        style={{ left: share(startMs), width: share(endMs - startMs) }}
      />
      <OverviewCursor time={time} />
    </div>
  );
}

function OverviewCursor({ time }: { readonly time: TimeViewStore }) {
  const cursorMs = useTimeView(time, cursorOf);
  const left = `${(cursorMs / time.get().durationMs) * 100}%`;
  return <div className={classes['overviewCursor']} style={{ left }} />;
}
