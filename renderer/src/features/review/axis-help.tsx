import { Kbd } from '@mantine/core';
import classes from './review.module.css';

/** What the pointer and the keys do. */
export function AxisHelp({
  id,
  shaded,
  hasPlayer,
}: {
  readonly id: string;
  readonly shaded: string;
  readonly hasPlayer: boolean;
}) {
  return (
    <div id={id} className={classes['help']}>
      Hatched: not measured. Striped: left out by you. Shaded: {shaded}. Click sets the cursor,
      dragging along the times takes it along, dragging over the lanes selects a stretch, Shift and
      dragging moves along, Ctrl and the wheel zooms. Keys: <Kbd>←</Kbd> <Kbd>→</Kbd> one second
      (with <Kbd>Shift</Kbd> ten), <Kbd>+</Kbd> <Kbd>−</Kbd> zoom, <Kbd>0</Kbd> whole session,{' '}
      <Kbd>Home</Kbd> <Kbd>End</Kbd> first and last moment, <Kbd>M</Kbd> marker
      {hasPlayer ? (
        <>
          , <Kbd>Space</Kbd> play or pause, <Kbd>J</Kbd> back five seconds, <Kbd>K</Kbd> pause,{' '}
          <Kbd>L</Kbd> play, then faster, <Kbd>,</Kbd> <Kbd>.</Kbd> single pictures, <Kbd>I</Kbd>{' '}
          <Kbd>O</Kbd> first and last moment of a loop
        </>
      ) : null}
      .
    </div>
  );
}
