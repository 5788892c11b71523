/** One row of a table, which may run over several lines of the file. */
export type CsvRow = {
  /** On which line of the file it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};
