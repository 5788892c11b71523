/** RFC 4180 ends its lines so; every spreadsheet takes it. */
export const CSV_LINE_END = '\r\n';

/**
 * One text cell. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or
 * a carriage return, with or without spaces before it) gets a leading apostrophe; quoting alone does
 * not help. Numbers do not go through here: "-3.5" is a number and must stay one.
 */
export function csvTextCell(text: string): string {
  const guarded = /^\s*[=+\-@]|^[\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Stored channels are 32-bit floats: more digits than these are noise of the conversion. */
const FLOAT32_DIGITS = 7;

/** One number cell; empty = not measured. */
export function csvNumberCell(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) {
    return '';
  }
  return String(Number(value.toPrecision(FLOAT32_DIGITS)));
}
