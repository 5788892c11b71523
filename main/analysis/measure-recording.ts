import type { AnalysisFailure, EyeLearning } from '../../core/analysis/job.ts';
import type { PaceFacts } from '../../core/analysis/pace.ts';
import { rangesToAnalyse } from '../../core/analysis/recording-plan.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type { RecordingProgress } from '../../core/analysis/recording-state.ts';
import { tilesOf } from '../../core/review/interviewer-places.ts';
import { interviewerTile } from '../../core/settings/interviewer-tile.ts';
import type { Tile } from '../../core/domain/tile.ts';
import type { Ms } from '../../core/units.ts';
import type { CalibrationFailure } from '../../core/vision/calibration-finish.ts';
import type { WriteDatabase } from '../db/database.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import { checkedRanges, checkMarks } from './check-marks.ts';
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

/** Told from when the file has been opened. */
export type MeasureProgress = Pick<AnalysisProgress, 'faceShare'> & {
  readonly stage: RecordingProgress['stage'];
  /** Of this stage alone: each is fast or slow by itself. */
  readonly pace: PaceFacts;
};

export type RecordingToMeasure = {
  /** Stays open until the caller closes it. */
  readonly file: InputFile;
  readonly range: AnalysisRange;
  readonly marks: CalibrationMarks | null;
  /** Where the interviewers are on the screen, the first one first; null = as the settings have it. */
  readonly tiles: readonly Tile[] | null;
  readonly withPose: boolean;
  /** Empty = by the name of the file. */
  readonly title: string;
  readonly onProgress: (progress: MeasureProgress) => void;
  readonly signal: AbortSignal;
};

export type MeasureOutcome =
  | { readonly kind: 'stored'; readonly sessionId: string; readonly hasFace: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: AnalysisFailure }
  | { readonly kind: 'not-calibrated'; readonly failure: CalibrationFailure };

/**
 * From the file to the stored session: what the command line and the window both do. Marked looks
 * are checked first. Anything but `stored` leaves nothing behind.
 */
export async function measureRecording(
  recording: RecordingToMeasure,
  context: MeasureContext,
): Promise<MeasureOutcome> {
  const { file, marks, signal } = recording;
  if (marks === null) return measureAll(recording, null, context);
  const ranges = checkedRanges(marks);
  const check = await checkMarks(
    { file, marks, onProgress: stageTeller('checking', ranges, recording, context), signal },
    context,
  );
  switch (check.kind) {
    case 'usable':
      return measureAll(recording, null, context);
    case 'nobody':
      return measureAll(recording, check.failure, context);
    case 'not-calibrated':
    case 'failed':
    case 'cancelled':
      return check;
  }
}

/**
 * `nobodyMarked`: why the marks are of no use if anybody is in the recording, for nobody is in them.
 * That is known with the first face; without any the result is that nobody was seen.
 */
async function measureAll(
  recording: RecordingToMeasure,
  nobodyMarked: CalibrationFailure | null,
  context: MeasureContext,
): Promise<MeasureOutcome> {
  const { file, range, marks, tiles, withPose, title, signal } = recording;
  const { database, analyse, now, createId, appVersion } = context;
  const startedAt = now().toISOString();
  const ranges = [...rangesToAnalyse(range, marks)];
  const tell = stageTeller('measuring', ranges, recording, context);
  const somebodySeen = new AbortController();
  const outcome = await analyse({
    file,
    job: { ranges, measure: { withPose, eyes: eyesToLearn(marks, tiles, database) } },
    onProgress: (progress) => {
      tell(progress);
      if (nobodyMarked !== null && (progress.faceShare ?? 0) > 0) somebodySeen.abort();
    },
    signal: AbortSignal.any([signal, somebodySeen.signal]),
  });
  if (signal.aborted) return { kind: 'cancelled' };
  if (nobodyMarked !== null && somebodySeen.signal.aborted)
    return { kind: 'not-calibrated', failure: nobodyMarked };
  if (outcome === null) return { kind: 'cancelled' };
  if (!outcome.ok) return { kind: 'failed', failure: outcome.error };
  const measured = measuredRecording(outcome.value);
  const { hasFace } = measured;
  // Without any face there is nothing to calibrate; that nobody was seen is the result.
  const calibration = calibrateRecording(measured, hasFace ? marks : null, now().toISOString());
  if (!calibration.ok) return { kind: 'not-calibrated', failure: calibration.error };
  const sessionId = storeRecording(database, {
    fileName: file.name,
    title,
    tiles,
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

/** By the place that the review will judge the looks by. */
function eyesToLearn(
  marks: CalibrationMarks | null,
  tiles: readonly Tile[] | null,
  database: WriteDatabase,
): EyeLearning {
  if (marks !== null) return { from: 'marks', marks };
  const usual = interviewerTile(loadSettings(database).settings);
  const [interviewer] = tilesOf({ tiles: tiles ?? undefined }, usual);
  return { from: 'habit', interviewer };
}

function stageTeller(
  stage: MeasureProgress['stage'],
  ranges: readonly AnalysisRange[],
  { onProgress }: RecordingToMeasure,
  { now }: MeasureContext,
): (progress: AnalysisProgress) => void {
  let firstAt: Ms | null = null;
  return ({ atMs, frames, facts, faceShare }) => {
    const at = now().getTime();
    firstAt ??= at;
    if (facts === null) return;
    const pace = { atMs, ranges, endMs: facts.endMs, frames, elapsedMs: at - firstAt };
    onProgress({ stage, pace, faceShare });
  };
}
