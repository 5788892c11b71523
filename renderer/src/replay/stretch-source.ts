import { MAX_OVERLAY_MS } from '../../../core/ipc/overlay-calls.ts';
import type { CallError } from '../../../core/ipc/contract.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';

export type StretchSource<Data> = {
  /** What there is for a moment; null = not here yet, it is being asked for. */
  readonly at: (atMs: Ms) => Data | null;
  /** Called when more has arrived. Returns its own end. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** What was measured of a session, fetched in stretches as they are come to. */
export function createStretchSource<Data>(
  fetchSpan: (span: TimeSpan) => Promise<Result<Data, CallError>>,
  onError: (error: CallError) => void,
): StretchSource<Data> {
  const listeners = new Set<() => void>();
  const stretches = new Map<number, Data | null>();

  async function fetchStretch(index: number): Promise<void> {
    const startMs = index * MAX_OVERLAY_MS;
    const result = await fetchSpan({ startMs, endMs: startMs + MAX_OVERLAY_MS });
    if (!result.ok) {
      onError(result.error);
      return;
    }
    stretches.set(index, result.value);
    for (const listener of listeners) listener();
  }

  return {
    at: (atMs) => {
      const index = Math.floor(atMs / MAX_OVERLAY_MS);
      const known = stretches.get(index);
      if (known !== undefined) return known;
      // Remembered before it is here, so that it is asked for once.
      stretches.set(index, null);
      void fetchStretch(index);
      return null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
