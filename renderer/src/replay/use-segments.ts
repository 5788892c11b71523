import { useEffect, useState } from 'react';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { useBridge } from '../bridge/bridge-context.ts';

/** What is recorded of a session as it is now: made seekable, deleted, brought back meanwhile. */
export function useSegments(
  sessionId: string,
  stored: readonly MediaSegment[],
): readonly MediaSegment[] {
  const bridge = useBridge();
  const [changed, setChanged] = useState<{
    /** What it is newer than. */
    readonly stored: readonly MediaSegment[];
    readonly segments: readonly MediaSegment[];
  } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const end = bridge.on('media:changed', (change) => {
      if (change.sessionId !== sessionId) return;
      void bridge['media:list']({ sessionId }).then((result) => {
        if (isCurrent && result.ok) setChanged({ stored, segments: result.value });
      });
    });
    return () => {
      isCurrent = false;
      end();
    };
  }, [bridge, sessionId, stored]);
  return changed?.stored === stored ? changed.segments : stored;
}
