/** The columns of a question bank in CSV, in the order in which they are written. */
export const CSV_COLUMNS = [
  'id',
  'category',
  'question',
  'is_after',
  'tip',
  'trap',
  'professions',
  'skills',
  'seconds',
  'sets',
  'situation',
  'task',
  'action',
  'result',
  'talking_points',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

export const isCsvColumn = (name: string): name is CsvColumn =>
  (CSV_COLUMNS as readonly string[]).includes(name);

/** What a field of a record is called in the table; the others are called the same in both. */
export const COLUMN_OF_FIELD: Readonly<Record<string, CsvColumn>> = {
  text: 'question',
  isAfter: 'is_after',
  answerSeconds: 'seconds',
  talkingPoints: 'talking_points',
  name: 'sets',
};

/** Within a cell: one name or one point a line. */
export const splitLines = (cell: string): string[] =>
  cell
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text that a spreadsheet would run is written with an apostrophe in front; one more for one that has it. */
const GUARDED = /^'+\s*[=+\-@]/u;

export const guardApostrophe = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);
export const takeOffGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
