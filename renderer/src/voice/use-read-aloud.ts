import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { InterviewView } from '../../../core/interview/view.ts';
import { useServices } from '../app/services.ts';
import { useSettings } from '../app/store.ts';
import type { InterviewController } from '../interview/controller.ts';
import { followWithVoice, voiceOf } from './read-aloud.ts';

/** For as long as the stage is open, its words are read; leaving it silences them. */
export function useReadAloud(controller: InterviewController): void {
  const { speaker } = useServices();
  const settings = useSettings();
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  }, [settings]);
  useEffect(
    () => followWithVoice({ controller, speaker, settings: () => latest.current }),
    [controller, speaker],
  );
}

/** Whether a voice reads what is said now. */
export function useHasVoice(view: InterviewView): boolean {
  const { speaker } = useServices();
  const settings = useSettings();
  // Voices may become known while the stage is open.
  useStore(speaker.voices);
  return view.kind === 'open' && voiceOf(view, speaker, settings) !== null;
}
