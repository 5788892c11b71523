import { analysisFailureText } from '../../core/analysis/failure-text.ts';
import type { AnalysisFailure } from '../../core/analysis/job.ts';
import { analysisPace } from '../../core/analysis/pace.ts';
import { rangesToAnalyse } from '../../core/analysis/recording-plan.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type {
  ChosenRecording,
  RecordingOrder,
  RecordingProblem,
  RecordingProgress,
} from '../../core/analysis/recording-state.ts';
import type { Ms } from '../../core/units.ts';
import type { AnalysisProgress } from './desk.ts';
import type { InputFile } from './input-file.ts';
import { measureRecording } from './measure-recording.ts';
import type { MeasureContext } from './measure-recording.ts';
import { calibrateRecording, measuredRecording } from './store-recording.ts';

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

type Tell = (progress: RecordingProgress) => void;

/**
 * Does what was ordered in the window. The marked looks come first, by themselves: seconds instead
 * of the whole analysis until it is known that one of them is of no use.
 */
export async function runRecording(
  run: RecordingRun,
  context: MeasureContext,
  tell: Tell,
): Promise<RunOutcome> {
  const { recording, file, order, signal } = run;
  const { title } = order;
  // Panels are marked on the command line only, so far.
  const marks = order.marks === null ? null : { ...order.marks, people: [] };
  const range = readablePart(order.range, recording);
  if (marks !== null) {
    const refused = await checkMarks(marks, run, context, tell);
    if (refused !== null) return refused;
  }
  const onProgress = progressTeller('measuring', range, marks, context, tell);
  const outcome = await measureRecording(
    { file, range, marks, withPose: true, title, onProgress, signal },
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

/** Null = the marked looks give a calibration. */
async function checkMarks(
  marks: CalibrationMarks,
  { recording, file, signal }: RecordingRun,
  context: MeasureContext,
  tell: Tell,
): Promise<RunOutcome | null> {
  const range = { fromMs: marks.lens.startMs, toMs: marks.lens.endMs };
  const onProgress = progressTeller('checking', range, marks, context, tell);
  const outcome = await context.analyse({
    file,
    range,
    marks,
    withPose: false,
    onProgress,
    signal,
  });
  if (outcome === null || signal.aborted) return { kind: 'cancelled' };
  if (!outcome.ok)
    return { kind: 'failed', problem: failureProblem(recording.fileName, outcome.error) };
  const takenAt = context.now().toISOString();
  const calibration = calibrateRecording(measuredRecording(outcome.value), marks, takenAt);
  return calibration.ok ? null : { kind: 'failed', problem: calibration.error };
}

function progressTeller(
  stage: RecordingProgress['stage'],
  range: AnalysisRange,
  marks: CalibrationMarks | null,
  { now }: MeasureContext,
  tell: Tell,
): (progress: AnalysisProgress) => void {
  const ranges = rangesToAnalyse(range, marks);
  let firstAt: Ms | null = null;
  return ({ atMs, frames, facts, faceShare }) => {
    const at = now().getTime();
    firstAt ??= at;
    if (facts === null) return;
    const pace = analysisPace({
      atMs,
      ranges,
      endMs: facts.endMs,
      frames,
      elapsedMs: at - firstAt,
    });
    tell({ stage, faceShare, ...pace });
  };
}

/** Of a file that breaks off only what is there is asked for. */
const readablePart = (
  { fromMs, toMs }: AnalysisRange,
  { facts, isIncomplete }: ChosenRecording,
): AnalysisRange => ({
  fromMs,
  toMs: isIncomplete ? Math.min(toMs ?? facts.endMs, facts.endMs) : toMs,
});

const failureProblem = (fileName: string, failure: AnalysisFailure): RecordingProblem => ({
  title: 'The recording could not be analysed',
  text: analysisFailureText(fileName, failure, 'window'),
});
