import type { TimeSpan } from '../units.ts';
import { phaseSpans, subtractSpans } from './spans.ts';
import type { SessionRecord } from './types.ts';

/** The time of calibrating in which somebody sat calmly: without movements that were made in it. */
export function calmCalibrationSpans(record: SessionRecord): readonly TimeSpan[] {
  const { startedAt, calibration } = record.session;
  const sinceStart = (time: string): number => Date.parse(time) - Date.parse(startedAt);
  const movements = (calibration?.movementTimes ?? []).map((time) => ({
    startMs: sinceStart(time.startedAt),
    endMs: sinceStart(time.endedAt),
  }));
  return phaseSpans(['calibration'], record).spans.flatMap((span) =>
    subtractSpans(span, movements),
  );
}
