import type { MaterialPart } from '../../../../core/domain/case-material.ts';

export type ChartPart = Extract<MaterialPart, { kind: 'chart' }>;

/** In units of the drawing, which is scaled to the room there is. */
export const CHART = { width: 640, height: 260, left: 56, right: 16, top: 12, bottom: 34 } as const;
/** About so many lines across, at round values. */
const WANTED_STEPS = 4;

export type Tick = { readonly value: number; readonly y: number };
export type ChartShapes = {
  readonly ticks: readonly Tick[];
  readonly labels: readonly { readonly text: string; readonly x: number }[];
  readonly bars: readonly {
    readonly series: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly lines: readonly {
    readonly series: number;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
};

/** The next round value (1, 2 or 5 times a power of ten) at or above `value`. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((one) => one * power >= value - 1e-12) ?? 10;
  return factor * power;
}

/**
 * Everything the drawing needs, from the part alone. The axis always shows zero: one that begins
 * elsewhere makes small changes look large.
 */
export function chartShapes({ form, labels, series }: ChartPart): ChartShapes {
  const values = series.flatMap((one) => one.values);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep((high - low || 1) / WANTED_STEPS);
  const from = Math.floor(low / step) * step;
  const steps = Math.max(1, Math.ceil((high - from) / step - 1e-9));
  const to = from + steps * step;
  const plotHeight = CHART.height - CHART.top - CHART.bottom;
  const slot = (CHART.width - CHART.left - CHART.right) / labels.length;
  const toY = (value: number) => CHART.top + ((to - value) / (to - from)) * plotHeight;
  const toX = (index: number) => CHART.left + (index + 0.5) * slot;
  const barWidth = (slot * 0.7) / series.length;
  const barsOf = ({ values: own }: ChartPart['series'][number], order: number) =>
    own.map((value, index) => ({
      series: order,
      x: toX(index) - slot * 0.35 + order * barWidth,
      y: Math.min(toY(value), toY(0)),
      width: barWidth,
      height: Math.abs(toY(value) - toY(0)),
    }));
  return {
    ticks: Array.from({ length: steps + 1 }, (_, index) => {
      const value = Number((from + index * step).toPrecision(12));
      return { value, y: toY(value) };
    }),
    labels: labels.map((text, index) => ({ text, x: toX(index) })),
    bars: form === 'bar' ? series.flatMap(barsOf) : [],
    lines:
      form === 'line'
        ? series.map(({ values: own }, order) => ({
            series: order,
            points: own.map((value, index) => ({ x: toX(index), y: toY(value) })),
          }))
        : [],
  };
}
