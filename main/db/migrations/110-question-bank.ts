import type { Migration } from './migration.ts';

/**
 * What the user adds to the question bank: tags of own questions, favourites, sets, outlines of
 * answers, and which questions came in which surprise. Questions are named by their ids and not
 * referenced: those of the bank are in no table.
 */
export const questionBank: Migration = {
  version: 110,
  name: 'question-bank',
  up: (connection) => {
    connection.exec(`
      ALTER TABLE questions ADD COLUMN professions TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE questions ADD COLUMN skills TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE questions ADD COLUMN answer_seconds INTEGER;
      ALTER TABLE questions ADD COLUMN deleted_at TEXT;

      CREATE TABLE favourite_questions (
        question_id TEXT PRIMARY KEY,
        added_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE question_sets (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        question_ids TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE answer_outlines (
        question_id TEXT PRIMARY KEY,
        situation TEXT NOT NULL,
        task TEXT NOT NULL,
        action TEXT NOT NULL,
        result TEXT NOT NULL,
        talking_points TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE question_draws (
        id INTEGER PRIMARY KEY,
        seed INTEGER NOT NULL,
        question_ids TEXT NOT NULL,
        drawn_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
