import type { Result } from '../result.ts';
import type { FileFault } from './fault.ts';
import type { FileContent } from './format.ts';
import { readCsvFile } from './read-csv.ts';
import { readJsonFile } from './read-json.ts';

/** JSON begins with a bracket, whatever the file is called; everything else is taken for a table. */
export const readQuestionFile = (
  text: string,
  isBankId: (id: string) => boolean,
): Result<FileContent, readonly FileFault[]> =>
  /^\s*[{[]/u.test(text) ? readJsonFile(text) : readCsvFile(text, isBankId);
