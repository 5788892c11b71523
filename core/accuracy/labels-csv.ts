import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { LOOK_TARGETS } from '../review/signals-types.ts';
import { msToSeconds, secondsToMs } from '../units.ts';
import type { Degrees, Ms } from '../units.ts';
import type { LookLabel, LookTargetName } from './score-looks.ts';

const SHORT_HEADER = 'from,to,target';
const HEADER = 'from,to,target,yaw,pitch';
const TARGET_NAMES: readonly LookTargetName[] = LOOK_TARGETS.filter((name) => name !== 'unknown');

/** A direction further from the lens than this is behind the screen's plane. */
const FURTHEST: Degrees = 90;

/**
 * Labels from text: a header, then a look a line, in time order; see `docs/accuracy.md`. The error
 * is one sentence that names the line.
 */
export function parseLabelsCsv(text: string): Result<readonly LookLabel[], string> {
  const labels: LookLabel[] = [];
  let columns = 0;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const cells = content.split(',').map((cell) => cell.trim());
    if (columns === 0) {
      const header = cells.join(',').toLowerCase();
      if (header !== SHORT_HEADER && header !== HEADER)
        return err(`line ${index + 1}: the header is to be ${SHORT_HEADER} or ${HEADER}.`);
      columns = cells.length;
      continue;
    }
    const label = parseLine(cells, columns, labels.at(-1)?.span.endMs ?? 0);
    if (!label.ok) return err(`line ${index + 1}: ${label.error}`);
    labels.push(label.value);
  }
  if (columns === 0) return err('line 1: it is empty; a header and a look a line are needed.');
  return labels.length === 0 ? err('it has a header but no looks.') : ok(labels);
}

function parseLine(
  cells: readonly string[],
  columns: number,
  earliest: Ms,
): Result<LookLabel, string> {
  if (cells.length !== columns)
    return err(`${columns} values are needed; ${cells.length} are here.`);
  const [from = '', to = '', target = '', yawText = '', pitchText = ''] = cells;
  const startMs = parseTime(from);
  const endMs = parseTime(to);
  if (startMs === null) return err(`"${from}" is not a time in seconds, like 12.5.`);
  if (endMs === null) return err(`"${to}" is not a time in seconds, like 12.5.`);
  if (endMs <= startMs) return err('the look ends before it begins.');
  if (startMs < earliest) return err('the look begins before the one above has ended.');
  const name = TARGET_NAMES.find((known) => known === target.toLowerCase());
  if (name === undefined)
    return err(`"${target}" is none of the targets ${TARGET_NAMES.join(', ')}.`);
  const yaw = parseAngle(yawText);
  if (!yaw.ok) return yaw;
  const pitch = parseAngle(pitchText);
  if (!pitch.ok) return pitch;
  return ok({ span: { startMs, endMs }, target: name, yaw: yaw.value, pitch: pitch.value });
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Rounded to the microsecond, so that equal decimals are equal times. */
function parseTime(text: string): Ms | null {
  if (!NUMBER.test(text)) return null;
  return Math.round(secondsToMs(Number(text)) * 1000) / 1000;
}

/** Nothing = not known. */
function parseAngle(text: string): Result<Degrees | null, string> {
  if (text === '') return ok(null);
  const degrees = NUMBER.test(text.replace(/^[+-]/, '')) ? Number(text) : Number.NaN;
  return Math.abs(degrees) <= FURTHEST
    ? ok(degrees)
    : err(`"${text}" is not a direction in degrees from -${FURTHEST} to ${FURTHEST}.`);
}

/** The same form again: seconds with three digits, degrees with two. */
export const labelsToCsv = (labels: readonly LookLabel[]): string =>
  [HEADER, ...labels.map(labelLine)].map((line) => `${line}\n`).join('');

const labelLine = ({ span, target, yaw, pitch }: LookLabel): string =>
  [
    msToSeconds(span.startMs).toFixed(3),
    msToSeconds(span.endMs).toFixed(3),
    target,
    yaw?.toFixed(2) ?? '',
    pitch?.toFixed(2) ?? '',
  ].join(',');
