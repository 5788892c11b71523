import type { Migration } from './migration.ts';

/** A session may be given a name of its own; null = it is named after its opportunity. */
export const sessionTitles: Migration = {
  version: 60,
  name: 'session-titles',
  up: (connection) => {
    connection.exec('ALTER TABLE sessions ADD COLUMN title TEXT');
  },
};
