import type { ReactNode } from 'react';
import classes from './stage-frame.module.css';

/**
 * The whole window as a stage. Calibration and interview share it, so that the interviewer's eyes
 * are at the same place in both.
 */
export function StageFrame({
  left,
  tile,
  right,
  children,
  foot,
}: {
  readonly left: ReactNode;
  readonly tile: ReactNode;
  readonly right: ReactNode;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}) {
  return (
    <main className={classes['frame']}>
      <div className={classes['top']}>
        <div className={classes['left']}>{left}</div>
        <div className={classes['centre']}>{tile}</div>
        <div className={classes['right']}>{right}</div>
      </div>
      <div className={classes['body']}>{children}</div>
      <div className={classes['foot']}>{foot}</div>
    </main>
  );
}
