import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { identifierSchema } from '../../core/domain/identifier.ts';
import type { ExportFormat } from '../../core/notes/types.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { secondsToMs } from '../../core/units.ts';
import type { AnalyzeCommand, Command, ExportCommand, OutputFile } from './command.ts';
import { parseCalibrationMarks } from './parse-marks.ts';
import { parseTiles } from './parse-tiles.ts';

/** One line that says what is wrong with the arguments. */
type UsageError = string;

const OPTIONS = {
  json: { type: 'string' },
  frames: { type: 'string' },
  csv: { type: 'string' },
  notes: { type: 'string' },
  calibrate: { type: 'string' },
  tiles: { type: 'string' },
  labels: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'no-pose': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Given = { readonly [Name in OptionName]?: string | boolean | undefined };

const NOTES_FORMATS: Readonly<Record<string, ExportFormat>> = {
  '.md': 'markdown',
  '.html': 'html',
  '.pdf': 'pdf',
  '.json': 'json',
  '.csv': 'csv',
};

/** A day: no session is longer. */
const MAX_SECONDS = 86_400;

/** Reads a command line, without the program's name. Pure: no file is looked at. */
export function parseCommandLine(commandLine: readonly string[]): Result<Command, UsageError> {
  const parsed = split(commandLine);
  if (!parsed.ok) return parsed;
  const { given, words } = parsed.value;
  if (given.help === true) return ok({ kind: 'help' });
  if (given.version === true) return ok({ kind: 'version' });
  const [command, ...operands] = words;
  switch (command) {
    case 'analyze':
      return parseAnalyze(operands, given);
    case 'sessions':
      return parseSessions(operands, given);
    case 'export':
      return parseExport(operands, given);
    case 'help':
      return ok({ kind: 'help' });
    case undefined:
      return err('Name a command: analyze, sessions or export.');
    default:
      return err(`There is no command "${command}".`);
  }
}

function split(
  commandLine: readonly string[],
): Result<{ readonly given: Given; readonly words: readonly string[] }, UsageError> {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: withValues(commandLine),
      options: OPTIONS,
      allowPositionals: true,
      tokens: true,
    });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (repeated !== undefined) return err(`--${repeated} is given twice.`);
    return ok({ given: values, words: positionals });
  } catch (cause) {
    // The first sentence says what is wrong; the rest is advice on how to write a positional.
    const message = cause instanceof Error ? cause.message : String(cause);
    return err(`${message.split(/\.\s|\n/)[0]}.`);
  }
}

/** A place left of the lens begins with a minus sign, which a parser takes for the next option. */
function withValues(commandLine: readonly string[]): string[] {
  const at = commandLine.indexOf('--tiles');
  const value = commandLine[at + 1];
  if (at < 0 || value === undefined || !/^-\d/.test(value)) return [...commandLine];
  return [...commandLine.slice(0, at), `--tiles=${value}`, ...commandLine.slice(at + 2)];
}

function parseAnalyze(
  operands: readonly string[],
  given: Given,
): Result<AnalyzeCommand, UsageError> {
  const [file, ...rest] = operands;
  if (file === undefined || file === '') return err('analyze needs the video file to analyse.');
  if (rest.length > 0) return err(`analyze takes one file; "${rest[0]}" is one too many.`);
  const outputs = parseOutputs(given);
  if (!outputs.ok) return outputs;
  const fromMs = parseSeconds('from', given.from);
  if (!fromMs.ok) return fromMs;
  const toMs = parseSeconds('to', given.to);
  if (!toMs.ok) return toMs;
  if (toMs.value !== null && toMs.value <= (fromMs.value ?? 0))
    return err('--to must be later than --from.');
  const marks = parseCalibrationMarks(textOf(given.calibrate));
  if (!marks.ok) return marks;
  const tiles = parseTiles(textOf(given.tiles), marks.value);
  if (!tiles.ok) return tiles;
  const labels = textOf(given.labels);
  if (labels === '') return err('--labels needs the name of a file.');
  return ok({
    kind: 'analyze',
    file,
    outputs: outputs.value,
    range: { fromMs: fromMs.value ?? 0, toMs: toMs.value },
    marks: marks.value,
    tiles: tiles.value,
    withPose: given['no-pose'] !== true,
    labels,
  });
}

function parseOutputs(given: Given): Result<readonly OutputFile[], UsageError> {
  const outputs: OutputFile[] = [];
  for (const content of ['json', 'frames', 'csv'] as const) {
    const path = textOf(given[content]);
    if (path === '') return err(`--${content} needs the name of a file.`);
    if (path !== null) outputs.push({ path, content });
  }
  const notes = textOf(given.notes);
  if (notes !== null) {
    const output = parseNotes(notes);
    if (!output.ok) return output;
    outputs.push(output.value);
  }
  const repeated = outputs.find(({ path }, index) =>
    outputs.some((other, otherIndex) => other.path === path && otherIndex < index),
  );
  return repeated === undefined
    ? ok(outputs)
    : err(`Two results cannot go into the same file "${repeated.path}".`);
}

function parseNotes(path: string): Result<OutputFile, UsageError> {
  const content = NOTES_FORMATS[extname(path).toLowerCase()];
  return content === undefined
    ? err('--notes tells its format by the ending of the file: .md, .html or .pdf.')
    : ok({ path, content });
}

function parseSessions(operands: readonly string[], given: Given): Result<Command, UsageError> {
  if (operands.length !== 1 || operands[0] !== 'list')
    return err('sessions has one form: sessions list.');
  const unused = unusedOption(given, []);
  return unused === null ? ok({ kind: 'list-sessions' }) : err(`sessions takes no --${unused}.`);
}

function parseExport(operands: readonly string[], given: Given): Result<ExportCommand, UsageError> {
  const [sessionId, ...rest] = operands;
  if (sessionId === undefined || rest.length > 0)
    return err('export needs the ID of one session, as "sessions list" shows it.');
  if (!identifierSchema.safeParse(sessionId).success)
    return err(`"${sessionId}" is not the ID of a session; "sessions list" shows them.`);
  const unused = unusedOption(given, ['notes']);
  if (unused !== null) return err(`export takes no --${unused}.`);
  const notes = textOf(given.notes);
  if (notes === null) return err('export needs --notes FILE, the file to write.');
  const output = parseNotes(notes);
  return output.ok ? ok({ kind: 'export', sessionId, output: output.value }) : output;
}

function unusedOption(given: Given, used: readonly OptionName[]): string | null {
  const names = Object.keys(given) as OptionName[];
  return names.find((name) => !used.includes(name)) ?? null;
}

function textOf(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Null where it was not given. */
function parseSeconds(
  name: string,
  given: string | boolean | undefined,
): Result<number | null, UsageError> {
  const text = textOf(given);
  if (text === null) return ok(null);
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return seconds <= MAX_SECONDS
    ? ok(secondsToMs(seconds))
    : err(`--${name} needs a time in seconds, like 12.5; "${text}" is none.`);
}
