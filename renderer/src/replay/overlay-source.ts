import { MAX_OVERLAY_MS } from '../../../core/ipc/overlay-calls.ts';
import type { CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import type { OverlayData } from '../../../core/replay/overlay-data.ts';
import type { Ms } from '../../../core/units.ts';

export type OverlaySource = {
  /** What there is for a moment; null = not here yet, it is being asked for. */
  readonly at: (atMs: Ms) => OverlayData | null;
  /** Called when more has arrived. Returns its own end. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** What can be drawn over the pictures of a session, fetched in stretches as they are come to. */
export function createOverlaySource(
  bridge: Pick<StudioBridge, 'review:overlay'>,
  sessionId: string,
  onError: (error: CallError) => void,
): OverlaySource {
  const listeners = new Set<() => void>();
  const stretches = new Map<number, OverlayData | null>();

  async function fetchStretch(index: number): Promise<void> {
    const startMs = index * MAX_OVERLAY_MS;
    const endMs = startMs + MAX_OVERLAY_MS;
    const result = await bridge['review:overlay']({ sessionId, startMs, endMs });
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
