import type { Band } from '../../../core/metrics/types.ts';
import classes from './band-plateau.module.css';
import type { BandFigure } from './band-scale.ts';
import { placeOnBand } from './band-scale.ts';

const WIDTH = 200;
const HEIGHT = 34;
const TOP = 5;
const BASE = 29;
const DOT_Y = 17;
const CAP = 4;

/**
 * The band as a plateau that falls off towards its outer limits, the figure as a dot and its
 * interval as a whisker. `label` says all of it in words.
 */
export function BandPlateau({
  band,
  figure,
  label,
}: {
  readonly band: Band;
  readonly figure: BandFigure;
  readonly label: string;
}) {
  const place = placeOnBand(band, figure);
  const x = (share: number): number => share * WIDTH;
  const plateau = [
    [x(place.outerLow), BASE],
    [x(place.low), TOP],
    [x(place.high), TOP],
    [x(place.outerHigh), BASE],
  ];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['band']}
    >
      <line className={classes['base']} x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
      <polygon
        className={classes['fade']}
        points={plateau.map((point) => point.join(',')).join(' ')}
      />
      <rect
        className={classes['plateau']}
        x={x(place.low)}
        y={TOP}
        width={Math.max(1, x(place.high) - x(place.low))}
        height={BASE - TOP}
      />
      {place.interval === null ? null : (
        <g className={classes['whisker']}>
          <line x1={x(place.interval.low)} x2={x(place.interval.high)} y1={DOT_Y} y2={DOT_Y} />
          <Cap x={x(place.interval.low)} />
          <Cap x={x(place.interval.high)} />
        </g>
      )}
      <circle className={classes['dot']} cx={x(place.value)} cy={DOT_Y} r={5} />
    </svg>
  );
}

function Cap({ x }: { readonly x: number }) {
  return <line x1={x} x2={x} y1={DOT_Y - CAP} y2={DOT_Y + CAP} />;
}
