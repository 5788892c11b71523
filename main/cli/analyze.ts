import { resolve } from 'node:path';
import { analysisFailureText, isInputFault } from '../../core/analysis/failure-text.ts';
import { frameLinesText } from '../../core/analysis/frame-lines.ts';
import type { AnalysisProgress } from '../analysis/desk.ts';
import { openInputFile } from '../analysis/input-file.ts';
import type { InputFile } from '../analysis/input-file.ts';
import type { Analyse } from '../analysis/order.ts';
import {
  calibrateRecording,
  measuredRecording,
  storeRecording,
} from '../analysis/store-recording.ts';
import type { WriteDatabase } from '../db/database.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { FileContent } from '../files/write-atomically.ts';
import { notesContent } from '../services/notes-content.ts';
import type { NotesOptions } from '../services/notes-content.ts';
import { createReviewCache } from '../services/review-cache.ts';
import type { OpenedReview } from '../services/review-cache.ts';
import { EXIT_CODE } from './command.ts';
import type { AnalyzeCommand, ExitCode, ExportCommand, OutputFile } from './command.ts';
import { outputProblem } from './output-files.ts';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** What the commands work with; nothing in it is Electron. */
export type CommandContext = {
  readonly database: WriteDatabase;
  readonly folder: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly analyse: Analyse;
  readonly notes: NotesOptions;
  readonly now: () => Date;
  readonly createId: () => string;
  readonly appVersion: string;
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
    return await measure(command, file, context);
  } finally {
    await file.handle.close();
  }
}

async function measure(
  command: AnalyzeCommand,
  file: InputFile,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, database, signal } = context;
  const { range, marks, withPose } = command;
  const startedAt = context.now();
  const outcome = await context.analyse({
    file,
    range,
    marks,
    withPose,
    signal,
    onProgress: showProgress(command, file, context),
  });
  if (outcome === null || signal.aborted) return EXIT_CODE.interrupted;
  if (!outcome.ok) {
    terminal.say(analysisFailureText(command.file, outcome.error));
    if (outcome.error.fault === 'past-the-end') return EXIT_CODE.wrongUsage;
    return isInputFault(outcome.error) ? EXIT_CODE.inputUnreadable : EXIT_CODE.failed;
  }
  const measured = measuredRecording(outcome.value);
  const calibration = calibrateRecording(
    measured,
    measured.hasFace ? marks : null,
    context.now().toISOString(),
  );
  if (!calibration.ok) {
    terminal.say(`${calibration.error.title}. Nothing was written. ${calibration.error.text}`);
    return EXIT_CODE.failed;
  }
  const sessionId = storeRecording(database, {
    fileName: file.name,
    measured,
    calibration: calibration.value,
    range,
    marks: calibration.value === null ? null : marks,
    startedAt: startedAt.toISOString(),
    appVersion: context.appVersion,
    createId: context.createId,
  });
  await writeOutputs(sessionId, command.outputs, command.range, context);
  if (!measured.hasFace) {
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
  const isWritten = await writeOutputs(sessionId, [output], WHOLE, context);
  if (isWritten) return EXIT_CODE.done;
  context.terminal.say(`There is no session ${sessionId}; "sessions list" shows those there are.`);
  return EXIT_CODE.failed;
}

const WHOLE = { fromMs: 0, toMs: null } as const;

/** False when there is no such session. Each file is written whole or not at all. */
async function writeOutputs(
  sessionId: string,
  outputs: readonly OutputFile[],
  range: AnalyzeCommand['range'],
  context: CommandContext,
): Promise<boolean> {
  const { database, folder } = context;
  const cache = createReviewCache((_id, batches) =>
    context.terminal.say(
      `${batches} damaged stretches of the session are left out as not measured.`,
    ),
  );
  const opened = cache.open(database, sessionId);
  if (opened === null) return false;
  for (const { path, content } of outputs) {
    const bytes =
      content === 'frames'
        ? framesContent(opened, range, database)
        : await notesContent(opened, content, context.notes);
    await writeAtomically(resolve(folder, path), bytes);
  }
  return true;
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
    interviewerBelowLensCm: loadSettings(database).settings.interviewerBelowLensCm,
    span: { startMs: fromMs, endMs: toMs ?? Number.POSITIVE_INFINITY },
  });
}

function showProgress(
  { range }: AnalyzeCommand,
  file: InputFile,
  { terminal, now }: CommandContext,
): (progress: AnalysisProgress) => void {
  let firstAt: number | null = null;
  return ({ atMs, frames, facts }) => {
    firstAt ??= now().getTime();
    if (facts === null) return;
    terminal.showProgress(
      progressLine({
        fileName: file.name,
        atMs,
        fromMs: range.fromMs,
        toMs: Math.min(range.toMs ?? facts.endMs, facts.endMs),
        frames,
        elapsedMs: now().getTime() - firstAt,
      }),
    );
  };
}
