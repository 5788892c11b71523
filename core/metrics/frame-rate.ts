import type { Ms, Ratio, TimeSpan } from '../units.ts';
import { visitSamples } from './episodes/samples.ts';
import type { Sampled } from './episodes/samples.ts';

/** Slower pictures than this miss a nod or a blink (`measurement.md` 7.1, item 6). */
export const LEAST_RATE_HZ = 15;
/** As long as they come slower for no more than this share of the time (`measurement.md` 7.1). */
export const MOST_SLOW: Ratio = 0.2;
/** Frame times jitter: a picture this much late is still one of fifteen a second. Our proposal. */
const JITTER = 1.1;
export const LONGEST_MS: Ms = (1000 / LEAST_RATE_HZ) * JITTER;

/** Whether the pictures came too slowly to count nods and blinks. */
export function isTooSlow(sampled: Sampled, spans: readonly TimeSpan[]): boolean {
  let slowMs = 0;
  let allMs = 0;
  visitSamples(sampled, spans, (_, weight) => {
    allMs += weight;
    if (weight > LONGEST_MS) slowMs += weight;
  });
  return slowMs > MOST_SLOW * allMs;
}

export const TOO_SLOW_TEXT = `The pictures came slower than ${LEAST_RATE_HZ} a second for more than ${100 * MOST_SLOW} % of the time, which misses too much.`;
