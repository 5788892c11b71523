import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Lane } from '../../../core/review/types.ts';
import type { TimeSpan } from '../../../core/units.ts';
import { AxisCursor, AxisSlider } from './axis-slider.tsx';
import { LaneCanvas } from './lane-canvas.tsx';
import classes from './lane-chart.module.css';
import { layoutLanes, plotWidth, SCALE_WIDTH } from './lane-layout.ts';
import type { AxisBlock, AxisMark } from './lane-marks.ts';
import { LaneReadOutColumn } from './lane-read-out-column.tsx';
import { createTimeLane } from './time-lane.ts';
import { createTimeScale } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimeViewAction } from './time-view.ts';
import { useTimeView } from './time-view-store.ts';
import type { TimeViewStore } from './time-view-store.ts';
import { useLanePointer } from './use-lane-pointer.ts';

/** Before the first measurement of the element, and where nothing is laid out at all. */
const FALLBACK_WIDTH = 640;

export type LaneChartProps = {
  readonly lanes: readonly Lane[];
  readonly time: TimeViewStore;
  /** Where moves of the cursor go; a player seeks and then moves it itself. */
  readonly dispatch: (action: TimeViewAction) => void;
  readonly isPlaying: boolean;
  readonly blocks: readonly AxisBlock[];
  readonly marks: readonly AxisMark[];
  /** Stretches that no figure counts. */
  readonly leftOut: readonly TimeSpan[];
  /** What is played over and over. */
  readonly loop: TimeSpan | null;
  /** The element that takes the keys, for giving the focus back to it. */
  readonly plotRef: RefObject<HTMLDivElement | null>;
  /** Id of the text that explains keys and pointer. */
  readonly helpId: string;
};

/** Lanes on one time axis, with one cursor that reads all of them. */
export function LaneChart({
  lanes,
  time,
  dispatch,
  isPlaying,
  blocks,
  marks,
  leftOut,
  loop,
  plotRef,
  helpId,
}: LaneChartProps) {
  const { ref: sizeRef, width: measuredWidth } = useElementSize();
  const surface = useRef<HTMLDivElement>(null);
  const width = measuredWidth || FALLBACK_WIDTH;
  const timeLanes = useMemo(() => lanes.map(createTimeLane), [lanes]);
  const layout = useMemo(() => layoutLanes(lanes), [lanes]);
  const startMs = useTimeView(time, (view) => view.startMs);
  const endMs = useTimeView(time, (view) => view.endMs);
  const scale = useMemo(
    () => createTimeScale({ startMs, endMs }, SCALE_WIDTH, plotWidth(width)),
    [startMs, endMs, width],
  );
  const { hoverMs, isOverRuler, selection, handlers } = useLanePointer(
    surface,
    scale,
    marks,
    dispatch,
  );

  return (
    <div className={classes['chart']}>
      <LaneReadOutColumn lanes={timeLanes} layout={layout} time={time} hoverMs={hoverMs} />
      <AxisSlider
        time={time}
        lanes={timeLanes}
        isPlaying={isPlaying}
        plotRef={plotRef}
        helpId={helpId}
      >
        <div ref={sizeRef}>
          <div ref={surface} className={classes['surface']} data-ruler={isOverRuler} {...handlers}>
            <LaneCanvas
              lanes={timeLanes}
              layout={layout}
              scale={scale}
              width={width}
              blocks={blocks}
              marks={marks}
            />
            {leftOut.map((stretch) => (
              <AxisBand
                key={`${stretch.startMs} ${stretch.endMs}`}
                look="leftOut"
                span={stretch}
                scale={scale}
              />
            ))}
            {loop === null ? null : <AxisBand look="loop" span={loop} scale={scale} />}
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
            <AxisCursor time={time} toX={scale.toX} />
          </div>
        </div>
      </AxisSlider>
    </div>
  );
}

function AxisBand({
  look,
  span,
  scale,
}: {
  readonly look: 'leftOut' | 'loop';
  readonly span: TimeSpan;
  readonly scale: TimeScale;
}) {
  const fromX = scale.toX(Math.max(span.startMs, scale.span.startMs));
  const width = scale.toX(Math.min(span.endMs, scale.span.endMs)) - fromX;
  if (width <= 0) return null;
  return <div className={classes[look]} style={{ transform: `translateX(${fromX}px)`, width }} />;
}
