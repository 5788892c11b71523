import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { FileFault } from './fault.ts';

/** One line of a table, which may run over several lines of the file. */
export type CsvRow = {
  /** On which line of the file it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** What spreadsheets of different countries write between two cells. */
const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/**
 * RFC 4180, and what spreadsheets make of it: the separator is told by the first line, lines end in any
 * of three ways, blank ones are passed over. Quotes that do not fit are told by the line they are in;
 * guessing where they should have been would put texts under wrong headings.
 */
export function readCsvRows(text: string): Result<readonly CsvRow[], FileFault> {
  const separator = findSeparator(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ line: rowLine, cells });
    cells = [];
  };
  while (at < text.length) {
    if (text[at] === '"') {
      const openedOn = line;
      const close = findClosingQuote(text, at + 1);
      if (close < 0)
        return err({ line: openedOn, text: 'a quotation mark is opened here and never closed' });
      const cell = text.slice(at + 1, close);
      line += countLineEnds(cell);
      cells.push(cell.replaceAll('""', '"'));
      at = close + 1;
      if (at < text.length && !isEndOfCell(text[at], separator))
        return err({ line, text: 'there is text behind a closing quotation mark' });
    } else {
      const start = at;
      while (at < text.length && !isEndOfCell(text[at], separator)) at += 1;
      const cell = text.slice(start, at);
      if (cell.includes('"'))
        return err({ line, text: 'a quotation mark stands inside a cell that is not quoted' });
      cells.push(cell);
    }
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end still opens one more, empty cell.
      if (at === text.length) cells.push('');
      continue;
    }
    endRow();
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    rowLine = line;
  }
  if (cells.length > 0) endRow();
  return ok(rows);
}

const isEndOfCell = (character: string | undefined, separator: Separator): boolean =>
  character === separator || character === '\n' || character === '\r';

/** The one that is not doubled; -1 = there is none. */
function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const countLineEnds = (cell: string): number => (cell.match(/\r\n|\r|\n/gu) ?? []).length;

/** The one that is most in the first line; headings hold none of them. */
function findSeparator(text: string): Separator {
  const [first = ''] = text.split(/[\r\n]/u, 1);
  const count = (separator: Separator) => first.split(separator).length;
  return SEPARATORS.reduce((best, separator) =>
    count(separator) > count(best) ? separator : best,
  );
}
