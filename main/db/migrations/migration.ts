import type { Connection } from '../open.ts';

/**
 * One step of the schema. Versions go up in tens and steps are never changed once released; each has
 * a test of its own with rows of the version before (`test/integration/db/migrations/`).
 */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (connection: Connection) => void;
};
