import { analysisFailureText } from '../../core/analysis/failure-text.ts';
import type { AnalysisFailure } from '../../core/analysis/job.ts';
import { analysisPace } from '../../core/analysis/pace.ts';
import { clampMarks } from '../../core/analysis/marks.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type {
  ChosenRecording,
  RecordingOrder,
  RecordingProblem,
  RecordingProgress,
} from '../../core/analysis/recording-state.ts';
import type { InputFile } from './input-file.ts';
import { measureRecording } from './measure-recording.ts';
import type { MeasureContext, MeasureProgress } from './measure-recording.ts';

export type RecordingRun = {
  readonly recording: ChosenRecording;
  readonly file: InputFile;
  readonly order: RecordingOrder;
  readonly signal: AbortSignal;
};

export type RunOutcome =
  | { readonly kind: 'stored'; readonly sessionId: string; readonly hasFace: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: RecordingProblem };

/** Does what was ordered in the window. */
export async function runRecording(
  run: RecordingRun,
  context: MeasureContext,
  tell: (progress: RecordingProgress) => void,
): Promise<RunOutcome> {
  const { recording, file, order, signal } = run;
  const { title } = order;
  const marks = readableMarks(order.marks, recording);
  const range = readablePart(order.range, recording);
  const onProgress = ({ stage, pace, faceShare }: MeasureProgress): void =>
    tell({ stage, faceShare, ...analysisPace(pace) });
  const outcome = await measureRecording(
    { file, range, marks, tiles: null, withPose: true, title, onProgress, signal },
    context,
  );
  switch (outcome.kind) {
    case 'stored':
    case 'cancelled':
      return outcome;
    case 'failed':
      return { kind: 'failed', problem: failureProblem(recording.fileName, outcome.failure) };
    case 'not-calibrated':
      return { kind: 'failed', problem: outcome.failure };
  }
}

/** Of a file that breaks off only what is there is asked for. */
const readablePart = (
  { fromMs, toMs }: AnalysisRange,
  { facts, isIncomplete }: ChosenRecording,
): AnalysisRange => ({
  fromMs,
  toMs: isIncomplete ? Math.min(toMs ?? facts.endMs, facts.endMs) : toMs,
});

function readableMarks(
  ordered: RecordingOrder['marks'],
  { facts, isIncomplete }: ChosenRecording,
): CalibrationMarks | null {
  if (ordered === null) return null;
  // Panels are marked on the command line only, so far.
  const marks = { ...ordered, people: [] };
  return isIncomplete ? clampMarks(marks, facts.endMs) : marks;
}

const failureProblem = (fileName: string, failure: AnalysisFailure): RecordingProblem => ({
  title: 'The recording could not be analysed',
  text: analysisFailureText(fileName, failure, 'window'),
});
