/**
 * A batch holds at most so many samples: 36 kB of face track, far below `MAX_BATCH_BYTES`, and ten
 * times what a second brings, so that a backlog is caught up with quickly.
 */
export const MAX_BATCH_SAMPLES = 300;
/** About ten minutes of face samples, some 2 MB: what is kept in memory while storing fails. */
export const MAX_WAITING_SAMPLES = 18_000;

/** Bytes in a buffer of their own: what the bridge copies is the batch and nothing else. */
export type OwnedBytes = Uint8Array<ArrayBuffer>;

export type BatchQueue<Sample> = {
  readonly add: (sample: Sample) => void;
  /** Sends what is waiting, batch after batch, unless that is going on already. */
  readonly flush: () => Promise<void>;
  /**
   * Waits for what is under way, then sends the rest. Stops at the first failure and keeps what is
   * left, to be called again.
   */
  readonly drain: () => Promise<void>;
  /** What is kept because it could not be sent yet, in order. */
  readonly unsent: () => readonly Sample[];
  /** Gives up what is unsent; it counts as lost. */
  readonly discard: () => void;
};

export type BatchQueueOptions<Sample> = {
  readonly encode: (samples: readonly Sample[]) => Uint8Array;
  /** failed: try the same batch again later. refused: it never will be taken. */
  readonly send: (sequence: number, batch: OwnedBytes) => Promise<'stored' | 'failed' | 'refused'>;
  readonly onLost: (samples: number) => void;
};

/**
 * Samples become numbered batches that are sent one at a time and in order. A batch keeps its
 * number until it is acknowledged: one whose acknowledgement got lost is stored once.
 */
export function createBatchQueue<Sample>({
  encode,
  send,
  onLost,
}: BatchQueueOptions<Sample>): BatchQueue<Sample> {
  let waiting: Sample[] = [];
  let cut: { readonly batch: OwnedBytes; readonly samples: readonly Sample[] } | null = null;
  let sequence = 0;
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    while (cut !== null || waiting.length > 0) {
      const samples = cut === null ? waiting.splice(0, MAX_BATCH_SAMPLES) : [];
      const current = cut ?? { batch: Uint8Array.from(encode(samples)), samples };
      cut = current;
      const outcome = await send(sequence, current.batch);
      if (outcome === 'failed') return;
      if (outcome === 'refused') onLost(current.samples.length);
      cut = null;
      sequence += 1;
    }
  }

  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  const unsent = (): readonly Sample[] => [...(cut?.samples ?? []), ...waiting];

  return {
    add: (sample) => {
      waiting.push(sample);
      const excess = waiting.length - MAX_WAITING_SAMPLES;
      if (excess <= 0) return;
      waiting = waiting.slice(excess);
      onLost(excess);
    },
    flush,
    drain: async () => {
      await sending;
      await flush();
    },
    unsent,
    discard: () => {
      onLost(unsent().length);
      waiting = [];
      cut = null;
    },
  };
}
