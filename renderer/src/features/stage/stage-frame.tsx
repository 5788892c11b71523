import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import classes from './stage-frame.module.css';

/**
 * The whole window as a stage. Calibration and interview share it, so that the interviewer's eyes
 * are at the same place in both.
 */
export function StageFrame({
  left,
  tile,
  isWide = false,
  right,
  moment,
  children,
  foot,
}: {
  readonly left: ReactNode;
  readonly tile: ReactNode;
  /** The tile takes a row of its own, the corners the one below it. */
  readonly isWide?: boolean;
  readonly right: ReactNode;
  /** What is being shown; when it changes, the words are read from their beginning again. */
  readonly moment: string;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}) {
  const words = useRef<HTMLDivElement>(null);
  const shown = useRef(moment);
  useEffect(() => {
    if (words.current === null || shown.current === moment) return;
    shown.current = moment;
    words.current.scrollTop = 0;
  }, [moment]);
  return (
    <main className={classes['frame']}>
      <div className={classes['top']} data-wide={isWide}>
        <div className={classes['left']}>{left}</div>
        <div className={classes['centre']}>{tile}</div>
        <div className={classes['right']}>{right}</div>
      </div>
      <div ref={words} className={classes['scroll']}>
        <div className={classes['body']}>{children}</div>
      </div>
      <div className={classes['foot']}>{foot}</div>
    </main>
  );
}
