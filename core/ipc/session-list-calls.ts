import { z } from 'zod';
import { identifierSchema, isoDateTimeSchema } from '../domain/identifier.ts';
import { interviewFormatSchema, interviewModeSchema } from '../domain/plan.ts';
import { sessionSourceSchema, sessionSummarySchema } from '../domain/session.ts';
import { MAX_TITLE } from '../sessions/session-title.ts';

export const MAX_SEARCH_TEXT = 200;
/** Rows in one answer; nobody reads further down without searching. */
const MAX_LISTED = 5_000;

/** What a session has to be to be listed; null = it does not matter. */
const sessionSearchSchema = z.object({
  /** Words that each stand in its name, company, role, questions, notes or markers. */
  text: z.string().max(MAX_SEARCH_TEXT),
  /** Started at this moment or later. */
  from: isoDateTimeSchema.nullable(),
  /** Started before this moment. */
  before: isoDateTimeSchema.nullable(),
  /** Of interviews that were held; an analysed recording has none. */
  format: interviewFormatSchema.nullable(),
  mode: interviewModeSchema.nullable(),
  isCalibrated: z.boolean().nullable(),
  hasVideo: z.boolean().nullable(),
  source: sessionSourceSchema.nullable(),
});
export type SessionSearch = Readonly<z.infer<typeof sessionSearchSchema>>;

const listedSessionSchema = sessionSummarySchema.extend({
  /** Of some stretch of it, and not deleted. */
  hasVideo: z.boolean(),
  hasThumbnail: z.boolean(),
});
export type ListedSession = Readonly<z.infer<typeof listedSessionSchema>>;

/** The list of sessions: searched, filtered, renamed. */
export const SESSION_LIST_CALLS = {
  /** Latest first, at most `limit` of those `found`; `total` counts all that are stored. */
  'sessions:search': {
    input: sessionSearchSchema.extend({ limit: z.number().int().min(1).max(MAX_LISTED) }),
    output: z.object({
      sessions: z.array(listedSessionSchema),
      found: z.number().int().min(0),
      total: z.number().int().min(0),
    }),
  },
  /** An empty name is none: the session is then called by its company and role again. */
  'sessions:rename': {
    input: z.object({ sessionId: identifierSchema, title: z.string().trim().max(MAX_TITLE) }),
    output: z.void(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
