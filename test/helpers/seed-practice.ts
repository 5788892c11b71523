import { chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { closeDatabase } from '../../main/db/close-store.ts';
import type { WriteDatabase } from '../../main/db/database.ts';
import { insertSegment } from '../../main/db/repositories/media-segments.ts';
import { findProgress } from '../../main/db/repositories/sessions.ts';
import { createHandlers } from '../../main/handlers/handlers.ts';
import { answerCall } from '../../main/ipc/answer-call.ts';
import type { Log } from '../../main/log.ts';
import { createNotices } from '../../main/notices.ts';
import { prepareStore } from '../../main/services/prepare-store.ts';
import type { IsoDateTime } from '../../core/units.ts';
import { aSegment } from './a-segment.ts';
import { aHandlerContext } from './handler-context.ts';
import { practise } from './practice.ts';
import type { PractisedSession, Store } from './practice.ts';

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type SeededSession = PractisedSession & {
  readonly startedAt: IsoDateTime;
  /** What was recorded of all of it; the size of its pictures is 320 x 180. */
  readonly film?: Uint8Array;
};

/**
 * Fills the data folder of an app that does not run with sessions of other days; returns their ids.
 * Free of Vitest, and through the calls of the main process.
 */
export async function seedPractice(
  folder: string,
  sessions: readonly SeededSession[],
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
    const sessionId = await practise(call, session);
    ids.push(sessionId);
    if (session.film !== undefined) storeFilm(store.database, folder, sessionId, session.film);
  }
  closeDatabase(store.database);
  giveToOwner(folder);
  return ids;
}

function storeFilm(
  database: WriteDatabase,
  folder: string,
  sessionId: string,
  film: Uint8Array,
): void {
  const endMs = findProgress(database, sessionId)?.durationMs ?? 0;
  const id = randomUUID();
  const size = { width: 320, height: 180, bytes: film.byteLength };
  insertSegment(database, aSegment({ id, sessionId, endMs, ...size }));
  const media = join(folder, 'media', sessionId);
  mkdirSync(media, { recursive: true });
  writeFileSync(join(media, `${id}.webm`), film);
}

/** The app may run as somebody else than the tests, to whom the folder belongs. */
function giveToOwner(folder: string): void {
  const { uid, gid } = statSync(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), uid, gid);
}
