import { basename } from 'node:path';
import { exportFileName } from '../../core/notes/export-file-name.ts';
import type { ExportFormat } from '../../core/notes/types.ts';
import { err, ok } from '../../core/result.ts';
import { isRecorded } from '../../core/review/recorded.ts';
import { currentWriting, PLAIN_WRITING, writtenAs } from '../../core/writing/writing.ts';
import type { Writing } from '../../core/writing/writing.ts';
import type { ReadDatabase } from '../db/database.ts';
import { CallFailure, failNotFound, notFound } from '../failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { FileContent } from '../files/write-atomically.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { compareWithEarlier } from '../services/compare-with-earlier.ts';
import { notesFilms } from '../services/notes-films.ts';
import { notesContent } from '../services/notes-content.ts';
import type { NotesContentChoices } from '../services/notes-content.ts';
import { createReviewCache } from '../services/review-cache.ts';
import type { OpenedReview } from '../services/review-cache.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';
import { createOverlayHandlers } from './overlay.ts';
import { createPostureHandlers } from './posture.ts';

/** A session looked back on, and written out as notes. */
export function createReviewHandlers(
  context: HandlerContext,
): Pick<Handlers, 'review:open' | 'review:overlay' | 'review:posture' | 'export:save'> {
  const cache = createReviewCache((sessionId, batches) => {
    context.log.error(`Session ${sessionId}: ${batches} damaged track batches are shown as gaps`);
    context.notices.add({
      id: `damaged-tracks-${sessionId}`,
      severity: 'warning',
      title: 'Parts of this session could not be read',
      text:
        `${batches === 1 ? 'One stretch' : `${batches} stretches`} of the stored measurements is damaged. ` +
        'That time is shown as not measured; everything else is unaffected.',
    });
  });
  return {
    ...createOverlayHandlers(context, cache),
    ...createPostureHandlers(context, cache),
    'review:open': ({ sessionId }) =>
      withDatabase(context, (database) => {
        const opened = cache.open(database, sessionId);
        return opened === null ? failNotFound('session') : ok(opened.review);
      }),
    'export:save': async ({ sessionId, format, films: wanted = [], ...choices }) => {
      const { store } = context;
      if (store.kind === 'unavailable') return err(store.error);
      const opened = writtenAs(writingOf(format), () => cache.open(store.database, sessionId));
      if (opened === null) return err(notFound('session'));
      const { session, title } = opened.review.record;
      const { plan, startedAt } = session;
      const name = exportFileName({
        name: title ?? plan.company,
        startedAt: localIsoTime(startedAt),
        format,
      });
      const target = await context.chooseTarget(name, format);
      if (target === null) return ok({ kind: 'cancelled' });
      const films = await notesFilms(context.clips, format === 'html' ? wanted : [], opened.review);
      if (!films.ok) return films;
      const chosen = { ...choices, films: films.value };
      const content = await contentOrFailure(store.database, opened, format, chosen, context);
      await writeAtomically(target, content);
      return ok({ kind: 'saved', fileName: basename(target) });
    },
  };
}

/** Notes are written for the user, JSON and CSV for programs. */
const writingOf = (format: ExportFormat): Writing =>
  format === 'json' || format === 'csv' ? PLAIN_WRITING : currentWriting();

async function contentOrFailure(
  database: ReadDatabase,
  opened: OpenedReview,
  format: ExportFormat,
  choices: NotesContentChoices,
  context: HandlerContext,
): Promise<FileContent> {
  try {
    const compared = await withComparison(database, opened, format, context);
    return await notesContent(compared, format, context, null, choices);
  } catch (cause) {
    context.log.error(`Export as ${format} failed`, cause);
    throw new CallFailure({
      type: 'ExportFailed',
      title: `The ${format === 'pdf' ? 'PDF' : 'file'} could not be made`,
      text: 'Nothing was written. Try once more; the other formats are not affected.',
    });
  }
}

/** What changed since before, where it is written; a recording has no before. */
async function withComparison(
  database: ReadDatabase,
  opened: OpenedReview,
  format: ExportFormat,
  { figures }: HandlerContext,
): Promise<OpenedReview> {
  const { session } = opened.review.record;
  if (format === 'csv' || isRecorded(session)) return opened;
  const comparison = await compareWithEarlier(database, figures, session.id);
  return comparison === null ? opened : { ...opened, review: { ...opened.review, comparison } };
}

/** The same moment as a clock on this machine's wall shows it: file names carry local time. */
function localIsoTime(moment: string): string {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
}
