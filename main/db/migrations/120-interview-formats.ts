import type { Migration } from './migration.ts';

/**
 * What formats of an interview need: which of the candidate's questions was answered in a phase, and
 * choices of the setup that were saved under a name.
 */
export const interviewFormats: Migration = {
  version: 120,
  name: 'interview-formats',
  up: (connection) => {
    connection.exec(`
      ALTER TABLE phases ADD COLUMN your_question_index INTEGER;

      CREATE TABLE interview_templates (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        choices TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
