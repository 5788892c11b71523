import type { Log } from '../log.ts';
import type { Notices } from '../notices.ts';
import { MIGRATIONS } from '../db/migrations/migrations.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import { interruptRunning, purge } from '../db/session-lifecycle.ts';
import { startStore } from '../db/start-store.ts';
import type { Store } from '../db/start-store.ts';
import { settingsNotices } from './start-notices.ts';

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
  if (store.kind === 'ready') {
    try {
      const purged = purge(store.database);
      const interrupted = interruptRunning(store.database);
      if (purged + interrupted > 0)
        log.info(`Sessions purged: ${purged}, found interrupted: ${interrupted}`);
      for (const notice of settingsNotices(loadSettings(store.database))) notices.add(notice);
    } catch (cause) {
      // A full disk, most likely. Reading still works, so the app starts, and tries again next time.
      log.error('The last run could not be settled', cause);
    }
  }
  return store;
}
