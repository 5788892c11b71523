import { z } from 'zod';
import type { Clip } from '../clips/types.ts';
import { sessionTimeSchema } from '../domain/identifier.ts';

export const documentClipSchema = z.object({
  id: z.string(),
  kind: z.string().describe('See docs/worth-watching.md.'),
  startMs: sessionTimeSchema,
  endMs: sessionTimeSchema,
  title: z.string(),
  figures: z.array(z.string()),
  adviceId: z.string().nullable(),
  tone: z.enum(['good', 'improve']),
  salience: z
    .number()
    .describe('How far the figure is beyond its threshold, in half widths of its interval.'),
});

/** Its question and take are those of the answer it stands with. */
export const clipToDocument = ({
  questionIndex: _questionIndex,
  take: _take,
  ...clip
}: Clip): z.infer<typeof documentClipSchema> => ({ ...clip, figures: [...clip.figures] });
