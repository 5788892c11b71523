import { basename } from 'node:path';
import { QUESTION_BANK } from '../../core/guidance/question-bank.ts';
import type { CallOutput } from '../../core/ipc/contract.ts';
import { MAX_LISTED_FAULTS } from '../../core/ipc/question-calls.ts';
import type { QuestionFileContent } from '../../core/ipc/question-calls.ts';
import type { FileFault } from '../../core/question-file/fault.ts';
import type { FileContent } from '../../core/question-file/format.ts';
import { planImport } from '../../core/question-file/plan-import.ts';
import type { ImportPlan } from '../../core/question-file/plan-import.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { IsoDateTime } from '../../core/units.ts';
import { inTransaction } from '../db/database.ts';
import type { WriteDatabase } from '../db/database.ts';
import { putOutline } from '../db/repositories/answer-outlines.ts';
import { addFavourite } from '../db/repositories/favourites.ts';
import { readQuestionLibrary } from '../db/repositories/question-library.ts';
import { putSet } from '../db/repositories/question-sets.ts';
import { putOwnQuestion } from '../db/repositories/questions.ts';
import { readTextFile } from './read-file.ts';
import { readQuestionFile } from './read-question-file.ts';

type Opened = CallOutput<'questions:open-dropped'>;

/** The one question file that is being looked at. */
export type QuestionDesk = {
  readonly open: (path: string, database: WriteDatabase) => Promise<Opened>;
  /** Held against what is stored now; null = it is not open any more. */
  readonly takeIn: (
    id: string,
    database: WriteDatabase,
    now: IsoDateTime,
  ) => Result<number, readonly FileFault[]> | null;
  readonly close: (id: string) => void;
};

const BANK_IDS = new Set(QUESTION_BANK.map(({ id }) => id));

export function createQuestionDesk(createId: () => string): QuestionDesk {
  let opened: { readonly id: string; readonly content: FileContent } | null = null;

  async function read(
    path: string,
    database: WriteDatabase,
  ): Promise<Result<{ content: FileContent; plan: ImportPlan }, readonly FileFault[]>> {
    const text = await readTextFile(path);
    if (!text.ok) return err([text.error]);
    const content = readQuestionFile(text.value, (id) => BANK_IDS.has(id));
    if (!content.ok) return content;
    const plan = planImport(content.value, readQuestionLibrary(database), createId);
    return plan.ok ? ok({ content: content.value, plan: plan.value }) : plan;
  }

  return {
    open: async (path, database) => {
      opened = null;
      const fileName = basename(path);
      const found = await read(path, database);
      if (!found.ok)
        return {
          kind: 'faulty',
          fileName,
          faults: found.error.slice(0, MAX_LISTED_FAULTS),
          faultCount: found.error.length,
        };
      const { content, plan } = found.value;
      const id = createId();
      opened = { id, content };
      return {
        kind: 'opened',
        content: { id, fileName, entries: planToEntries(plan, database), notes: content.notes },
      };
    },
    takeIn: (id, database, now) => {
      if (opened?.id !== id) return null;
      const { content } = opened;
      const stored = inTransaction(database, () => {
        const plan = planImport(content, readQuestionLibrary(database), createId);
        return plan.ok ? ok(storePlan(database, plan.value, now)) : plan;
      });
      if (stored.ok) opened = null;
      return stored;
    },
    close: (id) => {
      if (opened?.id === id) opened = null;
    },
  };
}

/** How many entries were new or changed. */
function storePlan(
  database: WriteDatabase,
  { questions, sets, outlines, favourites }: ImportPlan,
  now: IsoDateTime,
): number {
  let stored = 0;
  const store = <Value>(
    planned: readonly { readonly change: string; readonly value: Value }[],
    put: (value: Value) => void,
  ): void => {
    const toDo = planned.filter(({ change }) => change !== 'same');
    for (const { value } of toDo) put(value);
    stored += toDo.length;
  };
  store(questions, (question) => putOwnQuestion(database, question, now));
  store(outlines, (outline) => putOutline(database, outline));
  store(sets, (set) => putSet(database, set, now));
  store(favourites, (id) => addFavourite(database, id, now));
  return stored;
}

function planToEntries(
  { questions, sets, outlines, favourites }: ImportPlan,
  database: WriteDatabase,
): QuestionFileContent['entries'] {
  const texts = new Map(
    [...readQuestionLibrary(database).questions, ...questions.map(({ value }) => value)].map(
      ({ id, text }) => [id, text],
    ),
  );
  const textOf = (id: string): string => texts.get(id) ?? id;
  return [
    ...questions.map(({ change, value }) => ({
      what: 'question' as const,
      id: value.id,
      change,
      text: value.text,
    })),
    ...sets.map(({ change, value }) => ({
      what: 'set' as const,
      id: value.id,
      change,
      text: value.name,
    })),
    ...outlines.map(({ change, value }) => ({
      what: 'outline' as const,
      id: value.questionId,
      change,
      text: textOf(value.questionId),
    })),
    ...favourites.map(({ change, value }) => ({
      what: 'favourite' as const,
      id: value,
      change,
      text: textOf(value),
    })),
  ];
}
