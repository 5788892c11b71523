import { numberText } from '../../../core/metrics/figure-text.ts';
import type { Lane } from '../../../core/review/types.ts';
import type { LaneLayout, LaneRow } from './lane-layout.ts';
import { AXIS_HEIGHT, BLOCK_HEIGHT, RIGHT_MARGIN, SCALE_WIDTH } from './lane-layout.ts';
import type { AxisBlock, AxisMark } from './lane-marks.ts';
import type { LanePalette } from './lane-palette.ts';
import { linePaths, stateShares, valueRange } from './lane-paths.ts';
import { withUnit } from './lane-read-out.ts';
import type { TimeLane } from './time-lane.ts';
import { gapSpans } from './time-lane.ts';
import type { TimeScale } from './time-scale.ts';
import { timeTicks } from './time-scale.ts';

export type LanesDrawing = {
  readonly lanes: readonly TimeLane[];
  readonly layout: LaneLayout;
  readonly scale: TimeScale;
  readonly blocks: readonly AxisBlock[];
  readonly marks: readonly AxisMark[];
  readonly palette: LanePalette;
};

const FONT = '11px system-ui, sans-serif';
const FONT_STRONG = '600 11px system-ui, sans-serif';
/** A gap thinner than this is not worth hatching: the break in the line already shows it. */
const MIN_HATCH_PIXELS = 2;
const HATCH_STEP = 6;
/** Narrower blocks carry no label; a truncated one would be a riddle. */
const BLOCK_LABEL_ROOM = 8;

/** "°", "%" and "cm" stand at the scale; "of 100" is left to the read-out. */
const LONGEST_SCALE_UNIT = 2;

type LineLane = Extract<Lane, { kind: 'line' }>;
type Pen = CanvasRenderingContext2D;

/** Draws axis and lanes onto a cleared canvas whose unit is the CSS pixel. */
export function drawLanes(pen: Pen, drawing: LanesDrawing): void {
  pen.font = FONT;
  pen.textBaseline = 'middle';
  drawAnswerShades(pen, drawing);
  drawAxis(pen, drawing);
  for (const [index, timeLane] of drawing.lanes.entries()) {
    const row = drawing.layout.rows[index];
    if (row === undefined) continue;
    drawGaps(pen, drawing, timeLane, row);
    if (timeLane.lane.kind === 'line') drawLine(pen, drawing, timeLane, row);
    else drawStates(pen, drawing, timeLane, row);
  }
  drawMarks(pen, drawing);
}

function drawAnswerShades(pen: Pen, { blocks, scale, layout, palette }: LanesDrawing): void {
  pen.fillStyle = palette.answer;
  for (const block of blocks) {
    if (block.kind !== 'answer') continue;
    const { x, width } = extent(scale, block.startMs, block.endMs);
    if (width > 0) pen.fillRect(x, BLOCK_HEIGHT, width, layout.height - BLOCK_HEIGHT);
  }
}

function drawAxis(pen: Pen, { blocks, scale, layout, palette }: LanesDrawing): void {
  for (const block of blocks) {
    const { x, width } = extent(scale, block.startMs, block.endMs);
    if (width <= 0) continue;
    const isAnswer = block.kind === 'answer';
    pen.fillStyle = isAnswer ? palette.answerBlock : palette.otherBlock;
    // One free pixel keeps neighbours apart without a border.
    pen.fillRect(x, 2, Math.max(1, width - 1), BLOCK_HEIGHT - 5);
    pen.font = isAnswer ? FONT_STRONG : FONT;
    if (pen.measureText(block.label).width + BLOCK_LABEL_ROOM > width) continue;
    pen.fillStyle = isAnswer ? palette.answerBlockText : palette.text;
    pen.textAlign = 'left';
    pen.fillText(block.label, x + BLOCK_LABEL_ROOM / 2, BLOCK_HEIGHT / 2);
  }
  pen.font = FONT;
  pen.textAlign = 'center';
  for (const tick of timeTicks(scale)) {
    const x = Math.round(scale.toX(tick.atMs)) + 0.5;
    pen.strokeStyle = palette.grid;
    pen.lineWidth = 1;
    strokeLine(pen, x, AXIS_HEIGHT - 8, x, layout.height);
    pen.fillStyle = palette.dimmed;
    // The last label is moved inwards rather than cut off at the edge.
    const room = scale.left + scale.width + RIGHT_MARGIN - pen.measureText(tick.label).width / 2;
    pen.fillText(tick.label, Math.min(x, room), BLOCK_HEIGHT + 9);
  }
}

function drawGaps(pen: Pen, drawing: LanesDrawing, timeLane: TimeLane, row: LaneRow): void {
  const { scale, palette } = drawing;
  pen.save();
  pen.beginPath();
  let any = false;
  for (const gap of gapSpans(timeLane, scale.span)) {
    const { x, width } = extent(scale, gap.startMs, gap.endMs);
    if (width < MIN_HATCH_PIXELS) continue;
    pen.rect(x, row.top, width, row.height);
    any = true;
  }
  if (any) {
    pen.clip();
    pen.strokeStyle = palette.hatch;
    pen.lineWidth = 1;
    pen.beginPath();
    const right = scale.left + scale.width;
    for (let x = scale.left - row.height; x < right; x += HATCH_STEP) {
      pen.moveTo(x, row.top + row.height);
      pen.lineTo(x + row.height, row.top);
    }
    pen.stroke();
  }
  pen.restore();
}

