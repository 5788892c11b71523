import type { FileFault } from '../../core/question-file/fault.ts';
import type { FileContent } from '../../core/question-file/format.ts';
import { readCsvTable } from '../../core/question-file/read-csv.ts';
import { readJsonFile } from '../../core/question-file/read-json.ts';
import { err } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { readCsvRows } from './csv-rows.ts';

/** JSON begins with a bracket, whatever the file is called; everything else is taken for a table. */
export function readQuestionFile(
  text: string,
  isBankId: (id: string) => boolean,
): Result<FileContent, readonly FileFault[]> {
  if (/^\s*[{[]/u.test(text)) return readJsonFile(text);
  const rows = readCsvRows(text);
  return rows.ok ? readCsvTable(rows.value, isBankId) : err([rows.error]);
}
