import type { Migration } from './migration.ts';

/** The lens may be at any edge of the screen, so the interviewer is so far from it, not below it. */
export const lensSetting: Migration = {
  version: 150,
  name: 'lens-setting',
  up: (connection) => {
    connection.exec(
      "UPDATE settings SET key = 'interviewerFromLensCm' WHERE key = 'interviewerBelowLensCm'",
    );
  },
};
