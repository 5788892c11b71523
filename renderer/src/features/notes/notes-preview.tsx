import { Box, Text } from '@mantine/core';
import { useMemo } from 'react';
import { buildReport } from '../../../../core/notes/build-report.ts';
import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';
import { reportBlocksToHtml, reportHeadToHtml } from '../../../../core/notes/report-html.ts';
import { NO_FILMS } from '../../../../core/notes/report-films.ts';
import type { ReportFilms } from '../../../../core/notes/report-films.ts';
import { reportToMarkdown } from '../../../../core/notes/report-markdown.ts';
import type { Review } from '../../../../core/review/types.ts';
import { ownTimeZone } from '../../ui/formatting.ts';
import { hasSections } from './notes-formats.ts';
import classes from './notes.module.css';
import { PagePreview } from './page-preview.tsx';

/** What will be written, made by the very code that writes it. */
export function NotesPreview({
  review,
  format,
  hiddenSections,
  films,
}: { readonly review: Review; readonly films: ReportFilms } & Pick<
  NotesChoices,
  'format' | 'hiddenSections'
>) {
  const content = useMemo(() => {
    if (!hasSections(format)) return null;
    const report = buildReport(review, {
      timeZone: ownTimeZone(),
      hiddenSections,
      films: format === 'html' ? films : NO_FILMS,
    });
    return format === 'markdown'
      ? reportToMarkdown(report)
      : `${reportHeadToHtml(report)}${reportBlocksToHtml(report)}`;
  }, [review, format, hiddenSections, films]);
  if (content === null) return <Text c="dimmed">{COMPLETE_TEXTS[format]}</Text>;
  return (
    <Box
      component="section"
      aria-label="Preview"
      // Reached with the keyboard, so that it can be scrolled with it.
      tabIndex={0}
      className={classes['preview'] ?? ''}
    >
      {format === 'markdown' ? (
        <pre className={classes['markdown']}>{content}</pre>
      ) : (
        <PagePreview html={content} />
      )}
    </Box>
  );
}

const COMPLETE_TEXTS: Readonly<Partial<Record<NotesChoices['format'], string>>> = {
  json: 'One object with everything that is known of the session: plan, answers, your notes, markers and ratings, all figures with their intervals and bands, and the curves. It is always complete; nothing can be left out.',
  csv: 'A table with a row for each analysed picture: head, gaze, eyes, shoulders and the signals made of them. An empty cell was not measured. It holds no words of yours.',
  bundle:
    'The whole session as one file: what you wrote, every sample, every figure and, if you like, the recording. Greenroom on another computer takes it in whole. Anybody who has the file can see all of it.',
};
