import { z } from 'zod';

/** What the process that remuxes says, once, before it is let go. */
export const remuxMessageSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), endMs: z.number().min(0), frames: z.number().int().min(0) }),
  z.object({ ok: z.literal(false), why: z.string(), isDiskFull: z.boolean() }),
]);
export type RemuxMessage = Readonly<z.infer<typeof remuxMessageSchema>>;
