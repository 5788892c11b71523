import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import { interviewTemplateSchema } from '../domain/interview-template.ts';

/** Choices of the setup that were saved under a name. */
export const TEMPLATE_CALLS = {
  /** By name. */
  'templates:list': { input: z.void(), output: z.array(interviewTemplateSchema).readonly() },
  /** Idempotent by the id, which the window makes; so a deleted template can be saved again. */
  'templates:save': { input: interviewTemplateSchema, output: interviewTemplateSchema },
  'templates:delete': { input: z.object({ id: identifierSchema }), output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
