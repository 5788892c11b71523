import { MAX_OVERLAY_MS } from '../../../core/ipc/overlay-calls.ts';
import type { CallError } from '../../../core/ipc/contract.ts';
import { err } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';

export type StretchSource<Data> = {
  /** What there is for a moment; null = not here yet, it is being asked for, or it has failed. */
  readonly at: (atMs: Ms) => Data | null;
  /** Whether what there is for a moment could not be read. It is not asked for again. */
  readonly hasFailed: (atMs: Ms) => boolean;
  /** Called when more has arrived or failed. Returns its own end. */
  readonly subscribe: (listener: () => void) => () => void;
};

type Stretch<Data> = { readonly data: Data | null; readonly hasFailed: boolean };

/**
 * What was measured of a session, fetched in stretches as they are come to. A failure is told once:
 * what makes one stretch fail makes the others fail too.
 */
export function createStretchSource<Data>(
  fetchSpan: (span: TimeSpan) => Promise<Result<Data, CallError>>,
  onError: (error: CallError) => void,
): StretchSource<Data> {
  const listeners = new Set<() => void>();
  const stretches = new Map<number, Stretch<Data>>();
  let isErrorTold = false;

  async function fetchStretch(index: number): Promise<void> {
    const startMs = index * MAX_OVERLAY_MS;
    const span = { startMs, endMs: startMs + MAX_OVERLAY_MS };
    const result = await fetchSpan(span).catch(() => err(NO_ANSWER));
    stretches.set(
      index,
      result.ok ? { data: result.value, hasFailed: false } : { data: null, hasFailed: true },
    );
    if (!result.ok && !isErrorTold) {
      isErrorTold = true;
      onError(result.error);
    }
    for (const listener of listeners) listener();
  }

  return {
    at: (atMs) => {
      const index = Math.floor(atMs / MAX_OVERLAY_MS);
      const known = stretches.get(index);
      if (known !== undefined) return known.data;
      // Remembered before it is here, so that it is asked for once.
      stretches.set(index, { data: null, hasFailed: false });
      void fetchStretch(index);
      return null;
    },
    hasFailed: (atMs) => stretches.get(Math.floor(atMs / MAX_OVERLAY_MS))?.hasFailed ?? false,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const NO_ANSWER: CallError = {
  type: 'Unexpected',
  title: 'What was measured could not be read',
  text: 'The app gave no answer. Open the review again; if that does not help, start Greenroom anew.',
};
