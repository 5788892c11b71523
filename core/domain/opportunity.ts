import { z } from 'zod';
import { identifierSchema, isoDateTimeSchema } from './identifier.ts';
import { interviewerSchema } from './interviewer.ts';

export const opportunityDraftSchema = z.object({
  company: z.string().trim().min(1).max(200),
  role: z.string().trim().max(200),
});

/** A position the candidate is being interviewed for. */
export const opportunitySchema = opportunityDraftSchema.extend({
  id: identifierSchema,
  createdAt: isoDateTimeSchema,
});
export type Opportunity = Readonly<z.infer<typeof opportunitySchema>>;

/** An opportunity as the setup offers it, with whom the candidate met there last. */
export const metOpportunitySchema = opportunitySchema.extend({
  /** Of the latest interview for it that is still stored; empty = there is none. */
  interviewers: z.array(interviewerSchema).readonly(),
});
export type MetOpportunity = Readonly<z.infer<typeof metOpportunitySchema>>;
