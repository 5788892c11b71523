import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Lane } from '../../../core/review/types.ts';
import type { TimeSpan } from '../../../core/units.ts';
import { LaneCanvas } from './lane-canvas.tsx';
import classes from './lane-chart.module.css';
import { keyToAction } from './lane-keys.ts';
import { layoutLanes, plotWidth, SCALE_WIDTH } from './lane-layout.ts';
import type { AxisBlock, AxisMark } from './lane-marks.ts';
import { laneReadOut } from './lane-read-out.ts';
import { LaneReadOutColumn } from './lane-read-out-column.tsx';
import { createTimeLane } from './time-lane.ts';
import { createTimeScale, momentText } from './time-scale.ts';
import type { TimeView, TimeViewAction } from './time-view.ts';
import { useLanePointer } from './use-lane-pointer.ts';

/** Before the first measurement of the element, and where nothing is laid out at all. */
const FALLBACK_WIDTH = 640;

export type LaneChartProps = {
  readonly lanes: readonly Lane[];
  readonly view: TimeView;
  readonly dispatch: (action: TimeViewAction) => void;
  readonly blocks: readonly AxisBlock[];
  readonly marks: readonly AxisMark[];
  /** Stretches that no figure counts. */
  readonly leftOut: readonly TimeSpan[];
  readonly onAddMarker: (atMs: number) => void;
  /** The element that takes the keys, for giving the focus back to it. */
  readonly plotRef: RefObject<HTMLDivElement | null>;
  /** Id of the text that explains keys and pointer. */
  readonly helpId: string;
};

/** Lanes on one time axis, with one cursor that reads all of them. */
export function LaneChart({
  lanes,
  view,
  dispatch,
  blocks,
  marks,
  leftOut,
  onAddMarker,
  plotRef,
  helpId,
}: LaneChartProps) {
  const { ref: sizeRef, width: measuredWidth } = useElementSize();
  const surface = useRef<HTMLDivElement>(null);
  const width = measuredWidth || FALLBACK_WIDTH;
  const timeLanes = useMemo(() => lanes.map(createTimeLane), [lanes]);
  const layout = useMemo(() => layoutLanes(lanes), [lanes]);
  const { startMs, endMs, cursorMs } = view;
  const scale = useMemo(
    () => createTimeScale({ startMs, endMs }, SCALE_WIDTH, plotWidth(width)),
    [startMs, endMs, width],
  );
  const { hoverMs, selection, handlers } = useLanePointer(surface, scale, marks, dispatch);
  const readMs = hoverMs ?? cursorMs;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'm' || event.key === 'M') {
      event.preventDefault();
      onAddMarker(cursorMs);
      return;
    }
    const action = keyToAction(event, view);
    if (action === null) return;
    event.preventDefault();
    dispatch(action);
  };

  return (
    <div className={classes['chart']}>
      <LaneReadOutColumn lanes={timeLanes} layout={layout} atMs={readMs} />
      <div
        ref={plotRef}
        className={classes['plot']}
        role="slider"
        tabIndex={0}
        aria-label="Time axis"
        aria-describedby={helpId}
        aria-valuemin={0}
        aria-valuemax={Math.round(view.durationMs / 1000)}
        aria-valuenow={Math.round(cursorMs / 1000)}
        aria-valuetext={valueText(cursorMs, timeLanes)}
        onKeyDown={onKeyDown}
      >
        <div ref={sizeRef}>
          <div ref={surface} className={classes['surface']} {...handlers}>
            <LaneCanvas
              lanes={timeLanes}
              layout={layout}
              scale={scale}
              width={width}
              blocks={blocks}
              marks={marks}
            />
            {leftOut.map((stretch) => {
              const fromX = scale.toX(Math.max(stretch.startMs, startMs));
              const stretchWidth = scale.toX(Math.min(stretch.endMs, endMs)) - fromX;
              return stretchWidth <= 0 ? null : (
                <div
                  key={`${stretch.startMs} ${stretch.endMs}`}
                  className={classes['leftOut']}
                  style={{ transform: `translateX(${fromX}px)`, width: stretchWidth }}
                />
              );
            })}
            {selection === null ? null : (
              <div
                className={classes['selection']}
                style={{ transform: `translateX(${selection.x}px)`, width: selection.width }}
              />
            )}
            {hoverMs === null ? null : (
              <div
                className={classes['hover']}
                style={{ transform: `translateX(${scale.toX(hoverMs)}px)` }}
              />
            )}
            {cursorMs < startMs || cursorMs > endMs ? null : (
              <div
                className={classes['cursor']}
                style={{ transform: `translateX(${scale.toX(cursorMs)}px)` }}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function valueText(atMs: number, lanes: ReturnType<typeof createTimeLane>[]): string {
  const values = lanes.map((lane) => {
    const { label, text } = laneReadOut(lane, atMs);
    return `${label}: ${text}`;
  });
  return [momentText(atMs), ...values].join(', ');
}
