import type { IsoDateTime } from '../units.ts';

/** Of these sessions, the ones whose recordings go when those of the latest `kept` stay. */
export function recordingsToLetGo<Recorded extends { readonly startedAt: IsoDateTime }>(
  recorded: readonly Recorded[],
  kept: number,
): readonly Recorded[] {
  return recorded
    .toSorted((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt))
    .slice(kept);
}
