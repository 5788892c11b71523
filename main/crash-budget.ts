import type { Ms } from '../core/units.ts';

/** A page that dies again and again is not helped by one more try; the figures are our proposal. */
export const MAX_RELOADS = 3;
export const RELOAD_PERIOD_MS: Ms = 300_000;

/** Says whether one more reload is within the budget, and counts it if so. */
export function createCrashBudget(now: () => Ms): () => boolean {
  let reloads: Ms[] = [];
  return () => {
    const at = now();
    reloads = reloads.filter((earlier) => at - earlier < RELOAD_PERIOD_MS);
    if (reloads.length >= MAX_RELOADS) return false;
    reloads.push(at);
    return true;
  };
}
