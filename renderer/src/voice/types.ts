import type { StoreApi } from 'zustand';
import type { Ratio } from '../../../core/units.ts';
import type { SystemVoice } from '../../../core/voice/system-voice.ts';

/** The part of the browser's speech synthesis that is used; a stand-in has no more. */
export type Synthesis = {
  readonly getVoices: () => readonly SpeechSynthesisVoice[];
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
  readonly addEventListener: (type: 'voiceschanged', listener: () => void) => void;
};

export type Spoken = {
  readonly text: string;
  readonly voiceId: string;
  /** 1 = as fast as the voice speaks by itself. */
  readonly pace: Ratio;
};

export type SpeechEvents = {
  /** The voice is heard. Not called where it never is. */
  readonly onBegin: () => void;
  /**
   * `silent`: nothing was to be heard, `broken`: not all of it, so the words have to be read. Not
   * called after a stop.
   */
  readonly onEnd: (outcome: 'spoken' | 'silent' | 'broken') => void;
};

/** The voices of this computer, of which one speaks at a time. */
export type Speaker = {
  /** All the system names, remote ones too; they may become known late, and change. */
  readonly voices: StoreApi<readonly SystemVoice[]>;
  /** Whoever speaks stops. Returns the stop of what begins. */
  readonly speak: (spoken: Spoken, events: SpeechEvents) => () => void;
};
