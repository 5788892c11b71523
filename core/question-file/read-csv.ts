import { BANK_CATEGORIES } from '../domain/bank-question.ts';
import { emptyOutline, isEmptyOutline, OUTLINE_PARTS } from '../domain/answer-outline.ts';
import { MAX_OWN_QUESTIONS } from '../domain/own-question.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { COLUMN_OF_FIELD, isCsvColumn, splitLines, takeOffGuard } from './csv-columns.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { CsvRow } from './csv-row.ts';
import type { FileFault } from './fault.ts';
import { fileOutlineSchema, fileQuestionSchema, fileSetSchema } from './format.ts';
import type { FileContent, FileOutline, FileQuestion, FileSet, Located } from './format.ts';
import { issueText } from './issue-text.ts';

type Header = ReadonlyMap<CsvColumn, number>;

/**
 * A question bank as a table: one row a question, with the sets it is in and the outline of the
 * answer. A row with the id of a question that Greenroom ships with (`isBankId`) only adds these.
 */
export function readCsvTable(
  [first, ...rows]: readonly CsvRow[],
  isBankId: (id: string) => boolean,
): Result<FileContent, readonly FileFault[]> {
  const header = readHeader(first);
  if (!header.ok) return err(header.error);
  if (rows.length > MAX_OWN_QUESTIONS)
    return err([{ line: null, text: `it has more than ${MAX_OWN_QUESTIONS} rows` }]);
  const faults: FileFault[] = [];
  const questions: Located<FileQuestion>[] = [];
  const outlines: Located<FileOutline>[] = [];
  const sets = new Map<string, { readonly line: number; readonly questionIds: string[] }>();
  const names = (field: string): string => COLUMN_OF_FIELD[field] ?? field;

  for (const { line, cells } of rows) {
    const width = first?.cells.length ?? 0;
    if (cells.length !== width) {
      faults.push({ line, text: `the row has ${cells.length} cells, the first line ${width}` });
      continue;
    }
    const cell = (column: CsvColumn): string =>
      takeOffGuard(cells[header.value.columns.get(column) ?? -1] ?? '').trim();
    const id = cell('id') === '' ? `row ${line}` : cell('id');
    if (!isBankId(id)) {
      const raw = rowToQuestion(id, cell);
      const parsed = fileQuestionSchema.safeParse(raw);
      if (parsed.success) questions.push({ line, value: parsed.data });
      else
        faults.push(
          ...parsed.error.issues.map((issue) => ({ line, text: issueText(issue, raw, names) })),
        );
    }
    const outline = rowToOutline(id, cell);
    const parsed = fileOutlineSchema.safeParse(outline);
    if (!parsed.success)
      faults.push(
        ...parsed.error.issues.map((issue) => ({ line, text: issueText(issue, outline, names) })),
      );
    else if (!isEmptyOutline(outline)) outlines.push({ line, value: parsed.data });
    for (const name of splitLines(cell('sets'))) {
      const set = sets.get(name) ?? { line, questionIds: [] };
      sets.set(name, set);
      set.questionIds.push(id);
    }
  }

  const fileSets: Located<FileSet>[] = [];
  for (const [name, { line, questionIds }] of sets) {
    const raw = { name, questionIds };
    const parsed = fileSetSchema.safeParse(raw);
    if (parsed.success) fileSets.push({ line, value: parsed.data });
    else
      faults.push(
        ...parsed.error.issues.map((issue) => ({ line, text: issueText(issue, raw, names) })),
      );
  }
  return faults.length > 0
    ? err(faults)
    : ok({ questions, sets: fileSets, outlines, favourites: [], notes: header.value.notes });
}

function readHeader(
  first: CsvRow | undefined,
): Result<{ readonly columns: Header; readonly notes: readonly FileFault[] }, FileFault[]> {
  if (first === undefined) return err([{ line: null, text: 'it is empty' }]);
  const columns = new Map<CsvColumn, number>();
  const notes: FileFault[] = [];
  const faults: FileFault[] = [];
  for (const [index, cell] of first.cells.entries()) {
    const name = cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/gu, '_');
    if (!isCsvColumn(name))
      notes.push({ line: first.line, text: `the column “${cell}” is not used` });
    else if (columns.has(name))
      faults.push({ line: first.line, text: `the column “${name}” is there twice` });
    else columns.set(name, index);
  }
  for (const name of ['category', 'question'] as const) {
    if (!columns.has(name))
      faults.push({
        line: first.line,
        text: `there is no column “${name}”: the first line must name the columns`,
      });
  }
  return faults.length > 0 ? err(faults) : ok({ columns, notes });
}

function rowToQuestion(id: string, cell: (column: CsvColumn) => string): Record<string, unknown> {
  const list = (column: CsvColumn) =>
    cell(column)
      .toLowerCase()
      .split(/[;,\s]+/u)
      .filter(Boolean);
  const seconds = cell('seconds');
  return {
    id,
    category: toCategory(cell('category')),
    text: cell('question'),
    isAfter: cell('is_after'),
    tip: cell('tip'),
    trap: cell('trap'),
    professions: list('professions'),
    skills: list('skills'),
    answerSeconds: seconds === '' ? null : /^\d{1,9}$/u.test(seconds) ? Number(seconds) : seconds,
  };
}

/** "Cultural fit" is meant as well as "cultural-fit". */
function toCategory(cell: string): string {
  const plain = cell.toLowerCase().replace(/[\s_]+/gu, '-');
  return BANK_CATEGORIES.find((category) => category === plain) ?? cell;
}

const rowToOutline = (questionId: string, cell: (column: CsvColumn) => string) => ({
  ...emptyOutline(questionId),
  ...Object.fromEntries(OUTLINE_PARTS.map((part) => [part, cell(part)])),
  talkingPoints: splitLines(cell('talking_points')),
});
