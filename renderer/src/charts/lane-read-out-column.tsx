import type { LaneLayout } from './lane-layout.ts';
import { AXIS_HEIGHT } from './lane-layout.ts';
import classes from './lane-chart.module.css';
import { laneReadOut } from './lane-read-out.ts';
import type { TimeLane } from './time-lane.ts';
import { momentText } from './time-scale.ts';
import { cursorOf, useTimeView } from './time-view-store.ts';
import type { TimeViewStore } from './time-view-store.ts';

/**
 * Name and value of every lane at one moment, each beside its lane. Not a live region: it changes
 * with every move of the pointer; the axis itself speaks its values when the keys move the cursor.
 */
export function LaneReadOutColumn({
  lanes,
  layout,
  time,
  hoverMs,
}: {
  readonly lanes: readonly TimeLane[];
  readonly layout: LaneLayout;
  readonly time: TimeViewStore;
  /** Under the pointer; null = the cursor is read. */
  readonly hoverMs: number | null;
}) {
  const cursorMs = useTimeView(time, cursorOf);
  const atMs = hoverMs ?? cursorMs;
  return (
    <div role="group" aria-label="Values at the cursor" className={classes['values']}>
      <dl className={classes['list']} style={{ height: layout.height }}>
        <div className={classes['entry']} style={{ top: 0, height: AXIS_HEIGHT }}>
          <dt>{hoverMs === null ? 'Cursor' : 'Pointer'}</dt>
          <dd>{momentText(atMs)}</dd>
        </div>
        {lanes.map((timeLane, index) => {
          const row = layout.rows[index];
          const { id, label, text, isMeasured } = laneReadOut(timeLane, atMs);
          return (
            <div
              key={id}
              className={classes['entry']}
              style={{ top: row?.top, height: row?.height }}
            >
              <dt>{label}</dt>
              <dd data-measured={isMeasured}>{text}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
