/** As Electron's `powerSaveBlocker`, of one kind. */
export type Blocker = {
  readonly start: () => number;
  readonly stop: (id: number) => unknown;
};

/** Holds one blocker while it is needed, however often somebody says so. */
export function createStayAwake({ start, stop }: Blocker): (isNeeded: boolean) => void {
  let held: number | null = null;
  return (isNeeded) => {
    if (isNeeded) held ??= start();
    else if (held !== null) {
      stop(held);
      held = null;
    }
  };
}
