import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';

type Format = NotesChoices['format'];

/** In the order in which they are offered. */
export const FORMATS: readonly {
  readonly format: Format;
  readonly label: string;
  readonly detail: string;
}[] = [
  { format: 'pdf', label: 'PDF', detail: 'Session notes with charts, to print' },
  { format: 'html', label: 'HTML page', detail: 'Session notes with charts, one file' },
  { format: 'markdown', label: 'Markdown', detail: 'Session notes as plain text' },
  { format: 'json', label: 'JSON', detail: 'All figures, for other programs' },
  { format: 'csv', label: 'CSV tracks', detail: 'The samples, for a spreadsheet' },
  {
    format: 'bundle',
    label: 'Session bundle',
    detail: 'Everything as one file, to open in Greenroom on another computer',
  },
];

/** Whether what goes in can be chosen section by section. */
export const hasSections = (format: Format): boolean =>
  format === 'pdf' || format === 'html' || format === 'markdown';

/** A row of the CSV file with all its columns, bytes: a session of 38 minutes made 27 MB of 66 000. */
const CSV_ROW_BYTES = 410;
/** In a second, at ten samples of the face and what there is of the slower pose. */
const THINNED_FACE_RATE = 10;

/** About how large the CSV file is going to be, bytes. */
export function csvBytes(
  { faceFrames, poseFrames }: { readonly faceFrames: number; readonly poseFrames: number },
  durationMs: number,
  rate: NotesChoices['csvRate'],
): number {
  const faceRows =
    rate === 'every-sample'
      ? faceFrames
      : Math.min(faceFrames, (durationMs / 1000) * THINNED_FACE_RATE);
  return Math.round((faceRows + poseFrames) * CSV_ROW_BYTES);
}
