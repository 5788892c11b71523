import { z } from 'zod';

/** The drawn people who can ask; each has a portrait of its own. */
export const PORTRAITS = ['alex', 'maya', 'daniel', 'ingrid', 'samuel', 'yuki'] as const;
export const portraitSchema = z.enum(PORTRAITS);
export type Portrait = z.infer<typeof portraitSchema>;

/** Somebody who interviews: who they are on the screen, and what they are called there. */
export const interviewerSchema = z.object({
  portrait: portraitSchema,
  name: z.string().trim().min(1).max(80),
  /** What they do there ("Head of Operations"); empty = not said. */
  role: z.string().trim().max(120),
});
export type Interviewer = Readonly<z.infer<typeof interviewerSchema>>;

/** Who asks where nobody was named, and in sessions from before interviewers had names. */
export const DEFAULT_INTERVIEWER: Interviewer = { portrait: 'alex', name: 'Alex Morgan', role: '' };
