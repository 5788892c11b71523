import type { AnalysisFailure } from '../../core/analysis/job.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type { CalibrationFailure } from '../../core/vision/calibration-finish.ts';
import type { AnalysisProgress } from './desk.ts';
import type { InputFile } from './input-file.ts';
import type { Analyse } from './order.ts';
import { calibrateRecording, measuredRecording } from './store-recording.ts';

export type MarksCheck =
  | { readonly kind: 'usable' }
  /** Nobody is in the marked looks; why that gives no calibration. */
  | { readonly kind: 'nobody'; readonly failure: CalibrationFailure }
  | { readonly kind: 'not-calibrated'; readonly failure: CalibrationFailure }
  | { readonly kind: 'failed'; readonly failure: AnalysisFailure }
  | { readonly kind: 'cancelled' };

type LooksToCheck = {
  readonly file: InputFile;
  readonly marks: CalibrationMarks;
  readonly onProgress: (progress: AnalysisProgress) => void;
  readonly signal: AbortSignal;
};

/** The other marks are analysed with it, as with any range. */
export const checkedRange = ({ lens }: CalibrationMarks): AnalysisRange => ({
  fromMs: lens.startMs,
  toMs: lens.endMs,
});

/**
 * Analyses the marked looks by themselves: seconds instead of the whole recording until it is known
 * that one of them is of no use.
 */
export async function checkMarks(
  { file, marks, onProgress, signal }: LooksToCheck,
  { analyse, now }: { readonly analyse: Analyse; readonly now: () => Date },
): Promise<MarksCheck> {
  const range = checkedRange(marks);
  const outcome = await analyse({ file, range, marks, withPose: false, onProgress, signal });
  if (outcome === null || signal.aborted) return { kind: 'cancelled' };
  if (!outcome.ok) return { kind: 'failed', failure: outcome.error };
  const measured = measuredRecording(outcome.value);
  const calibration = calibrateRecording(measured, marks, now().toISOString());
  if (calibration.ok) return { kind: 'usable' };
  return { kind: measured.hasFace ? 'not-calibrated' : 'nobody', failure: calibration.error };
}
