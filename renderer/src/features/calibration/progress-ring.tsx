import classes from './calibration.module.css';

/** Fills clockwise from the top; `share` 0..1. */
export function ProgressRing({
  share,
  label,
  isSmall = false,
}: {
  readonly share: number;
  readonly label: string;
  readonly isSmall?: boolean;
}) {
  return (
    <svg
      className={isSmall ? classes['smallRing'] : classes['ring']}
      viewBox="0 0 100 100"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <RingShape className={classes['track'] ?? ''} share={1} isSmall={isSmall} />
      {share > 0 ? (
        <RingShape className={classes['fill'] ?? ''} share={share} isSmall={isSmall} />
      ) : null}
    </svg>
  );
}

function RingShape({
  className,
  share,
  isSmall,
}: {
  readonly className: string;
  readonly share: number;
  readonly isSmall: boolean;
}) {
  const width = isSmall ? 12 : 4;
  return (
    <path
      className={className}
      strokeWidth={width}
      pathLength={100}
      strokeDasharray={`${share * 100} 100`}
      d={isSmall ? circle(50 - width / 2) : ROUNDED_SQUARE}
    />
  );
}

const circle = (radius: number): string =>
  `M50 ${50 - radius}a${radius} ${radius} 0 1 1 0 ${2 * radius}a${radius} ${radius} 0 1 1 0 ${-2 * radius}`;

/** Around the interviewer's tile, from the middle of its upper edge. */
const ROUNDED_SQUARE =
  'M50 2h34a14 14 0 0 1 14 14v68a14 14 0 0 1-14 14h-68a14 14 0 0 1-14-14v-68a14 14 0 0 1 14-14z';
