import { resolve } from 'node:path';
import { analysisFailureText, isInputFault } from '../../core/analysis/failure-text.ts';
import { frameLinesText } from '../../core/analysis/frame-lines.ts';
import type { RecordingAccuracy } from '../../core/accuracy/accuracy-table.ts';
import { tilesOf } from '../../core/review/interviewer-places.ts';
import type { LookLabel } from '../../core/accuracy/score-looks.ts';
import { openInputFile } from '../analysis/input-file.ts';
import type { InputFile } from '../analysis/input-file.ts';
import { measureRecording } from '../analysis/measure-recording.ts';
import type { MeasureContext, MeasureProgress } from '../analysis/measure-recording.ts';
import type { WriteDatabase } from '../db/database.ts';
import { interviewerTile } from '../../core/settings/interviewer-tile.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { FileContent } from '../files/write-atomically.ts';
import { notesContent } from '../services/notes-content.ts';
import type { NotesOptions } from '../services/notes-content.ts';
import { createReviewCache } from '../services/review-cache.ts';
import type { OpenedReview } from '../services/review-cache.ts';
import { accuracyText } from './accuracy-text.ts';
import { EXIT_CODE } from './command.ts';
import type { AnalyzeCommand, ExitCode, ExportCommand } from './command.ts';
import { judgeRecording } from './judge-recording.ts';
import { outputProblem } from './output-files.ts';
import { readLabels } from './read-labels.ts';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** What the commands work with; nothing in it is Electron. */
export type CommandContext = MeasureContext & {
  readonly folder: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly notes: NotesOptions;
  /** Standard output: only what the user asked to see there. */
  readonly print: (text: string) => void;
};

/** `greenroom analyze`: measures, stores, writes; says only what went wrong. */
export async function runAnalyze(
  command: AnalyzeCommand,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, folder } = context;
  const path = resolve(folder, command.file);
  const opened = await openInputFile(path);
  if (!opened.ok) {
    terminal.say(`${command.file} ${opened.error.text}.`);
    return EXIT_CODE.inputUnreadable;
  }
  const file = opened.value;
  try {
    const problem = await outputProblem(command.outputs, folder, path);
    if (problem !== null) {
      terminal.say(problem);
      return EXIT_CODE.wrongUsage;
    }
    const labels = await readLabels(command.labels, folder);
    if (!labels.ok) {
      terminal.say(labels.error);
      return EXIT_CODE.wrongUsage;
    }
    return await measure(command, file, labels.value, context);
  } finally {
    await file.handle.close();
  }
}

async function measure(
  command: AnalyzeCommand,
  file: InputFile,
  labels: readonly LookLabel[] | null,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const { range, marks, tiles, withPose } = command;
  const onProgress = ({ stage, pace }: MeasureProgress): void =>
    terminal.showProgress(progressLine(file.name, stage, pace));
  const outcome = await measureRecording(
    { file, range, marks, tiles, withPose, title: '', onProgress, signal: context.signal },
    context,
  );
  switch (outcome.kind) {
    case 'cancelled':
      return EXIT_CODE.interrupted;
    case 'failed':
      terminal.say(analysisFailureText(command.file, outcome.failure));
      if (outcome.failure.fault === 'past-the-end') return EXIT_CODE.wrongUsage;
      return isInputFault(outcome.failure) ? EXIT_CODE.inputUnreadable : EXIT_CODE.failed;
    case 'not-calibrated':
      terminal.say(`${outcome.failure.title}. Nothing was written. ${outcome.failure.text}`);
      return EXIT_CODE.failed;
    case 'stored':
      return finish(command, outcome, labels, context);
  }
}

async function finish(
  command: AnalyzeCommand,
  { sessionId, hasFace }: { readonly sessionId: string; readonly hasFace: boolean },
  labels: readonly LookLabel[] | null,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, database } = context;
  const judge = (opened: OpenedReview): RecordingAccuracy | null => {
    if (labels === null) return null;
    const usual = interviewerTile(loadSettings(database).settings);
    return judgeRecording(opened, labels, command.marks, usual);
  };
  await writeOutputs(sessionId, command, context, judge);
  if (!hasFace) {
    terminal.say(`No face was found in ${command.file}: everything is "not measured".`);
    return EXIT_CODE.noFace;
  }
  if (terminal.isWatched) terminal.say(`Stored as session ${sessionId}.`);
  return EXIT_CODE.done;
}

/** `greenroom export`: the same files from a session that is stored already. */
export async function runExport(
  { sessionId, output }: ExportCommand,
  context: CommandContext,
): Promise<ExitCode> {
  const problem = await outputProblem([output], context.folder, null);
  if (problem !== null) {
    context.terminal.say(problem);
    return EXIT_CODE.wrongUsage;
  }
  const isWritten = await writeOutputs(
    sessionId,
    { outputs: [output], range: WHOLE },
    context,
    () => null,
  );
  if (isWritten) return EXIT_CODE.done;
  context.terminal.say(`There is no session ${sessionId}; "sessions list" shows those there are.`);
  return EXIT_CODE.failed;
}

const WHOLE = { fromMs: 0, toMs: null } as const;

/**
 * False when there is no such session. Each file is written whole or not at all; what `judge` finds
 * of the looks goes into the document and is printed.
 */
async function writeOutputs(
  sessionId: string,
  { outputs, range }: Pick<AnalyzeCommand, 'outputs' | 'range'>,
  context: CommandContext,
  judge: (opened: OpenedReview) => RecordingAccuracy | null,
): Promise<boolean> {
  const { database, folder } = context;
  const opened = openReview(sessionId, context);
  if (opened === null) return false;
  const accuracy = judge(opened);
  for (const { path, content } of outputs) {
    const bytes =
      content === 'frames'
        ? framesContent(opened, range, database)
        : await notesContent(opened, content, context.notes, accuracy);
    await writeAtomically(resolve(folder, path), bytes);
  }
  if (accuracy !== null) context.print(accuracyText(accuracy));
  return true;
}

function openReview(
  sessionId: string,
  { database, terminal }: CommandContext,
): OpenedReview | null {
  const cache = createReviewCache((_id, batches) =>
    terminal.say(`${batches} damaged stretches of the session are left out as not measured.`),
  );
  return cache.open(database, sessionId);
}

function framesContent(
  { tracks, signals, review }: OpenedReview,
  { fromMs, toMs }: AnalyzeCommand['range'],
  database: WriteDatabase,
): FileContent {
  return frameLinesText({
    face: tracks.face,
    signals,
    calibration: review.record.session.calibration,
    tiles: tilesOf(review.record.session.plan, interviewerTile(loadSettings(database).settings)),
    span: { startMs: fromMs, endMs: toMs ?? Number.POSITIVE_INFINITY },
  });
}
