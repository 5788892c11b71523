import { useElementSize } from '@mantine/hooks';
import { numberText, quantityText } from '../../../../core/metrics/figure-text.ts';
import type { MetricTrend, TrendPoint } from '../../../../core/trends/metric-trend.ts';
import { shortDate } from './trend-dates.ts';
import { PointMark } from './point-mark.tsx';
import { roundTicks, valueRange } from './trend-scale.ts';
import classes from './trends.module.css';

const HEIGHT = 150;
const LEFT = 40;
const RIGHT = 12;
const TOP = 8;
const BOTTOM = 24;
/** Before the first measurement of the element, and where nothing is laid out at all. */
const FALLBACK_WIDTH = 320;
const TICKS = 4;

/**
 * One metric over the sessions, side by side in their order. Points are never joined: between two
 * sessions nothing was measured. Only a trend that was found is drawn as a line.
 */
export function TrendChart({ trend }: { readonly trend: MetricTrend }) {
  const { definition, points } = trend;
  const { ref, width: measured } = useElementSize();
  const width = measured || FALLBACK_WIDTH;
  const range = valueRange(definition, points);
  const x = (index: number): number =>
    LEFT + ((index + 0.5) / points.length) * (width - LEFT - RIGHT);
  const y = (value: number): number =>
    TOP + ((range.high - value) / (range.high - range.low)) * (HEIGHT - TOP - BOTTOM);
  const inside = (value: number): number => Math.min(Math.max(value, range.low), range.high);
  const ticks = roundTicks(range, TICKS);
  return (
    <div ref={ref}>
      <svg role="img" aria-label={chartLabel(trend)} width={width} height={HEIGHT}>
        {definition.band === null ? null : (
          <rect
            className={classes['plateau']}
            x={LEFT}
            width={width - LEFT - RIGHT}
            y={y(inside(definition.band.high))}
            height={Math.max(1, y(inside(definition.band.low)) - y(inside(definition.band.high)))}
          />
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={classes['grid']}
              x1={LEFT}
              x2={width - RIGHT}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={classes['tick']} x={LEFT - 6} y={y(tick)} textAnchor="end" dy="0.35em">
              {numberText(tick, Number.isInteger(tick) ? 0 : 1)}
            </text>
          </g>
        ))}
        <TrendLines trend={trend} x={x} y={y} />
        {points.map((point, index) => (
          <g key={point.session.id}>
            <title>{pointText(point, definition)}</title>
            {point.interval === null ? null : (
              <line
                className={classes['whisker']}
                x1={x(index)}
                x2={x(index)}
                y1={y(point.interval.low)}
                y2={y(point.interval.high)}
              />
            )}
            <PointMark calibration={point.calibration} x={x(index)} y={y(point.value)} />
          </g>
        ))}
        <Dates points={points} x={x} />
      </svg>
    </div>
  );
}

type Scale = (value: number) => number;

function TrendLines({
  trend: { points, findings },
  x,
  y,
}: {
  readonly trend: MetricTrend;
  readonly x: Scale;
  readonly y: Scale;
}) {
  return findings.map(({ series, finding }) => {
    if (finding.kind !== 'trend') return null;
    // A step of the line is one session of its kind, whatever stands between two of them.
    const steps = points.flatMap((point, index) => (point.series === series ? [index] : []));
    const slope = (finding.end - finding.start) / Math.max(1, steps.length - 1);
    const places = steps.map((index, step) => `${x(index)},${y(finding.start + slope * step)}`);
    return <polyline key={series} className={classes['line']} points={places.join(' ')} />;
  });
}

function Dates({ points, x }: { readonly points: readonly TrendPoint[]; readonly x: Scale }) {
  const [first] = points;
  const last = points.at(-1);
  const common = { className: classes['tick'], y: HEIGHT - 6 };
  if (first === undefined || last === undefined) return null;
  if (first === last) {
    return (
      <text {...common} x={x(0)} textAnchor="middle">
        {shortDate(first.session.startedAt)}
      </text>
    );
  }
  return (
    <>
      <text {...common} x={LEFT} textAnchor="start">
        {shortDate(first.session.startedAt)}
      </text>
      <text {...common} x={x(points.length - 1) + RIGHT / 2} textAnchor="end">
        {shortDate(last.session.startedAt)}
      </text>
    </>
  );
}

const pointText = ({ session, value }: TrendPoint, definition: MetricTrend['definition']): string =>
  `${shortDate(session.startedAt)}: ${quantityText(value, definition)}`;

function chartLabel({ definition, points }: MetricTrend): string {
  const values = points.map(({ value }) => quantityText(value, definition));
  return `${definition.label}, ${points.length === 1 ? 'one session' : `${points.length} sessions in their order`}: ${values.join(', ')}`;
}
