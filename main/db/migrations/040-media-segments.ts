import type { Migration } from './migration.ts';

/**
 * Recorded stretches of a session. The row is written before the first byte; the file is named by its
 * id. `sequence` is the number of the last chunk stored, so that a repeated one is stored once.
 */
export const mediaSegments: Migration = {
  version: 40,
  name: 'media-segments',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE media_segments (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        has_video INTEGER NOT NULL CHECK (has_video IN (0, 1)),
        has_sound INTEGER NOT NULL CHECK (has_sound IN (0, 1)),
        mime_type TEXT NOT NULL,
        width INTEGER,
        height INTEGER,
        start_ms REAL NOT NULL,
        end_ms REAL NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('recording', 'finalizing', 'ready', 'raw', 'deleted')),
        end_reason TEXT,
        bytes INTEGER NOT NULL,
        frames INTEGER NOT NULL,
        dropped_frames INTEGER NOT NULL,
        sequence INTEGER NOT NULL DEFAULT -1,
        UNIQUE (session_id, position)
      ) STRICT;
    `);
  },
};
