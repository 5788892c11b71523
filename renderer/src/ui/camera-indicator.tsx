import { useObserverState } from '../interview/use-observer.ts';
import classes from './camera-indicator.module.css';

/** On screen exactly as long as the camera is open, whatever else is shown. */
export function CameraIndicator() {
  const { camera } = useObserverState();
  switch (camera.kind) {
    case 'on':
      return (
        <span className={classes['on']} role="status">
          <span className={classes['dot']} aria-hidden />
          Camera is on
        </span>
      );
    case 'lost':
      return (
        <span className={classes['off']} role="status">
          {camera.problem.kind === 'gone' ? 'Camera lost' : 'No camera'}
        </span>
      );
    case 'starting':
      return (
        <span className={classes['off']} role="status">
          Camera is starting
        </span>
      );
    case 'off':
      return (
        <span className={classes['off']} role="status">
          Camera is off
        </span>
      );
  }
}
