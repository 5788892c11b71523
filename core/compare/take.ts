import { calibrationState } from '../domain/calibration.ts';
import type { Session } from '../domain/session.ts';
import { ownRulesOf } from '../metrics/own-rules.ts';
import type { Review } from '../review/types.ts';
import { toFigureResult } from './compare-figures.ts';
import type { Circumstances, MeasuredTake } from './types.ts';

export const circumstancesOf = (
  { calibration, camera }: Pick<Session, 'calibration' | 'camera'>,
  registryVersion: number,
): Circumstances => ({
  calibration: calibrationState(calibration),
  camera:
    camera === null ? null : { label: camera.label, width: camera.width, height: camera.height },
  registryVersion,
  ownRules: ownRulesOf(calibration?.movements ?? null),
});

/** One answer of an opened review, ready to be compared; null = it is not in it. */
export function takeOf(
  { record, registryVersion, answers }: Review,
  answerId: string,
): MeasuredTake | null {
  const found = answers.find(({ answer }) => answer.id === answerId);
  return found === undefined
    ? null
    : {
        circumstances: circumstancesOf(record.session, registryVersion),
        results: found.metrics.map(toFigureResult),
      };
}
