import type { Migration } from './migration.ts';

/**
 * Documents that are only read and written as a whole (plan, camera, question, calibration) are JSON,
 * checked by their schemas; what is searched, joined or closed by SQL has columns of its own.
 */
export const firstSchema: Migration = {
  version: 10,
  name: 'first-schema',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE opportunities (
        id TEXT PRIMARY KEY,
        company TEXT NOT NULL,
        role TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE questions (
        id TEXT PRIMARY KEY,
        category TEXT NOT NULL,
        text TEXT NOT NULL,
        is_after TEXT NOT NULL,
        tip TEXT NOT NULL,
        trap TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        opportunity_id TEXT REFERENCES opportunities (id) ON DELETE SET NULL,
        started_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted')),
        plan TEXT NOT NULL,
        camera TEXT,
        duration_ms REAL NOT NULL,
        data_quality TEXT NOT NULL,
        app_version TEXT NOT NULL,
        revision INTEGER NOT NULL DEFAULT 1,
        recovery_acknowledged INTEGER NOT NULL DEFAULT 0 CHECK (recovery_acknowledged IN (0, 1)),
        deleted_at TEXT
      ) STRICT;
      CREATE INDEX sessions_by_start ON sessions (started_at DESC);
      CREATE INDEX sessions_by_opportunity ON sessions (opportunity_id);

      CREATE TABLE calibrations (
        session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        taken_at TEXT NOT NULL,
        document TEXT NOT NULL
      ) STRICT;

      CREATE TABLE phases (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        question_index INTEGER,
        take INTEGER NOT NULL,
        start_ms REAL NOT NULL,
        end_ms REAL,
        PRIMARY KEY (session_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE answers (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        question_index INTEGER NOT NULL,
        take INTEGER NOT NULL,
        question TEXT NOT NULL,
        start_ms REAL NOT NULL,
        end_ms REAL,
        preparation_notes TEXT NOT NULL,
        UNIQUE (session_id, question_index, take)
      ) STRICT;

      CREATE TABLE track_batches (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        track TEXT NOT NULL CHECK (track IN ('face', 'pose')),
        sequence INTEGER NOT NULL,
        first_t REAL NOT NULL,
        last_t REAL NOT NULL,
        samples INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (session_id, track, sequence)
      ) STRICT;

      CREATE TABLE markers (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        at_ms REAL NOT NULL,
        note TEXT NOT NULL
      ) STRICT;
      CREATE INDEX markers_by_session ON markers (session_id, at_ms);
    `);
  },
};
