import type { Lane } from './types.ts';

/** Lanes that have a value wherever a face or shoulders were found. */
const FOUND_IN = new Set(['distance', 'hands']);

/** Whether the user was seen at all, so that there is a silhouette to draw. */
export const isBodyMeasured = (lanes: readonly Lane[]): boolean =>
  lanes.some(({ id, values }) => FOUND_IN.has(id) && values.some((value) => value >= 0));
