/** How numbers and dates are written. The words around them stay the same. */
export type Writing = {
  readonly decimalMark: 'point' | 'comma';
  /** "4 March 2026", "04.03.2026" or "2026-03-04". The clock always has 24 hours. */
  readonly dateOrder: 'words' | 'day-first' | 'year-first';
};

/** Until somebody chooses otherwise, and always where a program reads: JSON, CSV, the command line. */
export const PLAIN_WRITING: Writing = { decimalMark: 'point', dateOrder: 'words' };

/**
 * Of this process, as the locale of a process is: every sentence with a figure in it depends on it,
 * and no measurement, no stored value and no file for a program does. Only the window and the main
 * process follow the settings (`writeAs`); workers, threads and the command line write plainly.
 */
let current = PLAIN_WRITING;

export const currentWriting = (): Writing => current;

/** From now on this process writes so. */
export function writeAs({ decimalMark, dateOrder }: Writing): void {
  current = { decimalMark, dateOrder };
}

/** One thing written otherwise, and nothing else: `write` has to be done when it returns. */
export function writtenAs<Written>(writing: Writing, write: () => Written): Written {
  const before = current;
  current = writing;
  try {
    return write();
  } finally {
    current = before;
  }
}
