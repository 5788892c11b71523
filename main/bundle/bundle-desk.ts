import { basename } from 'node:path';
import { bundleFaultText } from '../../core/bundle/fault.ts';
import type { BundleContent, BundleProgress, BundleSize } from '../../core/ipc/bundle-calls.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { exportFileName } from '../../core/notes/export-file-name.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { WriteDatabase } from '../db/database.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import type { Store } from '../db/start-store.ts';
import { CallFailure, notFound } from '../failure.ts';
import { createFileOnDisk } from '../files/write-stream-atomically.ts';
import type { CreateFile } from '../files/write-stream-atomically.ts';
import { realDisk } from '../media/media-disk.ts';
import { openBundle } from './open-bundle.ts';
import type { OpenBundle } from './open-bundle.ts';
import { bundleSize, packSession } from './pack-session.ts';
import { readStoredSession } from './stored-session.ts';
import { takeInBundle } from './take-in-bundle.ts';
import { writeBundle } from './write-bundle.ts';

export type BundleDeskOptions = {
  readonly store: Store;
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly createId: () => string;
  /** Asks the user where to; null = cancelled. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  /** Asks the user for a file; null = cancelled. */
  readonly chooseBundle: () => Promise<string | null>;
  readonly onProgress: (progress: BundleProgress) => void;
  /** Monotonic. */
  readonly clock?: () => number;
  readonly createFile?: CreateFile;
  readonly freeBytes?: (folder: string) => Promise<number>;
};

type Answered<Value> = Promise<Result<Value, CallError>>;
const CANCELLED = { kind: 'cancelled' } as const;
type Cancelled = typeof CANCELLED;

/** The one bundle that is being written, looked at or taken in. */
export type BundleDesk = {
  readonly size: (sessionId: string) => Answered<BundleSize>;
  readonly write: (
    sessionId: string,
    withMedia: boolean,
  ) => Answered<Cancelled | { kind: 'saved'; fileName: string; bytes: number }>;
  readonly choose: () => Answered<Cancelled | { kind: 'opened'; content: BundleContent }>;
  readonly open: (path: string) => Answered<{ kind: 'opened'; content: BundleContent }>;
  readonly takeIn: (
    id: string,
    besidePresent: boolean,
  ) => Answered<Cancelled | { kind: 'stored'; sessionId: string }>;
  readonly cancel: () => Promise<void>;
  readonly close: (id: string) => Promise<void>;
  /** Whether something is being written or taken in. */
  readonly isBusy: () => boolean;
};

/** Where no bundles are dealt with: on the command line. */
export const CLOSED_BUNDLE_DESK: BundleDesk = {
  size: async () => err(notFound('session')),
  write: async () => err(notFound('session')),
  choose: async () => ok(CANCELLED),
  open: async () => err(notFound('session bundle')),
  takeIn: async () => err(notFound('session bundle')),
  cancel: async () => undefined,
  close: async () => undefined,
  isBusy: () => false,
};

/** The window is told of progress this often at most. */
const TELL_EVERY_MS = 100;

