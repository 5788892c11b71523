import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from './identifier.ts';

export const markerDraftSchema = z.object({
  sessionId: identifierSchema,
  atMs: sessionTimeSchema,
  note: z.string().max(2_000),
});

/** The user's own pin on a moment, with an optional note. */
export const markerSchema = markerDraftSchema.extend({ id: identifierSchema });
export type Marker = Readonly<z.infer<typeof markerSchema>>;
