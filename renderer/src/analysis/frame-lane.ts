/**
 * Hands frames to one analyst, so many at a time: one being analysed and one waiting keep a worker
 * busy, and more would only fill the memory with pictures.
 */
export type FrameLane<Work> = {
  /** Resolves when there is room for one more; rejects when any before it failed. */
  readonly room: () => Promise<void>;
  readonly put: (work: Work) => void;
  /** Resolves when everything has been answered. */
  readonly drained: () => Promise<void>;
};

export function createFrameLane<Work>(
  handle: (work: Work) => Promise<void>,
  atOnce: number,
): FrameLane<Work> {
  let running: Promise<void>[] = [];
  let failed: { readonly cause: unknown } | null = null;

  const throwIfFailed = (): void => {
    if (failed !== null) throw failed.cause;
  };
  const waitForOne = async (): Promise<void> => {
    await Promise.race(running);
    throwIfFailed();
  };

  return {
    room: async () => {
      throwIfFailed();
      while (running.length >= atOnce) await waitForOne();
    },
    put: (work) => {
      const job = handle(work)
        .catch((cause: unknown) => {
          failed ??= { cause };
        })
        .finally(() => {
          running = running.filter((other) => other !== job);
        });
      running.push(job);
    },
    drained: async () => {
      while (running.length > 0) await waitForOne();
      throwIfFailed();
    },
  };
}
