import type { Log } from '../log.ts';
import type { Notices } from '../notices.ts';
import { sweepStaging } from '../bundle/staging.ts';
import { MIGRATIONS } from '../db/migrations/migrations.ts';
import { loadTemplates } from '../db/repositories/interview-templates.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import { interruptRunning, purge } from '../db/session-lifecycle.ts';
import { startStore } from '../db/start-store.ts';
import type { Store } from '../db/start-store.ts';
import { mediaPaths } from '../media/media-folder.ts';
import { purgeMedia } from '../media/purge-media.ts';
import { settingsNotices, templateNotices, unrecoveredNotice } from './start-notices.ts';

type PrepareOptions = {
  readonly folder: string;
  readonly binding: string | null;
  readonly now: () => Date;
  readonly log: Log;
  readonly notices: Notices;
};

/** Opens the store and settles what the last run left behind. */
export function prepareStore({ notices, log, ...options }: PrepareOptions): Store {
  const store = startStore({ ...options, log, migrations: MIGRATIONS });
  for (const notice of store.notices) notices.add(notice);
  if (store.kind === 'unavailable') return store;
  const { database } = store;
  // Each for itself: what one of them fails at (a full disk, most likely) must not stop the others.
  attempt(
    () => {
      const withFiles = purgeMedia(database, mediaPaths(options.folder), log);
      const purged = purge(database, withFiles);
      if (purged > 0) log.info(`Deleted sessions purged: ${purged}`);
    },
    (cause) => log.error('Deleted sessions could not be purged; tried again next time', cause),
  );
  attempt(
    () => {
      const left = sweepStaging(options.folder, database);
      if (left > 0) log.info(`Imports that a crash ended were cleared away: ${left}`);
    },
    (cause) => log.error('What an import left could not be cleared away', cause),
  );
  attempt(
    () => {
      const interrupted = interruptRunning(database);
      if (interrupted > 0) log.info(`Sessions found interrupted: ${interrupted}`);
    },
    (cause) => {
      log.error('Interrupted sessions could not be recovered; tried again next time', cause);
      notices.add(unrecoveredNotice(cause));
    },
  );
  attempt(
    () => {
      for (const notice of settingsNotices(loadSettings(database))) notices.add(notice);
    },
    (cause) => log.error('The settings could not be checked', cause),
  );
  attempt(
    () => {
      for (const notice of templateNotices(loadTemplates(database).unreadable)) notices.add(notice);
    },
    (cause) => log.error('The templates could not be checked', cause),
  );
  return store;
}

function attempt(work: () => void, onFailure: (cause: unknown) => void): void {
  try {
    work();
  } catch (cause) {
    onFailure(cause);
  }
}
