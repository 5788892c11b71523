import { useEffect, useState } from 'react';
import type { Ms } from '../../../../core/units.ts';
import { useServices } from '../../app/services.ts';
import type { RecordingState } from '../../capture/types.ts';
import { formatClock } from '../../ui/formatting.ts';
import { useRecorderState } from './use-microphone.ts';
import classes from '../../ui/camera-indicator.module.css';

/** Whole seconds are shown; twice as often, so that none is skipped. */
const LOOK_INTERVAL_MS: Ms = 500;

/** A red dot and the recorded time, on screen exactly as long as something is recorded. */
export function RecordingIndicator() {
  const { recording } = useRecorderState();
  return recording === null ? null : <Running recording={recording} />;
}

function Running({ recording }: { readonly recording: RecordingState }) {
  const { clock } = useServices();
  const [now, setNow] = useState(clock.now);
  useEffect(() => clock.every(LOOK_INTERVAL_MS, () => setNow(clock.now())), [clock]);
  const { running, beforeMs } = recording;
  if (running === null)
    return (
      <span className={classes['off']} role="status">
        {recording.isPaused ? 'Recording paused' : 'Not recording'}
      </span>
    );
  const elapsedMs = beforeMs + Math.max(0, now - running.sinceMs);
  return (
    <span className={classes['on']}>
      <span className={classes['dot']} aria-hidden />
      <span>{running.hasVideo ? 'Recording' : 'Recording sound'}</span>
      <span role="timer" aria-live="off" aria-label="Recorded so far">
        {formatClock(elapsedMs)}
      </span>
    </span>
  );
}
