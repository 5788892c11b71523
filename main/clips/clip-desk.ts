import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { clockText } from '../../core/metrics/figure-text.ts';
import { exportFileName } from '../../core/notes/export-file-name.ts';
import type { CallError, CallInput, CallOutput } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { findSession, findTitle } from '../db/repositories/sessions.ts';
import type { Store } from '../db/start-store.ts';
import { notFound } from '../failure.ts';
import { createFileOnDisk } from '../files/write-stream-atomically.ts';
import type { CreateFile } from '../files/write-stream-atomically.ts';
import { captionsPath, createClipFile } from './clip-file.ts';
import type { ClipFile } from './clip-file.ts';

export type ClipDeskOptions = {
  readonly store: Store;
  readonly dataFolder: string;
  readonly timeZone: string;
  readonly createId: () => string;
  /** Asks the user where to; null = cancelled. */
  readonly chooseTarget: (suggestedName: string, format: 'webm' | 'mp4') => Promise<string | null>;
  readonly createFile?: CreateFile;
};

export type ClipDesk = {
  readonly [Name in 'begin' | 'write' | 'finish' | 'cancel']: (
    input: CallInput<`clips:${Name}`>,
  ) => Promise<Result<CallOutput<`clips:${Name}`>, CallError>>;
} & {
  /** A film is being written. */
  readonly isBusy: () => boolean;
  /** Nothing of what is being written, or kept for notes, stays. */
  readonly cancelAll: () => Promise<void>;
  /** When the app ends: what is kept for notes goes with it. */
  readonly close: () => void;
  /** The bytes of a film that was finished for notes; null = it is not there. */
  readonly read: (id: string) => Promise<Uint8Array | null>;
};

type CurrentClip = {
  readonly id: string;
  readonly file: ClipFile;
  /** Being put in its place; null while it is written. */
  readonly finishing: Promise<unknown> | null;
};

/** Films for notes, beside the database until the notes are written. */
const KEPT_FOLDER = 'clips-for-notes';

/** Writes what the window makes of recordings to where the user wants it. One at a time. */
export function createClipDesk({
  store,
  dataFolder,
  timeZone,
  createId,
  chooseTarget,
  createFile = createFileOnDisk,
}: ClipDeskOptions): ClipDesk {
  let isChoosing = false;
  let current: CurrentClip | null = null;
  /** Counts how often all was taken back: what was asked for before that is not begun any more. */
  let generation = 0;
  const kept = new Map<string, string>();
  const folder = join(dataFolder, KEPT_FOLDER);

  async function placeFor(
    input: CallInput<'clips:begin'>,
    id: string,
  ): Promise<Result<string | null, CallError>> {
    if (input.purpose === 'notes') return ok(await keptPath(id));
    if (store.kind === 'unavailable') return err(store.error);
    const session = findSession(store.database, input.sessionId);
    if (session === null) return err(notFound('session'));
    const name = findTitle(store.database, input.sessionId) ?? session.plan.company;
    const target = await chooseTarget(
      exportFileName({
        name: `${clockText(input.startMs)} ${name}`,
        startedAt: session.startedAt,
        format: input.format,
        timeZone,
      }),
      input.format,
    );
    if (target === null) return ok(null);
    // The user was asked about the film only; another film's captions are not written over for it.
    if (input.withCaptionsFile && existsSync(captionsPath(target)) && !existsSync(target))
      return err(CAPTIONS_ARE_THERE);
    return ok(target);
  }

  async function keptPath(id: string): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, `${id}.webm`);
  }

  async function letGo(id: string): Promise<void> {
    if (current?.id === id) {
      const { file, finishing } = current;
      // What is whole already gets to its place: nobody is left with half of it.
      if (finishing !== null) await finishing.catch(() => undefined);
      else {
        current = null;
        await file.discard();
      }
    }
    const path = kept.get(id);
    kept.delete(id);
    if (path !== undefined) await unlink(path).catch(() => undefined);
  }

  return {
    begin: async (input) => {
      if (isChoosing || current !== null) return err(BUSY);
      isChoosing = true;
      const begunIn = generation;
      try {
        const id = createId();
        const place = await placeFor(input, id);
        if (!place.ok) return place;
        // The dialog outlives the window that asked for it.
        if (place.value === null || begunIn !== generation) return ok({ kind: 'cancelled' });
        const file = await createClipFile(place.value, createId, createFile);
        if (begunIn !== generation) {
          await file.discard();
          return ok({ kind: 'cancelled' });
        }
        current = { id, file, finishing: null };
        if (input.purpose === 'notes') kept.set(id, place.value);
        return ok({ kind: 'begun', id });
      } finally {
        isChoosing = false;
      }
    },
    write: async ({ id, position, bytes }) => {
      if (current?.id !== id || current.finishing !== null) return err(notFound('clip'));
      try {
        await current.file.write(bytes, position);
        return ok(undefined);
      } catch (cause) {
        await letGo(id);
        throw cause;
      }
    },
    finish: async ({ id, captions }) => {
      if (current?.id !== id || current.finishing !== null) return err(notFound('clip'));
      const finishing = current.file.finish(captions).finally(() => {
        current = null;
      });
      current = { ...current, finishing };
      return ok(await finishing);
    },
    cancel: async ({ id }) => {
      await letGo(id);
      return ok(undefined);
    },
    isBusy: () => current !== null,
    cancelAll: async () => {
      generation += 1;
      const ids = [...kept.keys(), ...(current === null ? [] : [current.id])];
      for (const id of ids) await letGo(id);
    },
    // Also of a run that crashed: it belongs to notes that were never written.
    close: () => rmSync(folder, { recursive: true, force: true }),
    read: async (id) => {
      const path = current?.id === id ? undefined : kept.get(id);
      if (path === undefined) return null;
      try {
        return await readFile(path);
      } catch {
        return null;
      }
    },
  };
}

const BUSY: CallError = {
  type: 'Busy',
  title: 'A clip is being written already',
  text: 'One at a time is. Wait until it is done, or cancel it.',
};

const CAPTIONS_ARE_THERE: CallError = {
  type: 'CannotWrite',
  title: 'There are captions under this name already',
  text: 'A file with the same name and the ending .vtt is in that folder, and it is not this clip’s. Choose another name.',
};
