import type { Ms, Ratio } from '../../../core/units.ts';
import type { Arranged } from './arrange.ts';
import type { TrueMoment } from './scene.ts';

/** As long as the kind looks back. */
const WINDOW_MS: Ms = 45_000;
const STEP_MS: Ms = 1_000;
/** The cue speaks of less than 2 %; everybody should have at least 8 % (measurement.md 8.1). */
const SHARES: readonly [Ratio, Ratio] = [0.02, 0.05];

/** Whether a moment is part of three quarters of a minute in which somebody had next to no look. */
export function personTruth(arranged: Arranged, people: number): readonly TrueMoment[] {
  const endMs = arranged.at(-1)?.t ?? 0;
  const leastIn = (startMs: Ms): Ratio => {
    const window = arranged.filter(({ t }) => t >= startMs && t < startMs + WINDOW_MS);
    const shares = Array.from(
      { length: people },
      (_, person) => window.filter(({ frame }) => frame.face === person).length / window.length,
    );
    return Math.min(...shares);
  };
  const windows: { readonly startMs: Ms; readonly least: Ratio }[] = [];
  for (let startMs = 0; startMs + WINDOW_MS <= endMs; startMs += STEP_MS)
    windows.push({ startMs, least: leastIn(startMs) });
  return arranged.map(({ t }) => {
    const around = windows.filter(({ startMs }) => t >= startMs && t < startMs + WINDOW_MS);
    const least = Math.min(...around.map((window) => window.least));
    return { t, truth: least < SHARES[0] ? 'off' : least < SHARES[1] ? 'unclear' : 'fine' };
  });
}
