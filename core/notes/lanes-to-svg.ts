import type { TimeSpan } from '../units.ts';
import { axisTicks } from './axis-ticks.ts';
import { cleanLine } from './clean-text.ts';
import { clockText, spanText } from '../metrics/figure-text.ts';
import { escapeHtml } from './html-text.ts';
import type { LaneRun, LineLane, StateLane } from './lane-runs.ts';
import { laneRuns, linePoints } from './lane-runs.ts';
import { laneValueText } from './lane-words.ts';
import { linePath, lineRange } from './line-path.ts';
import type { ReportChart } from './types.ts';

/** All lengths in the chart's own pixels; the page scales it to its width. */
const WIDTH = 760;
const PLOT_LEFT = 150;
const PLOT_RIGHT = 750;
const LINE_HEIGHT = 56;
const STATE_ROW_HEIGHT = 13;
const LABEL_HEIGHT = 16;
const LANE_GAP = 10;
const TOP = 6;
const SPAN_HEIGHT = 18;
const MARK_HEIGHT = 14;
const AXIS_HEIGHT = 22;
/** Stretches closer together than this are drawn as one; nobody can see the difference. */
const MERGE_PIXELS = 0.5;
/** Characters of a label that fit the column left of the plot. */
const LABEL_LENGTH = 26;

type Plot = { readonly span: TimeSpan; readonly toX: (t: number) => number };

/**
 * Lanes on one time axis as an SVG element. Colours come from the classes in `CHART_STYLE`. What
 * was not measured stays empty. `id` must be unique on the page: title and description hang on it.
 */
export function lanesToSvg(chart: ReportChart, id: string): string {
  const plot = createPlot(chart);
  const parts: string[] = [];
  let y = TOP;
  if (chart.spans.length > 0) {
    parts.push(spansToSvg(chart, plot, y));
    y += SPAN_HEIGHT;
  }
  if (chart.marks.length > 0) {
    y += MARK_HEIGHT;
  }
  const lanesTop = y;
  for (const lane of chart.lanes) {
    const height = lane.kind === 'line' ? LINE_HEIGHT : lane.states.length * STATE_ROW_HEIGHT;
    parts.push(
      `<text class="label" x="0" y="${y + 11}">${escapeHtml(cleanLine(lane.label))}</text>`,
    );
    y += LABEL_HEIGHT;
    parts.push(
      `<rect class="lane" x="${PLOT_LEFT}" y="${y}" width="${PLOT_RIGHT - PLOT_LEFT}" height="${height}"/>`,
      lane.kind === 'line' ? lineToSvg(lane, plot, y) : statesToSvg(lane, plot, y),
    );
    y += height + LANE_GAP;
  }
  const lanesBottom = y - LANE_GAP;
  parts.push(leftOutToSvg(chart, plot, lanesTop, lanesBottom, id));
  parts.push(marksToSvg(chart, plot, lanesTop, lanesBottom), axisToSvg(plot, lanesBottom));
  const height = lanesBottom + AXIS_HEIGHT;
  return [
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeHtml(cleanLine(chart.title))}</title>`,
    `<desc id="${id}-desc">${escapeHtml(cleanLine(chart.alt))}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}

function createPlot(chart: ReportChart): Plot {
  const length = Math.max(1, chart.endMs - chart.startMs);
  const toX = (t: number): number =>
    PLOT_LEFT + ((t - chart.startMs) / length) * (PLOT_RIGHT - PLOT_LEFT);
  return { span: { startMs: chart.startMs, endMs: chart.endMs }, toX };
}

function lineToSvg(lane: LineLane, plot: Plot, top: number): string {
  const points = linePoints(lane, plot.span);
  const [low, high] = lineRange(lane, points);
  const toY = (value: number): number =>
    top + LINE_HEIGHT * (1 - (value - low) / (high - low || 1));
  const axisText = (value: number, y: number): string =>
    `<text class="tick" x="${PLOT_LEFT - 5}" y="${y}" text-anchor="end">${escapeHtml(laneValueText(value, lane))}</text>`;
  return [
    lane.plateau === null ? '' : plateauToSvg(lane.plateau, [low, high], toY),
    axisText(high, top + 8),
    axisText(low, top + LINE_HEIGHT),
    `<path class="line" d="${linePath(points, { toX: plot.toX, toY })}"/>`,
  ].join('');
}