function drawLine(pen: Pen, drawing: LanesDrawing, timeLane: TimeLane, row: LaneRow): void {
  const { lane } = timeLane;
  if (lane.kind !== 'line') return;
  const { scale, palette } = drawing;
  const [low, high] = valueRange(lane);
  const toY = (value: number): number =>
    row.top + row.height - ((value - low) / (high - low || 1)) * row.height;

  pen.save();
  pen.beginPath();
  pen.rect(scale.left, row.top - 1, scale.width, row.height + 2);
  pen.clip();
  if (lane.plateau !== null) {
    const top = toY(Math.min(lane.plateau[1], high));
    pen.fillStyle = palette.plateau;
    pen.fillRect(scale.left, top, scale.width, toY(Math.max(lane.plateau[0], low)) - top);
  }
  if (low < 0 && high > 0) {
    pen.strokeStyle = palette.dimmed;
    pen.lineWidth = 1;
    pen.setLineDash([2, 3]);
    const zero = Math.round(toY(0)) + 0.5;
    strokeLine(pen, scale.left, zero, scale.left + scale.width, zero);
    pen.setLineDash([]);
  }
  pen.strokeStyle = palette.line;
  pen.fillStyle = palette.line;
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  for (const path of linePaths(timeLane, scale)) {
    pen.beginPath();
    if (path.length === 2) {
      // A lone sample between two gaps has no length as a line.
      pen.arc(path[0] ?? 0, toY(path[1] ?? 0), 1.5, 0, 2 * Math.PI);
      pen.fill();
      continue;
    }
    for (let index = 0; index < path.length; index += 2) {
      pen.lineTo(path[index] ?? 0, toY(path[index + 1] ?? 0));
    }
    pen.stroke();
  }
  pen.restore();

  drawFrame(pen, drawing, row);
  pen.fillStyle = palette.dimmed;
  pen.textAlign = 'right';
  pen.fillText(scaleText(lane, high), scale.left - 6, row.top + 6);
  pen.fillText(scaleText(lane, low), scale.left - 6, row.top + row.height - 6);
}

/** The end of a scale: whole numbers where they are large, and no unit that says more than one. */
function scaleText({ unit, digits }: LineLane, value: number): string {
  const number = numberText(value, Math.abs(value) >= 10 ? 0 : digits);
  return unit.length > LONGEST_SCALE_UNIT ? number : withUnit(number, unit);
}

function drawStates(pen: Pen, drawing: LanesDrawing, timeLane: TimeLane, row: LaneRow): void {
  const { lane } = timeLane;
  if (lane.kind !== 'state') return;
  const { scale, palette } = drawing;
  const height = row.height / Math.max(1, lane.states.length);
  const shares = stateShares(timeLane, scale, lane.states.length);
  for (const [index, state] of lane.states.entries()) {
    const share = shares[index];
    if (share === undefined) continue;
    pen.fillStyle = palette.tones[state.tone];
    const top = row.top + index * height + 1.5;
    // What lasts a moment would vanish in an hour: its root is still to be seen, and still grows.
    const shown = state.isBrief ? share.map(Math.sqrt) : share;
    fillColumns(pen, shown, scale.left, top, height - 3);
  }
  drawFrame(pen, drawing, row);
  pen.fillStyle = palette.dimmed;
  pen.textAlign = 'right';
  for (const [index, state] of lane.states.entries()) {
    const y = row.top + (index + 0.5) * height;
    pen.fillText(state.label, scale.left - 6, y, SCALE_WIDTH - 8);
  }
}

/** Columns of the same share become one rectangle: a long state costs as much as a short one. */
function fillColumns(
  pen: Pen,
  shares: Float32Array,
  left: number,
  top: number,
  height: number,
): void {
  let start = 0;
  for (let column = 1; column <= shares.length; column += 1) {
    const share = shares[start] ?? 0;
    if (column < shares.length && shares[column] === share) continue;
    if (share > 0) {
      pen.globalAlpha = share;
      pen.fillRect(left + start, top, column - start, height);
    }
    start = column;
  }
  pen.globalAlpha = 1;
}

function drawFrame(pen: Pen, { scale, palette }: LanesDrawing, row: LaneRow): void {
  pen.strokeStyle = palette.grid;
  pen.lineWidth = 1;
  pen.strokeRect(scale.left + 0.5, row.top + 0.5, scale.width - 1, row.height - 1);
}

function drawMarks(pen: Pen, { marks, scale, layout, palette }: LanesDrawing): void {
  pen.strokeStyle = palette.marker;
  pen.fillStyle = palette.marker;
  pen.lineWidth = 1.5;
  for (const mark of marks) {
    if (mark.atMs < scale.span.startMs || mark.atMs > scale.span.endMs) continue;
    const x = scale.toX(mark.atMs);
    pen.setLineDash([5, 4]);
    strokeLine(pen, x, BLOCK_HEIGHT + 16, x, layout.height);
    pen.setLineDash([]);
    pen.beginPath();
    pen.moveTo(x - 5, BLOCK_HEIGHT - 2);
    pen.lineTo(x + 5, BLOCK_HEIGHT - 2);
    pen.lineTo(x, BLOCK_HEIGHT + 6);
    pen.closePath();
    pen.fill();
  }
}

/** The visible part of a stretch, in pixels; width 0 when it is out of view. */
function extent(
  scale: TimeScale,
  startMs: number,
  endMs: number,
): { readonly x: number; readonly width: number } {
  const x = Math.max(scale.left, scale.toX(startMs));
  const end = Math.min(scale.left + scale.width, scale.toX(endMs));
  return { x, width: Math.max(0, end - x) };
}

function strokeLine(pen: Pen, x1: number, y1: number, x2: number, y2: number): void {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}
