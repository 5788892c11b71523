import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import type { RecorderState } from '../../capture/types.ts';

/** The recorder as it is now. */
export function useRecorderState(): RecorderState {
  return useStore(useServices().recorded);
}

/** Keeps the chosen microphone open for as long as sound is to be recorded; the recording goes on with it. */
export function useMicrophone(): void {
  const { recorder } = useServices();
  const bridge = useBridge();
  const { recording, microphoneId, microphoneConsent } = useSettings();
  const isWanted = microphoneConsent && recording !== null && recording !== 'nothing';
  useEffect(() => {
    if (!isWanted) {
      recorder.closeMicrophone();
      return undefined;
    }
    let current = true;
    // Answered once the agreement just given is stored: until then the microphone would be refused.
    void bridge['settings:get']().then(() => {
      if (current) void recorder.openMicrophone(microphoneId);
    });
    return () => {
      current = false;
    };
  }, [recorder, bridge, isWanted, microphoneId]);
}
