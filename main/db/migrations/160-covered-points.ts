import type { Migration } from './migration.ts';

/** What the user ticked of an answer, with the words of each point as they were then (JSON). */
export const coveredPoints: Migration = {
  version: 160,
  name: 'covered-points',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE covered_points (
        answer_id TEXT PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
        points TEXT NOT NULL
      ) STRICT;
    `);
  },
};