export function createBundleDesk({
  clock = () => performance.now(),
  createFile = createFileOnDisk,
  freeBytes = realDisk.freeBytes,
  ...options
}: BundleDeskOptions): BundleDesk {
  const { store, dataFolder, createId } = options;
  let opened: { readonly id: string; readonly bundle: OpenBundle } | null = null;
  let work: { readonly stop: AbortController; readonly done: Promise<unknown> } | null = null;

  const database = (): WriteDatabase => {
    if (store.kind === 'unavailable') throw new CallFailure(store.error);
    return store.database;
  };

  /** One at a time; ends as `cancelled` when it was, whatever it failed at because of that. */
  async function alone<Value>(
    job: (signal: AbortSignal) => Answered<Value>,
  ): Answered<Value | Cancelled> {
    if (work !== null) return err(BUSY);
    const stop = new AbortController();
    const done = job(stop.signal).catch((cause: unknown) => {
      if (stop.signal.aborted) return ok(CANCELLED);
      throw cause;
    });
    work = { stop, done: done.catch(() => undefined) };
    try {
      return await done;
    } finally {
      work = null;
    }
  }

  function createTeller(totalBytes: number): (doneBytes: number) => void {
    let toldAt = Number.NEGATIVE_INFINITY;
    return (doneBytes) => {
      const now = clock();
      if (now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      options.onProgress({ doneBytes: Math.min(doneBytes, totalBytes), totalBytes });
    };
  }

  async function letGo(): Promise<void> {
    const before = opened;
    opened = null;
    await before?.bundle.close();
  }

  async function open(path: string): Answered<{ kind: 'opened'; content: BundleContent }> {
    // What is being taken in is read from the file that is open.
    if (work !== null) return err(BUSY);
    await letGo();
    const found = await openBundle(path);
    if (!found.ok)
      return err({ type: 'InvalidInput', ...bundleFaultText(basename(path), found.error) });
    const bundle = found.value;
    await letGo();
    opened = { id: createId(), bundle };
    return ok({ kind: 'opened', content: contentOf(opened.id, bundle, database()) });
  }

  return {
    size: async (sessionId) => {
      const stored = readStoredSession(database(), sessionId);
      if (stored.kind === 'none') return err(notFound('session'));
      if (stored.kind === 'busy') return err(STILL_GOING_ON);
      return ok(bundleSize(stored.record, dataFolder));
    },
    write: (sessionId, withMedia) =>
      alone<Cancelled | { kind: 'saved'; fileName: string; bytes: number }>(async (signal) => {
        const stored = readStoredSession(database(), sessionId);
        if (stored.kind === 'none') return err(notFound('session'));
        if (stored.kind === 'busy') return err(STILL_GOING_ON);
        const { session } = stored.record;
        const target = await options.chooseTarget(
          exportFileName({
            name: stored.record.title ?? session.plan.company,
            startedAt: session.startedAt,
            format: 'bundle',
            timeZone: options.timeZone,
          }),
        );
        if (target === null || signal.aborted) return ok(CANCELLED);
        const packed = packSession(database(), stored.record, {
          dataFolder,
          withMedia,
          appVersion: options.appVersion,
          writtenAt: options.now().toISOString(),
        });
        if (packed === null) return err(notFound('session'));
        const bytes = await writeBundle(target, packed.sources, packed.manifest, {
          signal,
          onProgress: createTeller(packed.bytes),
          createFile,
        });
        return ok({ kind: 'saved', fileName: basename(target), bytes });
      }),
    choose: async () => {
      if (work !== null) return err(BUSY);
      const path = await options.chooseBundle();
      return path === null ? ok(CANCELLED) : open(path);
    },
    open,
    takeIn: (id, besidePresent) =>
      alone<Cancelled | { kind: 'stored'; sessionId: string }>(async (signal) => {
        if (opened?.id !== id) return err(notFound('session bundle'));
        const { bundle } = opened;
        if (isPresent(bundle, database()) && !besidePresent) return err(IS_THERE);
        const stored = await takeInBundle(bundle, {
          database: database(),
          dataFolder,
          createId,
          freeBytes,
          signal,
          createFile,
          onProgress: createTeller(
            bundle.manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0),
          ),
        });
        if (!stored.ok) return stored;
        await letGo();
        return ok({ kind: 'stored', sessionId: stored.value });
      }),
    cancel: async () => {
      work?.stop.abort();
      await work?.done;
    },
    close: async (id) => {
      if (opened?.id !== id) return;
      // Its file must not be closed under the hands of who reads it.
      work?.stop.abort();
      await work?.done;
      await letGo();
    },
    isBusy: () => work !== null,
  };
}

const isPresent = ({ record }: OpenBundle, database: WriteDatabase): boolean =>
  findProgress(database, record.session.id) !== null;

function contentOf(id: string, bundle: OpenBundle, database: WriteDatabase): BundleContent {
  const { record, manifest, fileName, bytes } = bundle;
  const { plan, startedAt, durationMs } = record.session;
  return {
    id,
    fileName,
    bytes,
    company: plan.company,
    role: plan.role,
    title: record.title,
    startedAt,
    durationMs,
    answers: record.answers.length,
    media: manifest.media,
    isPresent: isPresent(bundle, database),
  };
}

const BUSY: CallError = {
  type: 'Busy',
  title: 'A session bundle is being written or opened already',
  text: 'One at a time is. Wait until it is done, or cancel it.',
};

const STILL_GOING_ON: CallError = {
  type: 'Busy',
  title: 'This session cannot be packed yet',
  text: 'It is still being held, or its recording is still being made ready. Try again in a moment.',
};

const IS_THERE: CallError = {
  type: 'InvalidInput',
  title: 'This session is in your list already',
  text: 'Nothing was stored. Keep both, or leave the one in the bundle.',
};
