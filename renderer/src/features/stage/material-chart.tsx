import { Button } from '@mantine/core';
import { useId } from 'react';
import classes from './case-material.module.css';
import { CHART, chartShapes } from './chart-shapes.ts';
import type { ChartPart } from './chart-shapes.ts';
import { MaterialTable } from './material-table.tsx';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A chart as a picture or, on demand and for screen readers at once, as the table of its values. */
export function MaterialChart({
  part,
  isTable,
  onTable,
}: {
  readonly part: ChartPart;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}) {
  const id = useId();
  const table = (
    <MaterialTable
      caption={`${part.title}, ${part.unit}`}
      columns={['', ...part.series.map(({ name }) => name)]}
      rows={part.labels.map((label, index) => [
        label,
        ...part.series.map(({ values }) => {
          const value = values[index];
          return value === undefined ? '' : NUMBER.format(value);
        }),
      ])}
    />
  );
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-pressed={isTable}
        aria-controls={id}
        onClick={() => onTable(!isTable)}
      >
        As a table
      </Button>
      <div id={id}>
        {isTable ? (
          table
        ) : (
          <>
            <Legend part={part} />
            <Drawing part={part} />
            <div className="visually-hidden">{table}</div>
          </>
        )}
      </div>
    </>
  );
}

function Legend({ part: { unit, series } }: { readonly part: ChartPart }) {
  return (
    <p className={classes['legend']} aria-hidden>
      {series.length < 2
        ? null
        : series.map(({ name }, index) => (
            <span key={name} className={classes['entry']}>
              <span className={classes['swatch']} data-series={index} />
              {name}
            </span>
          ))}
      <span className={classes['unit']}>{unit}</span>
    </p>
  );
}

/** Hidden from screen readers, which get the table. Series differ in shape as well as in colour. */
function Drawing({ part }: { readonly part: ChartPart }) {
  const { ticks, labels, bars, lines } = chartShapes(part);
  return (
    <svg className={classes['chart']} viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line
            className={classes['grid']}
            data-zero={value === 0 || undefined}
            x1={CHART.left}
            x2={CHART.width - CHART.right}
            y1={y}
            y2={y}
          />
          <text className={classes['value']} x={CHART.left - 8} y={y + 4}>
            {NUMBER.format(value)}
          </text>
        </g>
      ))}
      {labels.map(({ text, x }) => (
        <text key={text} className={classes['label']} x={x} y={CHART.height - 12}>
          {text}
        </text>
      ))}
      {bars.map(({ series, x, y, width, height }) => (
        <rect
          key={`${series} ${x}`}
          className={classes['bar']}
          data-series={series}
          x={x}
          y={y}
          width={width}
          height={height}
        />
      ))}
      {lines.map(({ series, points }) => (
        <g key={series}>
          <polyline
            className={classes['line']}
            data-series={series}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
          {points.map(({ x, y }) => (
            <circle key={x} className={classes['dot']} data-series={series} cx={x} cy={y} r={4} />
          ))}
        </g>
      ))}
    </svg>
  );
}
