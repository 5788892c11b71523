import { NO_DATA_YET } from '../../../core/domain/session.ts';
import type { DataQuality } from '../../../core/domain/session.ts';

const COUNTS = Object.keys(NO_DATA_YET) as readonly (keyof DataQuality)[];

/**
 * What was counted since `before`. A count that is lower than before was started anew meanwhile
 * (the camera was changed), and then counts from there.
 */
export function qualitySince(now: DataQuality, before: DataQuality): DataQuality {
  const since: Record<keyof DataQuality, number> = { ...NO_DATA_YET };
  for (const count of COUNTS) {
    since[count] = now[count] >= before[count] ? now[count] - before[count] : now[count];
  }
  return since;
}
