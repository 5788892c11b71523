import { z } from 'zod';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { FileFault } from './fault.ts';
import {
  fileFavouriteSchema,
  fileOutlineSchema,
  fileQuestionSchema,
  fileSetSchema,
  QUESTION_FILE_FORMAT,
  QUESTION_FILE_VERSION,
  questionFileSchema,
} from './format.ts';
import type { FileContent, Located } from './format.ts';
import { issueText } from './issue-text.ts';
import { findJsonLines, MAX_JSON_DEPTH, nearestLine } from './json-lines.ts';
import type { JsonLines } from './json-lines.ts';

/** A question bank in JSON: every fault with its line, or all of it. */
export function readJsonFile(text: string): Result<FileContent, readonly FileFault[]> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (cause) {
    return err([syntaxFault(text, cause)]);
  }
  const lines = findJsonLines(text);
  if (lines.isTooDeep)
    return err([{ line: null, text: `it is nested more than ${MAX_JSON_DEPTH} levels deep` }]);
  if (lines.repeated !== null) {
    const { name, line } = lines.repeated;
    return err([{ line, text: `“${name}” is there twice` }]);
  }
  const foreign = foreignFault(root);
  if (foreign !== null) return err([foreign]);
  const file = questionFileSchema.safeParse(root);
  if (!file.success)
    return err(
      file.error.issues.map((issue) => ({
        line: nearestLine(lines, issue.path),
        text: issueText(issue, root),
      })),
    );
  const faults: FileFault[] = [];
  const notes: FileFault[] = unknownNames(root, questionFileSchema, lines, []);
  const read = <Value>(
    list: 'questions' | 'sets' | 'outlines' | 'favourites',
    schema: z.ZodType<Value>,
  ): readonly Located<Value>[] =>
    (file.data[list] ?? []).flatMap((raw, index) => {
      const path = [list, index];
      const parsed = schema.safeParse(raw);
      if (!parsed.success) {
        for (const issue of parsed.error.issues)
          faults.push({
            line: nearestLine(lines, [...path, ...issue.path]),
            text: issueText(issue, raw),
          });
        return [];
      }
      notes.push(...unknownNames(raw, schema, lines, path));
      return [{ line: nearestLine(lines, path), value: parsed.data }];
    });
  const content = {
    questions: read('questions', fileQuestionSchema),
    sets: read('sets', fileSetSchema),
    outlines: read('outlines', fileOutlineSchema),
    favourites: read('favourites', fileFavouriteSchema),
    notes,
  };
  return faults.length > 0 ? err(faults) : ok(content);
}

function foreignFault(root: unknown): FileFault | null {
  const isObject = typeof root === 'object' && root !== null && !Array.isArray(root);
  if (!isObject || Reflect.get(root, 'format') !== QUESTION_FILE_FORMAT)
    return {
      line: 1,
      text: `it is no question bank: “format” must be “${QUESTION_FILE_FORMAT}”`,
    };
  const version: unknown = Reflect.get(root, 'version');
  return typeof version === 'number' && version > QUESTION_FILE_VERSION
    ? { line: null, text: 'it was written by a newer version of Greenroom. Update, then try again' }
    : null;
}

/** Fields that nobody asked for: passed over, and said to be. */
const unknownNames = (
  raw: unknown,
  schema: z.ZodType,
  lines: JsonLines,
  path: readonly PropertyKey[],
): FileFault[] =>
  schema instanceof z.ZodObject
    ? Object.keys(raw ?? {})
        .filter((name) => !Object.hasOwn(schema.shape, name))
        .map((name) => ({
          line: nearestLine(lines, [...path, name]),
          text: `“${name}” is not used`,
        }))
    : [];

/** V8 says where it stopped; where it does not, it was at the end. */
function syntaxFault(text: string, cause: unknown): FileFault {
  const position = /at position (\d+)/u.exec(cause instanceof Error ? cause.message : '')?.[1];
  const before = position === undefined ? text : text.slice(0, Number(position));
  return {
    line: before.split('\n').length,
    text: 'it is no JSON from here on: look for a missing quotation mark, comma or bracket',
  };
}
