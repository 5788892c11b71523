import { basename } from 'node:path';
import { questionsToCsv, questionsToJson } from '../../core/question-file/write-files.ts';
import { err, ok } from '../../core/result.ts';
import type { FileFault } from '../../core/question-file/fault.ts';
import { readQuestionLibrary } from '../db/repositories/question-library.ts';
import { invalidInput, notFound } from '../failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Answer, Handlers } from '../ipc/answer-call.ts';
import { createQuestionDesk } from '../question-file/question-desk.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** Own questions, sets, outlines and favourites as a file, and taken in from one. */
export function createQuestionFileHandlers(
  context: HandlerContext,
): Pick<
  Handlers,
  | 'questions:export'
  | 'questions:choose-file'
  | 'questions:open-dropped'
  | 'questions:take-in'
  | 'questions:close-file'
> {
  const desk = createQuestionDesk(context.createId);

  async function open(path: string): Promise<Answer<'questions:open-dropped'>> {
    const { store } = context;
    return store.kind === 'ready' ? ok(await desk.open(path, store.database)) : err(store.error);
  }

  return {
    'questions:export': async ({ format }) => {
      const text = withDatabase(context, (database) => {
        const library = readQuestionLibrary(database);
        return ok(format === 'json' ? questionsToJson(library) : questionsToCsv(library));
      });
      if (!text.ok) return text;
      const date = context.now().toISOString().slice(0, 10);
      const target = await context.chooseTarget(
        `greenroom-questions-${date}.${format}`,
        format,
        'Save my questions',
      );
      if (target === null) return ok({ kind: 'cancelled' });
      await writeAtomically(target, text.value);
      return ok({ kind: 'saved', fileName: basename(target) });
    },
    'questions:choose-file': async () => {
      const path = await context.chooseQuestionFile();
      return path === null ? ok({ kind: 'cancelled' }) : open(path);
    },
    'questions:open-dropped': ({ path }) =>
      path === ''
        ? err(invalidInput('What was dropped is not a file on this computer. Choose one instead.'))
        : open(path),
    'questions:take-in': ({ id }) =>
      withDatabase(context, (database) => {
        const stored = desk.takeIn(id, database, context.now().toISOString());
        if (stored === null) return err(notFound('file'));
        return stored.ok ? ok({ stored: stored.value }) : err(noLongerFits(stored.error));
      }),
    'questions:close-file': ({ id }) => {
      desk.close(id);
      return ok(undefined);
    },
  };
}

const noLongerFits = ([fault]: readonly FileFault[]) =>
  invalidInput(
    `Your questions have changed since the file was opened, and it no longer fits: ${fault?.text ?? ''}. Nothing was stored. Open it again.`,
  );
