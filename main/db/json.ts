import type { z } from 'zod';

/** A JSON column, read back through the schema of its record; throws for what no longer fits. */
export function parseDocument<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> {
  return schema.parse(JSON.parse(text));
}
