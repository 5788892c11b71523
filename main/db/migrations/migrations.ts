import { firstSchema } from './010-first-schema.ts';
import { sessionSource } from './020-session-source.ts';
import type { Migration } from './migration.ts';

/** In order; append only. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, sessionSource];

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
