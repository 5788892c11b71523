import type { Connection } from './open.ts';
import { newestVersion } from './migrations/migrations.ts';
import type { Migration } from './migrations/migration.ts';

/** The letters GRNR in the file's header say whose database it is. */
export const APPLICATION_ID = 0x47_52_4e_52;

export function schemaVersion(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

export function needsMigration(connection: Connection, migrations: readonly Migration[]): boolean {
  return schemaVersion(connection) < newestVersion(migrations);
}

/**
 * Runs the steps that are still due. Each step and its version number are one transaction, so a crash
 * or a failure leaves the version before it, whole.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1]?.version ?? 0;
    if (migration.version <= before)
      throw new Error(`Migration ${migration.version} is out of order.`);
    if (schemaVersion(connection) >= migration.version) continue;
    connection
      .transaction(() => {
        migration.up(connection);
        connection.pragma(`application_id = ${APPLICATION_ID}`);
        connection.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
