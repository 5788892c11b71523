import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../core/ipc/contract.ts';
import { QUESTION_BANK } from '../../core/guidance/question-bank.ts';
import type { TestStudio } from './database.ts';

export type OpenedFile = CallOutput<'questions:open-dropped'>;

/** An id of a question that the app comes with, and one of a question the candidate asks. */
export const BANK_ID = QUESTION_BANK[0]?.id ?? '';
export const TO_ASK_ID = QUESTION_BANK.find(({ category }) => category === 'team')?.id ?? '';

/** A file of questions as somebody might have written it. */
export const aJsonFile = (change: object = {}): string =>
  JSON.stringify({ format: 'greenroom-question-bank', version: 1, ...change }, null, 2);

/** Writes the file and opens it as if it had been dropped on the window. */
export function openFile(
  studio: TestStudio,
  content: string | Uint8Array,
  name = 'questions.json',
): Promise<OpenedFile> {
  const path = join(studio.folder, name);
  writeFileSync(path, content);
  return studio.value('questions:open-dropped', { path });
}

/** The faults of a file that must have some: "3: “text” is missing". */
export function faultsOf(opened: OpenedFile): readonly string[] {
  if (opened.kind !== 'faulty') throw new Error(`The file was taken for ${opened.kind}.`);
  return opened.faults.map(({ line, text }) => `${line ?? '-'}: ${text}`);
}

/** The content of a file that must have no faults. */
export function contentOf(opened: OpenedFile) {
  if (opened.kind !== 'opened') throw new Error(`The file was ${JSON.stringify(opened)}.`);
  return opened.content;
}
