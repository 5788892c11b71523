import { useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { useMicrophone } from '../capture/use-microphone.ts';
import { useStartChoice } from '../capture/use-recording-choice.ts';
import { PreflightPage } from '../preflight/preflight-page.tsx';
import { useCamera } from '../preflight/use-camera.ts';

/** Straight on with the devices of the last time; only where that fails there is something to check. */
export function WarmUpStart() {
  const { rehearsal } = useServices();
  const { cameraId, microphoneId } = useSettings();
  const choice = useStartChoice();
  useMicrophone();
  const { start } = useCamera(cameraId, choice === 'video-and-sound');
  const [isRefused, setRefused] = useState(false);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (start.kind !== 'on' || hasBegun.current) return;
    hasBegun.current = true;
    void rehearsal.begin(start.facts, { choice, microphoneId }).then((error) => {
      if (error === null) return;
      notifyOfError(error);
      setRefused(true);
    });
  }, [start, rehearsal, choice, microphoneId]);
  if (start.kind === 'failed' || isRefused) return <PreflightPage />;
  return <Loading label="The camera is starting" />;
}
