import { CsvError, parse } from 'csv-parse/sync';
import { MAX_OWN_QUESTIONS } from '../../core/domain/own-question.ts';
import type { CsvRow } from '../../core/question-file/csv-row.ts';
import type { FileFault } from '../../core/question-file/fault.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

/** What spreadsheets of different countries write between two cells. */
const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** The headings, every question there may be, and one row that shows that there are too many. */
const MAX_ROWS = 1 + MAX_OWN_QUESTIONS + 1;

/** What the parser refuses. Guessing where the marks should be would put texts under wrong headings. */
const FAULT_TEXTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened here and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'there is text behind a closing quotation mark',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that is not quoted',
};

/**
 * A text as rows with their lines, up to `MAX_ROWS`. The separator is told by the first line; blank lines
 * are passed over, and so are spaces around cells. How many cells a row must have, who reads them knows.
 */
export function readCsvRows(text: string): Result<readonly CsvRow[], FileFault> {
  // Texts are stored with line feeds, and the parser's count of lines is right for these only.
  const plain = text.replace(/\r\n?/gu, '\n');
  const rows: CsvRow[] = [];
  try {
    parse(plain, {
      delimiter: findSeparator(plain),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: MAX_ROWS,
      on_record: (cells, { lines }) => {
        // It counts to where a row ends.
        rows.push({ line: lines - countLineFeeds(cells.join('')), cells });
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return err(toFault(cause, plain));
  }
  return ok(rows);
}

function toFault(cause: CsvError, text: string): FileFault {
  const { code, bytes, lines } = cause;
  const words = FAULT_TEXTS[code] ?? 'it is no table from here on';
  // Only the end shows that a quotation mark is never closed; it is the first one behind the last whole cell.
  if (code === 'CSV_QUOTE_NOT_CLOSED' && typeof bytes === 'number') {
    const all = Buffer.from(text);
    const before = all.subarray(0, all.indexOf('"', bytes)).toString();
    return { line: 1 + countLineFeeds(before), text: words };
  }
  return { line: typeof lines === 'number' ? lines : null, text: words };
}

const countLineFeeds = (text: string): number => text.split('\n').length - 1;

/** The one that is most in the first line; headings hold none of them. */
function findSeparator(text: string): Separator {
  const [first = ''] = text.split('\n', 1);
  const count = (separator: Separator) => first.split(separator).length;
  return SEPARATORS.reduce((best, separator) =>
    count(separator) > count(best) ? separator : best,
  );
}
