import { useMemo, useSyncExternalStore } from 'react';
import type { PostureData } from '../../../../core/replay/posture-data.ts';
import { POSTURE_STEP_MS } from '../../../../core/replay/posture-data.ts';
import { postureAt } from '../../../../core/replay/posture-frame.ts';
import type { Posture } from '../../../../core/replay/posture-frame.ts';
import { postureInWords } from '../../../../core/replay/posture-words.ts';
import type { Ms } from '../../../../core/units.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { createStretchSource } from '../../replay/stretch-source.ts';
import type { StretchSource } from '../../replay/stretch-source.ts';
import { notifyOfError } from '../../ui/notify.ts';

export type PostureSource = StretchSource<PostureData>;

export function usePostureSource(sessionId: string): PostureSource {
  const bridge = useBridge();
  return useMemo(
    () =>
      createStretchSource(
        (span) => bridge['review:posture']({ sessionId, ...span }),
        notifyOfError,
      ),
    [bridge, sessionId],
  );
}

export type ShownPosture = {
  /** Null = it could not be read. */
  readonly data: PostureData | null;
  readonly posture: Posture | null;
  readonly words: readonly string[];
};

const UNREADABLE: ShownPosture = {
  data: null,
  posture: null,
  words: ['How you sat here could not be read. Open the review again to try once more.'],
};

/** Of the picture most cameras give, until it is known. */
const USUAL_ASPECT = 4 / 3;

export const shownAspect = (shown: ShownPosture | null): number =>
  shown?.data?.frameAspect ?? USUAL_ASPECT;

/** How somebody sat at a moment; null = that is not here yet. */
export function usePosture(source: PostureSource, atMs: Ms): ShownPosture | null {
  const data = useSyncExternalStore(source.subscribe, () => source.at(atMs));
  const hasFailed = useSyncExternalStore(source.subscribe, () => source.hasFailed(atMs));
  const step = Math.floor(atMs / POSTURE_STEP_MS);
  return useMemo(() => {
    if (hasFailed) return UNREADABLE;
    if (data === null) return null;
    const posture = postureAt(data, step * POSTURE_STEP_MS);
    const words = posture === null ? [] : postureInWords(posture, data.calibrated);
    return { data, posture, words };
  }, [data, hasFailed, step]);
}
