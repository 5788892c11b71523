import type { Lane } from '../../../core/review/types.ts';

/** Everything in CSS pixels, measured from the top left corner of the drawing. */
export const AXIS_HEIGHT = 46;
/** Upper part of the axis: who had the floor. The lower part carries the times. */
export const BLOCK_HEIGHT = 22;
/** Room left of the plot for the scale of a line and the names of states. */
export const SCALE_WIDTH = 96;
/** Keeps the last time label and the cursor at the very end inside the drawing. */
export const RIGHT_MARGIN = 14;

const LINE_LANE_HEIGHT = 62;
const STATE_ROW_HEIGHT = 15;
/** The name beside the lane may take two lines of text, and its value one. */
const MIN_LANE_HEIGHT = 52;
const LANE_GAP = 10;

export type LaneRow = { readonly id: string; readonly top: number; readonly height: number };
export type LaneLayout = { readonly rows: readonly LaneRow[]; readonly height: number };

export function layoutLanes(lanes: readonly Lane[]): LaneLayout {
  const rows: LaneRow[] = [];
  let top = AXIS_HEIGHT;
  for (const lane of lanes) {
    const height =
      lane.kind === 'line'
        ? LINE_LANE_HEIGHT
        : Math.max(MIN_LANE_HEIGHT, lane.states.length * STATE_ROW_HEIGHT);
    rows.push({ id: lane.id, top, height });
    top += height + LANE_GAP;
  }
  return { rows, height: top };
}

/** Width of the plot when the whole drawing is `width` wide; never less than one pixel. */
export const plotWidth = (width: number): number => Math.max(1, width - SCALE_WIDTH - RIGHT_MARGIN);
