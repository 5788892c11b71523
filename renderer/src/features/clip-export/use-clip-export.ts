import { useCallback, useEffect, useRef, useState } from 'react';
import { timeLeft } from '../../../../core/export/time-left.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { Ms, Ratio } from '../../../../core/units.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { createClipMaker } from '../../clip-export/clip-maker.ts';
import { exportClip } from '../../clip-export/export-clip.ts';
import type { ClipOutcome, ClipRequest } from '../../clip-export/export-clip.ts';

export type ClipExportState =
  | { readonly kind: 'choosing'; readonly error: CallError | null }
  | { readonly kind: 'making'; readonly share: Ratio; readonly leftMs: Ms | null };

export type ClipExport = {
  readonly state: ClipExportState;
  /** What was saved; null when it was cancelled or failed. */
  readonly save: (request: ClipRequest) => Promise<Extract<ClipOutcome, { kind: 'saved' }> | null>;
  readonly cancel: () => void;
};

/** One clip after the other. Leaving the screen ends the one that is being made. */
export function useClipExport(): ClipExport {
  const bridge = useBridge();
  const [state, setState] = useState<ClipExportState>({ kind: 'choosing', error: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const save: ClipExport['save'] = useCallback(
    async (request) => {
      const stop = new AbortController();
      running.current = stop;
      setState({ kind: 'making', share: 0, leftMs: null });
      let begun: number | null = null;
      const lengthMs = request.span.endMs - request.span.startMs;
      const outcome = await exportClip(request, {
        bridge,
        createMaker: createClipMaker,
        signal: stop.signal,
        onProgress: (doneMs) => {
          // The dialog that asks where to may stay open for minutes; they are none of the work.
          begun ??= performance.now();
          const share = Math.min(1, Math.max(0, doneMs / lengthMs));
          const leftMs = timeLeft(share, performance.now() - begun);
          setState({ kind: 'making', share, leftMs });
        },
      });
      running.current = null;
      setState({ kind: 'choosing', error: outcome.kind === 'failed' ? outcome.error : null });
      return outcome.kind === 'saved' ? outcome : null;
    },
    [bridge],
  );
  return { state, save, cancel: () => running.current?.abort() };
}
