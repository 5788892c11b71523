import { useEffect, useState } from 'react';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import type { MediaSpace } from './recording-words.ts';

/** Room on the disk for what is chosen; null = nothing is to be recorded, or it is not known. */
export function useMediaSpace(choice: RecordingChoice): MediaSpace | null {
  const bridge = useBridge();
  const [answer, setAnswer] = useState<{
    readonly to: RecordingChoice;
    readonly space: MediaSpace;
  } | null>(null);
  useEffect(() => {
    if (choice === 'nothing') return undefined;
    let current = true;
    // Not knowing how much room there is holds nobody up: a full disk is noticed at the start, too.
    void bridge['media:space']().then((result) => {
      if (current && result.ok) setAnswer({ to: choice, space: result.value });
    });
    return () => {
      current = false;
    };
  }, [bridge, choice]);
  return choice !== 'nothing' && answer?.to === choice ? answer.space : null;
}
