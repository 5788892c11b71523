import type { Migration } from './migration.ts';

/**
 * A recorded file that is no longer where it was stored is called `missing`. SQLite cannot change a
 * CHECK, so the table is made anew; nothing refers to it.
 */
export const missingMedia: Migration = {
  version: 70,
  name: 'missing-media',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE media_segments_with_missing (
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
        state TEXT NOT NULL
          CHECK (state IN ('recording', 'finalizing', 'ready', 'raw', 'deleted', 'missing')),
        end_reason TEXT,
        bytes INTEGER NOT NULL,
        frames INTEGER NOT NULL,
        dropped_frames INTEGER NOT NULL,
        sequence INTEGER NOT NULL DEFAULT -1,
        UNIQUE (session_id, position)
      ) STRICT;
      INSERT INTO media_segments_with_missing
        SELECT id, session_id, position, has_video, has_sound, mime_type, width, height, start_ms,
               end_ms, state, end_reason, bytes, frames, dropped_frames, sequence
          FROM media_segments;
      DROP TABLE media_segments;
      ALTER TABLE media_segments_with_missing RENAME TO media_segments;
    `);
  },
};
