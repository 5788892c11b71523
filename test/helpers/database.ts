import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName } from '../../core/ipc/contract.ts';
import { closeDatabase } from '../../main/db/close-store.ts';
import type { WriteDatabase } from '../../main/db/database.ts';
import { createHandlers } from '../../main/handlers/handlers.ts';
import type { HandlerContext } from '../../main/handlers/context.ts';
import { answerCall } from '../../main/ipc/answer-call.ts';
import type { Answer } from '../../main/ipc/answer-call.ts';
import type { Log } from '../../main/log.ts';
import { createNotices } from '../../main/notices.ts';
import { createMediaStore } from '../../main/media/media-store.ts';
import type { MediaStoreOptions } from '../../main/media/media-store.ts';
import type { Notices } from '../../main/notices.ts';
import { prepareStore } from '../../main/services/prepare-store.ts';
import { aHandlerContext } from './handler-context.ts';

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type MemoryLog = Log & { readonly lines: readonly string[] };

export function aLog(): MemoryLog {
  const lines: string[] = [];
  return {
    lines,
    info: (message) => void lines.push(`info ${message}`),
    warn: (message) => void lines.push(`warn ${message}`),
    error: (message, cause) =>
      void lines.push(`error ${message}${cause instanceof Error ? ` ${cause.message}` : ''}`),
  };
}

export type TestStudio = {
  readonly folder: string;
  readonly log: MemoryLog;
  readonly notices: Notices;
  readonly context: HandlerContext;
  /** As the window calls: through sender check, validation and handler. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Answer<Name>>;
  /** The value, or a failed test. */
  readonly value: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Extract<Answer<Name>, { ok: true }>['value']>;
  /** The database behind it, for looking at rows or damaging them; fails when there is none. */
  readonly database: () => WriteDatabase;
  readonly close: () => void;
};

/** The whole main process but for Electron, on a real database file. */
export function aStudio(
  change: Partial<HandlerContext> &
    Pick<MediaStoreOptions, 'disk' | 'remux' | 'onChange' | 'onLetGo' | 'onRecording'> & {
      readonly folder?: string;
    } = {},
): TestStudio {
  const { folder = aFolder(), disk, remux, onChange, onLetGo, onRecording, ...context } = change;
  const log = aLog();
  const notices = createNotices(() => undefined);
  const now = () => new Date('2026-03-04T10:00:00.000Z');
  const store = prepareStore({ folder, binding: null, now, log, notices });
  const close = (): void => {
    if (store.kind === 'ready') closeDatabase(store.database);
  };
  onTestFinished(close);
  const media = createMediaStore({
    store,
    dataFolder: folder,
    log,
    ...(disk === undefined ? {} : { disk }),
    ...(remux === undefined ? {} : { remux }),
    ...(onChange === undefined ? {} : { onChange }),
    ...(onLetGo === undefined ? {} : { onLetGo }),
    ...(onRecording === undefined ? {} : { onRecording }),
  });
  onTestFinished(media.close);
  const handlerContext = aHandlerContext({ store, notices, log, now, folder, media, ...context });
  const handlers = createHandlers(handlerContext);
  const call: TestStudio['call'] = (name, input) =>
    answerCall(name, { isMainFrame: true, origin: 'app://greenroom' }, input, {
      handlers,
      log,
      createId: randomUUID,
    });
  return {
    folder,
    log,
    notices,
    context: handlerContext,
    call,
    value: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.type}, ${answer.error.text}`);
      return answer.value;
    },
    database: () => {
      if (store.kind === 'unavailable') throw new Error('There is no database.');
      return store.database;
    },
    close,
  };
}
