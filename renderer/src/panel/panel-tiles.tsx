import type { ReactNode } from 'react';
import type { Interviewer } from '../../../core/domain/interviewer.ts';
import { usePanelLayout } from './use-panel-layout.ts';
import classes from './panel-tiles.module.css';

/**
 * The interviewers under the lens: one in its middle, several in a row across the window, each with
 * the name below. Calibration and interview share it, so that everybody is at the same place in both.
 */
export function PanelTiles({
  interviewers,
  asker,
  pictures,
  leadId,
}: {
  readonly interviewers: readonly Interviewer[];
  /** Index of the one who asked or asks; null = nobody is marked. */
  readonly asker: number | null;
  /** What is shown of each of them, in the same order. */
  readonly pictures: readonly ReactNode[];
  /** For the tile of the one who leads. */
  readonly leadId?: string;
}) {
  const { places } = usePanelLayout(interviewers.length);
  const [only] = interviewers;
  if (interviewers.length === 1 && only !== undefined) {
    return (
      <>
        <div id={leadId} className={classes['tile']}>
          {pictures[0]}
        </div>
        <span className={classes['only']}>{only.name}</span>
      </>
    );
  }
  return (
    <ul className={classes['row']} aria-label="Interviewers">
      {interviewers.map((interviewer, index) => (
        <li
          key={`${interviewer.portrait} ${interviewer.name}`}
          className={classes['place']}
          style={{ left: places[index]?.centrePx }}
          data-asks={index === asker}
        >
          <div id={index === 0 ? leadId : undefined} className={classes['tile']}>
            {pictures[index]}
          </div>
          <span className={classes['name']}>
            <span className={classes['called']}>{interviewer.name}</span>
            {index === asker ? <span className={classes['asks']}>asks</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
