import type { Migration } from './migration.ts';

/** Invitations that stood beside the interviewer, with the figures they rested on (JSON). */
export const cues: Migration = {
  version: 130,
  name: 'cues',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE cues (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        start_ms REAL NOT NULL,
        end_ms REAL CHECK (end_ms >= start_ms),
        text TEXT NOT NULL,
        figures TEXT NOT NULL
      ) STRICT;
      CREATE INDEX cues_by_session ON cues (session_id, start_ms);
    `);
  },
};
