import type { Connection, Statement } from './open.ts';

/** Longer than this and a query holds up the window noticeably; it is logged by its name. */
export const SLOW_QUERY_MS = 40;

/** What repositories that only read ask for. */
export type ReadDatabase = {
  readonly connection: Connection;
  readonly statements: Map<string, Statement>;
  readonly onSlowQuery: (name: string, milliseconds: number) => void;
};

declare const writing: unique symbol;
/** What repositories that write ask for; a plain `ReadDatabase` does not fit. */
export type WriteDatabase = ReadDatabase & { readonly [writing]: true };

/** What SQLite takes and gives. Booleans are 0 and 1, documents are JSON text. */
export type SqlValue = string | number | null | Uint8Array;

export function createDatabase(
  connection: Connection,
  onSlowQuery: ReadDatabase['onSlowQuery'],
): WriteDatabase {
  // The brand exists for the compiler only.
  return { connection, statements: new Map(), onSlowQuery } as unknown as WriteDatabase;
}

/**
 * Row types are stated by the caller: tables are STRICT, and each row goes through exactly one mapper,
 * which is the only place that knows its columns.
 */
export function selectAll<Row>(
  database: ReadDatabase,
  name: string,
  sql: string,
  ...values: SqlValue[]
): Row[] {
  return timed(database, name, () => statement(database, sql).all(...values) as Row[]);
}

export function selectOne<Row>(
  database: ReadDatabase,
  name: string,
  sql: string,
  ...values: SqlValue[]
): Row | null {
  return timed(
    database,
    name,
    () => (statement(database, sql).get(...values) as Row | undefined) ?? null,
  );
}

/** Returns how many rows changed. */
export function change(
  database: WriteDatabase,
  name: string,
  sql: string,
  ...values: SqlValue[]
): number {
  return timed(database, name, () => statement(database, sql).run(...values).changes);
}

/** All or nothing. Takes the write lock at once, so that it cannot fail halfway for want of it. */
export function inTransaction<Value>(database: WriteDatabase, work: () => Value): Value {
  return database.connection.inTransaction
    ? work()
    : database.connection.transaction(work).immediate();
}

function statement(database: ReadDatabase, sql: string): Statement {
  const known = database.statements.get(sql);
  if (known !== undefined) return known;
  const prepared = database.connection.prepare(sql);
  database.statements.set(sql, prepared);
  return prepared;
}

function timed<Value>(database: ReadDatabase, name: string, work: () => Value): Value {
  const before = performance.now();
  try {
    return work();
  } finally {
    const milliseconds = performance.now() - before;
    if (milliseconds > SLOW_QUERY_MS) database.onSlowQuery(name, milliseconds);
  }
}
