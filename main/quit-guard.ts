type QuitGuardOptions = {
  readonly isBusy: () => boolean;
  /** Asks the user; true = quit nevertheless. */
  readonly ask: () => Promise<boolean>;
  /** Ends what is going on. */
  readonly stop: () => Promise<unknown>;
  readonly quit: () => void;
};

/**
 * For every event that would end the app: held up while something runs that would be lost, and
 * gone through with when the user wants it so. Asked once, however often somebody tries meanwhile.
 */
export function createQuitGuard({
  isBusy,
  ask,
  stop,
  quit,
}: QuitGuardOptions): (event: { readonly preventDefault: () => void }) => void {
  let isAsking = false;
  return (event) => {
    if (!isBusy()) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void ask()
      .then(async (isWanted) => {
        if (!isWanted) return;
        await stop();
        quit();
      })
      .finally(() => {
        isAsking = false;
      });
  };
}
