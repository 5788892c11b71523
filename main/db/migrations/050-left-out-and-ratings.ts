import type { Migration } from './migration.ts';

/**
 * Stretches the user leaves out of the figures, and what they thought of each answer before they saw
 * any. `rating_state`: whether the user was asked, so that they are asked once.
 */
export const leftOutAndRatings: Migration = {
  version: 50,
  name: 'left-out-and-ratings',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE left_out (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        start_ms REAL NOT NULL,
        end_ms REAL NOT NULL CHECK (end_ms > start_ms),
        reason TEXT NOT NULL
      ) STRICT;
      CREATE INDEX left_out_by_session ON left_out (session_id, start_ms);

      CREATE TABLE self_ratings (
        answer_id TEXT PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
        contact_share REAL,
        upright_share REAL,
        grade INTEGER,
        note TEXT NOT NULL
      ) STRICT;

      -- Sessions from before were looked at without being rated: they are not asked for it now.
      ALTER TABLE sessions ADD COLUMN rating_state TEXT NOT NULL DEFAULT 'not-asked'
        CHECK (rating_state IN ('not-asked', 'asked', 'rated', 'skipped'));
    `);
  },
};
