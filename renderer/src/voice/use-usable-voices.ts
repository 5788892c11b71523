import { useMemo } from 'react';
import { useStore } from 'zustand';
import { usableVoices } from '../../../core/voice/system-voice.ts';
import type { SystemVoice } from '../../../core/voice/system-voice.ts';
import { useServices } from '../app/services.ts';
import { useSettings } from '../app/store.ts';

/** The voices that may read, best first; some systems name them only after a while. */
export function useUsableVoices(): readonly SystemVoice[] {
  const voices = useStore(useServices().speaker.voices);
  return useMemo(() => usableVoices(voices, navigator.language), [voices]);
}

/** Whether interviewers are going to be heard. */
export function useHearsVoices(): boolean {
  const { readAloud } = useSettings();
  const voices = useUsableVoices();
  return readAloud && voices.length > 0;
}
