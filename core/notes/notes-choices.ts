import { z } from 'zod';
import { CSV_RATES } from './tracks-csv.ts';
import { HIDDEN_AT_FIRST, NOTES_SECTIONS } from './sections.ts';
import { EXPORT_FORMATS } from './types.ts';

/**
 * What the user chose the last time notes were written. The sections are told by those that are
 * hidden, so that one that is added later is there.
 */
export const notesChoicesSchema = z.object({
  format: z.enum([...EXPORT_FORMATS, 'bundle']),
  hiddenSections: z.array(z.enum(NOTES_SECTIONS)).max(NOTES_SECTIONS.length).readonly(),
  csvRate: z.enum(CSV_RATES),
  /** Whether a session bundle takes the recording along. */
  withMedia: z.boolean(),
});
export type NotesChoices = Readonly<z.infer<typeof notesChoicesSchema>>;

export const FIRST_CHOICES: NotesChoices = {
  format: 'pdf',
  hiddenSections: HIDDEN_AT_FIRST,
  csvRate: 'every-sample',
  withMedia: true,
};
