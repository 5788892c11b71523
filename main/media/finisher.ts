import type { WriteDatabase } from '../db/database.ts';
import { listUnfinished } from '../db/repositories/media-segments.ts';
import { hasRunning } from '../db/repositories/sessions.ts';
import type { Log } from '../log.ts';
import { finishSegment } from './finish-segment.ts';
import type { MediaDisk } from './media-disk.ts';
import type { MediaPaths } from './media-folder.ts';
import type { Remux } from './remuxer.ts';

type FinisherOptions = {
  readonly database: () => WriteDatabase;
  readonly paths: MediaPaths;
  readonly log: Log;
  readonly remux: Remux;
  readonly disk: MediaDisk;
  readonly onChange: (sessionId: string) => void;
  /** Everything that has ended is finished. */
  readonly onIdle: () => void;
};

/** Makes recordings seekable, one at a time, and never while an interview needs the machine. */
export type Finisher = {
  /** There may be something to do; called whenever something has ended. */
  readonly wake: () => void;
  /** An interview begins, or files are going to be deleted: answered when nothing is being done. */
  readonly pause: () => Promise<void>;
  /** Answered when there is nothing left to do for now. */
  readonly settled: () => Promise<void>;
};

export function createFinisher(options: FinisherOptions): Finisher {
  const { database, log, onChange } = options;
  let work = new AbortController();
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  async function workOff(signal: AbortSignal): Promise<void> {
    // What fails unexpectedly or finds no room is left for another time, so that it is not tried for ever.
    const tried = new Set<string>();
    while (!signal.aborted && !hasRunning(database())) {
      const segment = listUnfinished(database()).find(({ id }) => !tried.has(id));
      if (segment === undefined) return options.onIdle();
      tried.add(segment.id);
      try {
        const finished = await finishSegment(segment, { ...options, database: database(), signal });
        if (finished !== 'put-off') onChange(segment.sessionId);
      } catch (cause) {
        log.error(`Recording ${segment.id} could not be finished; tried again next time`, cause);
      }
    }
  }

  function wake(): void {
    if (running !== null) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    running = workOff(work.signal)
      .catch((cause: unknown) => log.error('Recordings could not be finished', cause))
      .finally(() => {
        running = null;
        if (isAskedAgain) wake();
      });
  }

  async function settled(): Promise<void> {
    if (running === null) return;
    await running;
    await settled();
  }

  return {
    wake,
    pause: async () => {
      isAskedAgain = false;
      work.abort();
      work = new AbortController();
      await running;
    },
    settled,
  };
}
