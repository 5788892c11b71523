import type { ClockView } from '../../../../core/interview/view.ts';
import { formatClock } from '../../ui/formatting.ts';
import classes from './stage.module.css';

/** The one clock. Not announced second by second; the remarks on the time are. */
export function StageClock({
  clock,
  label,
}: {
  readonly clock: ClockView;
  readonly label: string;
}) {
  if (clock.kind === 'none') return null;
  const isOver = clock.kind === 'over';
  return (
    <div className={classes['clock']} role="timer" aria-live="off" aria-label={label}>
      <span className={classes['digits']} data-over={isOver}>
        {isOver ? '+' : ''}
        {formatClock(clock.seconds * 1000)}
      </span>
      <span>{isOver ? 'over the limit' : label}</span>
    </div>
  );
}
