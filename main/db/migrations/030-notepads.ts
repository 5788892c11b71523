import type { Migration } from './migration.ts';

/** Notes of a preparation are stored while they are typed, before there is an answer to put them in. */
export const notepads: Migration = {
  version: 30,
  name: 'notepads',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE notepads (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        question_index INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (session_id, question_index)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
