import type { Migration } from './migration.ts';

/** Sessions may come from a video file; every one that was there before came from the camera. */
export const sessionSource: Migration = {
  version: 20,
  name: 'session-source',
  up: (connection) => {
    connection.exec(`
      ALTER TABLE sessions
        ADD COLUMN source TEXT NOT NULL DEFAULT 'live' CHECK (source IN ('live', 'recording'));
    `);
  },
};
