import { useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { useMicrophone } from '../capture/use-microphone.ts';
import { useStartChoice } from '../capture/use-recording-choice.ts';
import { PreflightPage } from '../preflight/preflight-page.tsx';
import { useCamera } from '../preflight/use-camera.ts';

/**
 * Straight on with the devices of the last time; only where that fails there is something to check.
 * From then on it starts with a press only: a camera that comes back must not begin by itself.
 */
export function WarmUpStart() {
  const [hasFailed, setFailed] = useState(false);
  return hasFailed ? <PreflightPage /> : <StartAtOnce onFail={() => setFailed(true)} />;
}

function StartAtOnce({ onFail }: { readonly onFail: () => void }) {
  const { rehearsal } = useServices();
  const { cameraId, microphoneId } = useSettings();
  const choice = useStartChoice();
  useMicrophone();
  const { start } = useCamera(cameraId, choice === 'video-and-sound');
  const hasBegun = useRef(false);
  useEffect(() => {
    if (start.kind === 'starting' || hasBegun.current) return;
    hasBegun.current = true;
    if (start.kind === 'failed') {
      onFail();
      return;
    }
    void rehearsal.begin(start.facts, { choice, microphoneId }).then((error) => {
      if (error === null) return;
      notifyOfError(error);
      onFail();
    });
  }, [start, rehearsal, choice, microphoneId, onFail]);
  return <Loading label="The camera is starting" />;
}
