import { useComputedColorScheme } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { drawLanes } from './draw-lanes.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { AxisBlock, AxisMark } from './lane-marks.ts';
import { lanePalette } from './lane-palette.ts';
import type { TimeLane } from './time-lane.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * Axis and lanes as one picture. Cursor and selection are elements on top of it, so that following
 * the pointer never draws the lanes again. uPlot was left out: it bridges NaN, draws gaps through
 * one clip rectangle each, and has no state bands.
 */
export const LaneCanvas = memo(function LaneCanvas({
  lanes,
  layout,
  scale,
  width,
  blocks,
  marks,
}: {
  readonly lanes: readonly TimeLane[];
  readonly layout: LaneLayout;
  readonly scale: TimeScale;
  readonly width: number;
  readonly blocks: readonly AxisBlock[];
  readonly marks: readonly AxisMark[];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d') ?? null;
    if (element === null || pen === null) return;
    const density = window.devicePixelRatio || 1;
    element.width = Math.round(width * density);
    element.height = Math.round(layout.height * density);
    pen.scale(density, density);
    drawLanes(pen, { lanes, layout, scale, blocks, marks, palette: lanePalette(scheme) });
  }, [lanes, layout, scale, width, blocks, marks, scheme]);
  return (
    <canvas ref={canvas} aria-hidden style={{ display: 'block', width, height: layout.height }} />
  );
});
