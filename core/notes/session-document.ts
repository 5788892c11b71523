import { z } from 'zod';
import type { Review } from '../review/types.ts';

export const SESSION_SCHEMA_PATH = 'docs/session.schema.json';

export const sessionDocumentSchema = z.object({
  schema: z.literal('greenroom.session'),
  version: z.literal(1),
});
export type SessionDocument = z.infer<typeof sessionDocumentSchema>;

/** Everything known of a session as plain JSON data: null = not measured, never NaN or 0. */
export function sessionDocument(_review: Review): SessionDocument {
  return { schema: 'greenroom.session', version: 1 };
}

/** The JSON Schema (draft 2020-12) of the document, as written to `SESSION_SCHEMA_PATH`. */
export function sessionJsonSchema(): unknown {
  return z.toJSONSchema(sessionDocumentSchema, { target: 'draft-2020-12' });
}
