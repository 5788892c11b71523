import { z } from 'zod';
import { identifierSchema, isoDateTimeSchema } from './identifier.ts';

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
