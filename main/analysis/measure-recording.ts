import type { AnalysisFailure } from '../../core/analysis/job.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type { CalibrationFailure } from '../../core/vision/calibration-finish.ts';
import type { WriteDatabase } from '../db/database.ts';
import type { AnalysisProgress } from './desk.ts';
import type { InputFile } from './input-file.ts';
import type { Analyse } from './order.ts';
import { calibrateRecording, measuredRecording, storeRecording } from './store-recording.ts';

export type MeasureContext = {
  readonly database: WriteDatabase;
  readonly analyse: Analyse;
  readonly now: () => Date;
  readonly createId: () => string;
  readonly appVersion: string;
};

export type RecordingToMeasure = {
  /** Stays open until the caller closes it. */
  readonly file: InputFile;
  readonly range: AnalysisRange;
  readonly marks: CalibrationMarks | null;
  readonly withPose: boolean;
  /** Empty = by the name of the file. */
  readonly title: string;
  readonly onProgress: (progress: AnalysisProgress) => void;
  readonly signal: AbortSignal;
};

export type MeasureOutcome =
  | { readonly kind: 'stored'; readonly sessionId: string; readonly hasFace: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: AnalysisFailure }
  | { readonly kind: 'not-calibrated'; readonly failure: CalibrationFailure };

/**
 * From the file to the stored session: what the command line and the window both do. Anything but
 * `stored` leaves nothing behind.
 */
export async function measureRecording(
  recording: RecordingToMeasure,
  { database, analyse, now, createId, appVersion }: MeasureContext,
): Promise<MeasureOutcome> {
  const { file, range, marks, withPose, title, onProgress, signal } = recording;
  const startedAt = now().toISOString();
  const outcome = await analyse({ file, range, marks, withPose, onProgress, signal });
  if (outcome === null || signal.aborted) return { kind: 'cancelled' };
  if (!outcome.ok) return { kind: 'failed', failure: outcome.error };
  const measured = measuredRecording(outcome.value);
  const { hasFace } = measured;
  // Without any face there is nothing to calibrate; that nobody was seen is the result.
  const calibration = calibrateRecording(measured, hasFace ? marks : null, now().toISOString());
  if (!calibration.ok) return { kind: 'not-calibrated', failure: calibration.error };
  const sessionId = storeRecording(database, {
    fileName: file.name,
    title,
    measured,
    calibration: calibration.value,
    range,
    marks: calibration.value === null ? null : marks,
    startedAt,
    appVersion,
    createId,
  });
  return { kind: 'stored', sessionId, hasFace };
}
