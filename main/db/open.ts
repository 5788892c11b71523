import BetterSqlite3 from 'better-sqlite3';

/** The one file that loads the SQLite driver. */
export type Connection = BetterSqlite3.Database;
export type Statement = BetterSqlite3.Statement;

/** The driver calls functions that came with Node-API 10; on an older one it ends the process. */
const NEEDED_NODE_API = 10;
const BUSY_TIMEOUT_MS = 5_000;

export type OpenOptions = {
  /**
   * A driver binary built for this runtime, instead of the one in the driver's package. Given by the
   * test tooling (`main/test-switches.ts`) for an Electron older than the driver supports.
   */
  readonly binding: string | null;
  readonly readonly?: boolean;
};

export class DriverUnsupported extends Error {}

/** Opens a connection that has written nothing yet: checks come first, see `start-store.ts`. */
export function openConnection(
  file: string,
  { binding, readonly = false }: OpenOptions,
): Connection {
  const nodeApi = Number(process.versions['napi'] ?? '0');
  if (binding === null && nodeApi < NEEDED_NODE_API) {
    throw new DriverUnsupported(`Node-API ${nodeApi}, needed ${NEEDED_NODE_API}`);
  }
  const connection = new BetterSqlite3(file, {
    readonly,
    timeout: BUSY_TIMEOUT_MS,
    ...(binding === null ? {} : { nativeBinding: binding }),
  });
  // Before anything is read: no SQL hidden in a foreign schema may run, and damaged cells are found.
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  return connection;
}

/** The settings of a connection whose file is known to be ours and sound. */
export function prepareForWriting(connection: Connection): void {
  connection.pragma('journal_mode = WAL');
  // After WAL: the driver lowers it to NORMAL by itself there, which may lose commits at a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('checkpoint_fullfsync = ON');
  connection.pragma('foreign_keys = ON');
  // Deleted text would stay readable in the file.
  connection.pragma('secure_delete = ON');
}