function plateauToSvg(
  plateau: readonly [number, number],
  range: readonly [number, number],
  toY: (value: number) => number,
): string {
  const top = toY(Math.min(plateau[1], range[1]));
  const bottom = toY(Math.max(plateau[0], range[0]));
  return bottom > top
    ? `<rect class="plateau" x="${PLOT_LEFT}" y="${top.toFixed(1)}" width="${PLOT_RIGHT - PLOT_LEFT}" height="${(bottom - top).toFixed(1)}"/>`
    : '';
}

/** One row for each state, so that states can be told apart without colour. */
function statesToSvg(lane: StateLane, plot: Plot, top: number): string {
  const runs = laneRuns(lane, plot.span);
  return lane.states
    .map((state, index) => {
      const y = top + index * STATE_ROW_HEIGHT;
      const bars = mergedBars(runs, index, plot.toX).map(
        ([left, right]) =>
          `<rect class="${state.tone}" x="${left.toFixed(1)}" y="${y + 2}" width="${(right - left).toFixed(1)}" height="${STATE_ROW_HEIGHT - 4}"/>`,
      );
      const label = `<text class="tick" x="${PLOT_LEFT - 5}" y="${y + 10}" text-anchor="end">${escapeHtml(shortened(state.label))}</text>`;
      return label + bars.join('');
    })
    .join('');
}

function mergedBars(
  runs: readonly LaneRun[],
  state: number,
  toX: (t: number) => number,
): readonly (readonly [number, number])[] {
  const bars: [number, number][] = [];
  for (const run of runs) {
    if (run.state !== state) {
      continue;
    }
    const left = toX(run.startMs);
    const right = Math.max(toX(run.endMs), left + MERGE_PIXELS);
    const last = bars.at(-1);
    if (last !== undefined && left - last[1] < MERGE_PIXELS) {
      last[1] = right;
    } else {
      bars.push([left, right]);
    }
  }
  return bars;
}

function spansToSvg(chart: ReportChart, plot: Plot, top: number): string {
  return chart.spans
    .map(({ startMs, endMs, label }) => {
      const left = plot.toX(Math.max(startMs, chart.startMs));
      const right = plot.toX(Math.min(endMs, chart.endMs));
      const width = Math.max(0, right - left).toFixed(1);
      return `<rect class="block" x="${left.toFixed(1)}" y="${top}" width="${width}" height="${SPAN_HEIGHT - 4}"><title>${escapeHtml(cleanLine(label))}</title></rect><text class="tick" x="${(left + 4).toFixed(1)}" y="${top + 11}">${escapeHtml(shortened(label, Math.floor((right - left) / 6)))}</text>`;
    })
    .join('');
}

function leftOutToSvg(
  { leftOut, startMs, endMs }: ReportChart,
  plot: Plot,
  top: number,
  bottom: number,
  id: string,
): string {
  if (leftOut.length === 0) return '';
  const hatch = `<pattern id="${id}-left-out" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="axis" x1="0" y1="0" x2="0" y2="6"/></pattern>`;
  const bars = leftOut.map((span) => {
    const left = plot.toX(Math.max(span.startMs, startMs));
    const width = Math.max(MERGE_PIXELS, plot.toX(Math.min(span.endMs, endMs)) - left);
    return `<rect fill="url(#${id}-left-out)" x="${left.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${bottom - top}"><title>Left out by you: ${spanText(span)}</title></rect>`;
  });
  return `<defs>${hatch}</defs>${bars.join('')}`;
}

function marksToSvg(chart: ReportChart, plot: Plot, top: number, bottom: number): string {
  return chart.marks
    .map(({ atMs, label }, index) => {
      const x = plot.toX(atMs).toFixed(1);
      return `<g><title>${escapeHtml(cleanLine(label))}</title><line class="mark" x1="${x}" x2="${x}" y1="${top - 2}" y2="${bottom}"/><text class="tick" x="${x}" y="${top - 4}" text-anchor="middle">${index + 1}</text></g>`;
    })
    .join('');
}

function axisToSvg(plot: Plot, top: number): string {
  return axisTicks(plot.span)
    .map((t) => {
      const x = plot.toX(t).toFixed(1);
      return `<line class="axis" x1="${x}" x2="${x}" y1="${top}" y2="${top + 4}"/><text class="tick" x="${x}" y="${top + 16}" text-anchor="middle">${clockText(t)}</text>`;
    })
    .join('');
}

function shortened(text: string, limit = LABEL_LENGTH): string {
  const characters = [...cleanLine(text)];
  if (characters.length <= limit) {
    return characters.join('');
  }
  return limit < 2 ? '' : `${characters.slice(0, limit - 1).join('')}…`;
}
