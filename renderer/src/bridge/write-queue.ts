import type { CallError } from '../../../core/ipc/contract.ts';
import { attemptWrite } from './attempt-write.ts';
import type { Write, WriteOutcome } from './attempt-write.ts';
import type { StorageReport } from './storage-report.ts';

export type WriteQueue = {
  /** Resolves once it is stored or refused, or has to wait because storing fails. */
  readonly add: (write: Write) => Promise<WriteOutcome>;
  /** Tries what is waiting, unless that is going on already. */
  readonly flush: () => Promise<void>;
  /** Waits for what is under way, then tries the rest. Null = nothing is waiting any more. */
  readonly drain: () => Promise<CallError | null>;
  readonly waiting: () => number;
  /** Gives up what is waiting. */
  readonly discard: () => void;
};

type Entry = { readonly write: Write; readonly settle: (outcome: WriteOutcome) => void };

/**
 * Writes one after the other, in the order in which they came. The first one that fails holds up
 * those behind it, as they may rest on it, and all are kept until it works. What will never be
 * taken is left out.
 */
export function createWriteQueue(onStorage: (report: StorageReport) => void): WriteQueue {
  let queue: readonly Entry[] = [];
  let failure: CallError | null = null;
  let isWriting = false;
  let writing: Promise<void> = Promise.resolve();

  async function writeAll(): Promise<void> {
    isWriting = true;
    let entry = queue[0];
    while (entry !== undefined) {
      const isDone = await writeOne(entry);
      entry = isDone ? queue[0] : undefined;
    }
    // Without a pause after the last look at the queue: what is added then would be overlooked.
    isWriting = false;
  }

  async function writeOne(entry: Entry): Promise<boolean> {
    const outcome = await attemptWrite(entry.write);
    if (outcome.kind === 'kept') {
      if (failure === null) onStorage({ kind: 'failing', error: outcome.error });
      failure = outcome.error;
      for (const { settle } of queue) settle(outcome);
      return false;
    }
    queue = queue.filter((other) => other !== entry);
    if (failure !== null) onStorage({ kind: 'working' });
    failure = null;
    if (outcome.kind === 'refused') onStorage(outcome);
    entry.settle(outcome);
    return true;
  }

  function flush(): Promise<void> {
    if (!isWriting) writing = writeAll();
    return writing;
  }

  return {
    add: (write) =>
      new Promise((settle) => {
        queue = [...queue, { write, settle }];
        void flush();
      }),
    flush,
    drain: async () => {
      await writing;
      await flush();
      return queue.length === 0 ? null : failure;
    },
    waiting: () => queue.length,
    discard: () => {
      queue = [];
      failure = null;
    },
  };
}
