import { useEffect, useState } from 'react';
import type { RecoveredRecording } from '../../../../core/media/recovered-recording.ts';
import { useBridge } from '../../bridge/bridge-context.ts';

/** What is there of the recording of a session that was cut short; null = nothing, or not known yet. */
export function useRecovered(sessionId: string): RecoveredRecording | null {
  const bridge = useBridge();
  const [recovered, setRecovered] = useState<RecoveredRecording | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async (): Promise<void> => {
      const result = await bridge['media:recovered']({ sessionId });
      // A failure is no news: the card then says what is known of the measurements.
      if (isShown) setRecovered(result.ok ? result.value : null);
    };
    void ask();
    const end = bridge.on('media:changed', (changed) => {
      if (changed.sessionId === sessionId) void ask();
    });
    return () => {
      isShown = false;
      end();
    };
  }, [bridge, sessionId]);
  return recovered;
}
