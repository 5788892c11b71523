import type { ReactNode, RefObject } from 'react';
import classes from './lane-chart.module.css';
import { laneReadOut } from './lane-read-out.ts';
import type { TimeLane } from './time-lane.ts';
import { momentText } from './time-scale.ts';
import { cursorOf, useTimeView } from './time-view-store.ts';
import type { TimeViewStore } from './time-view-store.ts';

/** While playing the axis says where it is no more often than that: it would talk into the answer. */
const SPOKEN_EVERY_MS = 10_000;

/** The element that takes the keys of the axis and says what stands at the cursor. */
export function AxisSlider({
  time,
  lanes,
  isPlaying,
  plotRef,
  helpId,
  children,
}: {
  readonly time: TimeViewStore;
  readonly lanes: readonly TimeLane[];
  readonly isPlaying: boolean;
  readonly plotRef: RefObject<HTMLDivElement | null>;
  readonly helpId: string;
  readonly children: ReactNode;
}) {
  const durationMs = useTimeView(time, (view) => view.durationMs);
  const saidMs = useTimeView(time, ({ cursorMs }) =>
    isPlaying ? Math.floor(cursorMs / SPOKEN_EVERY_MS) * SPOKEN_EVERY_MS : cursorMs,
  );
  return (
    <div
      ref={plotRef}
      className={classes['plot']}
      role="slider"
      tabIndex={0}
      aria-label="Time axis"
      aria-describedby={helpId}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1000)}
      aria-valuenow={Math.round(saidMs / 1000)}
      aria-valuetext={valueText(saidMs, lanes)}
    >
      {children}
    </div>
  );
}

/** The cursor's line: an element of its own over the lanes. */
export function AxisCursor({
  time,
  toX,
}: {
  readonly time: TimeViewStore;
  readonly toX: (atMs: number) => number;
}) {
  const cursorMs = useTimeView(time, cursorOf);
  const { startMs, endMs } = time.get();
  if (cursorMs < startMs || cursorMs > endMs) return null;
  return (
    <div className={classes['cursor']} style={{ transform: `translateX(${toX(cursorMs)}px)` }} />
  );
}

function valueText(atMs: number, lanes: readonly TimeLane[]): string {
  const values = lanes.map((lane) => {
    const { label, text } = laneReadOut(lane, atMs);
    return `${label}: ${text}`;
  });
  return [momentText(atMs), ...values].join(', ');
}
