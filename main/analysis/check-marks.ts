import type { AnalysisFailure } from '../../core/analysis/job.ts';
import { rangesToAnalyse } from '../../core/analysis/recording-plan.ts';
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

/** The marked looks and nothing else. */
export const checkedRanges = (marks: CalibrationMarks): readonly AnalysisRange[] =>
  rangesToAnalyse({ fromMs: marks.lens.startMs, toMs: marks.lens.endMs }, marks);

/**
 * Analyses the marked looks by themselves: seconds instead of the whole recording until it is known
 * that one of them is of no use. What the eye network sees decides nothing of that (`finishCalibration`).
 */
export async function checkMarks(
  { file, marks, onProgress, signal }: LooksToCheck,
  { analyse, now }: { readonly analyse: Analyse; readonly now: () => Date },
): Promise<MarksCheck> {
  const ranges = [...checkedRanges(marks)];
  const measure = { withPose: false, eyes: { from: 'nothing' as const } };
  const outcome = await analyse({ file, job: { ranges, measure }, onProgress, signal });
  if (outcome === null || signal.aborted) return { kind: 'cancelled' };
  if (!outcome.ok) return { kind: 'failed', failure: outcome.error };
  const measured = measuredRecording(outcome.value);
  const calibration = calibrateRecording(measured, marks, now().toISOString());
  if (calibration.ok) return { kind: 'usable' };
  return { kind: measured.hasFace ? 'not-calibrated' : 'nobody', failure: calibration.error };
}
