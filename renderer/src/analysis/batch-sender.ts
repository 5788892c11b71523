/** Some ten seconds of video: about 35 kB. */
const BATCH_SAMPLES = 300;

export type BatchSender<Sample> = {
  /** Resolves at once, or when the full batch has been taken. */
  readonly add: (sample: Sample) => Promise<void>;
  /** Sends what is left. */
  readonly flush: () => Promise<void>;
};

/** Packs samples and sends them on, batch by batch, one after the other. */
export function createBatchSender<Sample>(
  encode: (samples: readonly Sample[]) => Uint8Array<ArrayBuffer>,
  send: (batch: Uint8Array<ArrayBuffer>) => Promise<void>,
): BatchSender<Sample> {
  let gathered: Sample[] = [];
  let sent = Promise.resolve();

  const flush = (): Promise<void> => {
    if (gathered.length > 0) {
      const batch = encode(gathered);
      gathered = [];
      sent = sent.then(() => send(batch));
    }
    return sent;
  };
  return {
    add: (sample) => {
      gathered.push(sample);
      return gathered.length >= BATCH_SAMPLES ? flush() : Promise.resolve();
    },
    flush,
  };
}
