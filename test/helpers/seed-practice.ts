import { chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { closeDatabase } from '../../main/db/close-store.ts';
import { createHandlers } from '../../main/handlers/handlers.ts';
import { answerCall } from '../../main/ipc/answer-call.ts';
import type { Log } from '../../main/log.ts';
import { createNotices } from '../../main/notices.ts';
import { prepareStore } from '../../main/services/prepare-store.ts';
import type { IsoDateTime } from '../../core/units.ts';
import { aHandlerContext } from './handler-context.ts';
import { practise } from './practice.ts';
import type { PractisedSession, Store } from './practice.ts';

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Fills the data folder of an app that does not run with sessions of other days; returns their ids.
 * Free of Vitest, and through the calls of the main process.
 */
export async function seedPractice(
  folder: string,
  sessions: readonly (PractisedSession & { readonly startedAt: IsoDateTime })[],
): Promise<readonly string[]> {
  let startedAt: IsoDateTime = new Date(0).toISOString();
  const now = () => new Date(startedAt);
  const notices = createNotices(() => undefined);
  const store = prepareStore({ folder, binding: null, now, log: SILENT, notices });
  if (store.kind === 'unavailable') throw new Error(store.error.text);
  const handlers = createHandlers(aHandlerContext({ store, notices, log: SILENT, now, folder }));
  const sender = { isMainFrame: true, origin: 'app://greenroom' };
  const call: Store = async (name, input) => {
    const answer = await answerCall(name, sender, input, {
      handlers,
      log: SILENT,
      createId: randomUUID,
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.text}`);
    return answer.value;
  };
  const ids: string[] = [];
  for (const session of sessions) {
    startedAt = session.startedAt;
    ids.push(await practise(call, session));
  }
  closeDatabase(store.database);
  giveToOwner(folder);
  return ids;
}

/** The app may run as somebody else than the tests, to whom the folder belongs. */
function giveToOwner(folder: string): void {
  const { uid, gid } = statSync(folder);
  for (const name of readdirSync(folder)) chownSync(join(folder, name), uid, gid);
}
