import type { CalibrationState } from '../../../../core/domain/calibration.ts';
import classes from './trends.module.css';

const RADIUS = 4.5;

/** Full, half and hollow: told apart without colour, and each by its word in the legend. */
export function PointMark({
  calibration,
  x,
  y,
}: {
  readonly calibration: CalibrationState;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <>
      <circle
        className={calibration === 'calibrated' ? classes['full'] : classes['hollow']}
        cx={x}
        cy={y}
        r={RADIUS}
      />
      {calibration === 'partly-calibrated' ? (
        <path
          className={classes['half']}
          d={`M ${x} ${y - RADIUS} A ${RADIUS} ${RADIUS} 0 0 0 ${x} ${y + RADIUS} Z`}
        />
      ) : null}
    </>
  );
}
