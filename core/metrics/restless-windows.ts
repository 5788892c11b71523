import type { Signals } from '../review/signals-types.ts';
import { quantile } from '../signal/statistics.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import { visitWindows } from './episodes/visit-windows.ts';

/** `measurement.md` 8.3: over a second the turning points of rocking are part of the rocking. */
export const RESTLESS_WINDOW_MS: Ms = 1_000;
/** Share of a window that must have been measured. Our proposal. */
export const LEAST_WINDOW_SEEN: Ratio = 0.5;
/** Less of a calibration than one of its looks lasts does not tell how calm somebody sits. Ours. */
export const LEAST_CALM_MS: Ms = 4_000;
/** Without one, the calmest fifth of the session is how still this person sits. Our proposal. */
export const CALM_SHARE: Ratio = 0.2;
/** Less of the session does not tell how calm somebody can sit. Our proposal. */
export const LEAST_SESSION_MS: Ms = 60_000;

export type SpeedWindow = TimeSpan & {
  /** Root mean square of the speed of the shoulders, shoulder widths a second. */
  readonly speed: number;
  readonly measuredMs: Ms;
};

/** How fast the shoulders went in each window of the spans that was seen. */
export function speedWindows(
  { pose }: Pick<Signals, 'pose'>,
  spans: readonly TimeSpan[],
): readonly SpeedWindow[] {
  const windows: SpeedWindow[] = [];
  visitWindows(pose, spans, RESTLESS_WINDOW_MS, (startMs, samples) => {
    let squares = 0;
    let measuredMs = 0;
    for (const { index, weight } of samples) {
      const speed = pose.shoulderSpeed[index] ?? Number.NaN;
      if (Number.isNaN(speed)) continue;
      squares += weight * speed ** 2;
      measuredMs += weight;
    }
    if (measuredMs < LEAST_WINDOW_SEEN * RESTLESS_WINDOW_MS) return;
    const endMs = startMs + RESTLESS_WINDOW_MS;
    windows.push({ startMs, endMs, speed: Math.sqrt(squares / measuredMs), measuredMs });
  });
  return windows;
}

/** How fast this person's shoulders go while they sit calmly, the model's jitter included; null = not known. */
export function calmSpeed(signals: Signals): number | null {
  if (signals.calibrated) {
    const windows = speedWindows(signals, signals.calibrationSpans);
    const measuredMs = windows.reduce((sum, window) => sum + window.measuredMs, 0);
    if (measuredMs >= LEAST_CALM_MS)
      return quantile(
        windows.map(({ speed }) => speed),
        0.5,
      );
  }
  if (signals.durationMs < LEAST_SESSION_MS) return null;
  return quantile(
    speedWindows(signals, [{ startMs: 0, endMs: signals.durationMs }]).map(({ speed }) => speed),
    CALM_SHARE,
  );
}
