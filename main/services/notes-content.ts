import type { RecordingAccuracy } from '../../core/accuracy/accuracy-table.ts';
import { assertNever } from '../../core/assert.ts';
import { buildReport } from '../../core/notes/build-report.ts';
import type { NotesChoices } from '../../core/notes/notes-choices.ts';
import { reportToHtml } from '../../core/notes/report-html.ts';
import { NO_FILMS } from '../../core/notes/report-films.ts';
import type { ReportFilms } from '../../core/notes/report-films.ts';
import { reportToMarkdown } from '../../core/notes/report-markdown.ts';
import { HIDDEN_AT_FIRST } from '../../core/notes/sections.ts';
import { sessionDocument } from '../../core/notes/session-document.ts';
import { tracksToCsv } from '../../core/notes/tracks-csv.ts';
import type { ExportFormat } from '../../core/notes/types.ts';
import type { FileContent } from '../files/write-atomically.ts';
import type { OpenedReview } from './review-cache.ts';

export type NotesOptions = {
  /** IANA name of the zone that dates are written in. */
  readonly timeZone: string;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
};

/** What of it; without choices, what notes hold at first. */
export type NotesContentChoices = Partial<Pick<NotesChoices, 'hiddenSections' | 'csvRate'>> & {
  readonly films?: ReportFilms;
};

/** The bytes of one export, from the one report tree (JSON and CSV: from the data themselves). */
export async function notesContent(
  { review, tracks, signals }: OpenedReview,
  format: ExportFormat,
  { timeZone, printPdf }: NotesOptions,
  accuracy: RecordingAccuracy | null = null,
  {
    hiddenSections = HIDDEN_AT_FIRST,
    csvRate = 'every-sample',
    films = NO_FILMS,
  }: NotesContentChoices = {},
): Promise<FileContent> {
  const report = () => buildReport(review, { timeZone, hiddenSections });
  switch (format) {
    case 'markdown':
      return reportToMarkdown(report());
    case 'html':
      return reportToHtml(buildReport(review, { timeZone, hiddenSections, films }));
    case 'pdf':
      return printPdf(reportToHtml(report()));
    case 'json':
      return `${JSON.stringify(sessionDocument(review, accuracy), null, 2)}\n`;
    case 'csv':
      return tracksToCsv({
        face: tracks.face,
        pose: tracks.pose,
        signals,
        answers: review.record.answers,
        rate: csvRate,
      });
    default:
      return assertNever(format);
  }
}
