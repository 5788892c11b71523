import type { Clock } from '../../renderer/src/observe/clock.ts';
import type { Synthesis } from '../../renderer/src/voice/types.ts';

export type FakeVoice = {
  readonly id: string;
  readonly language?: string;
  readonly isLocal?: boolean;
  readonly isDefault?: boolean;
};

/**
 * How the voices of real systems behave: as they should; beginning and never ending; never even
 * beginning; done at once, as without a sound card; failing; ending without having said "start".
 */
export type FakeManner = 'speaks' | 'stalls' | 'mute' | 'hasty' | 'fails' | 'startless';

export type FakeSynthesis = Synthesis & {
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
  /** What was begun to be said, in order, and by which voice. */
  readonly said: readonly { readonly text: string; readonly voice: string }[];
  readonly cancels: () => number;
  /** Somebody speaks, or is thought to. */
  readonly isBusy: () => boolean;
  readonly becomes: (manner: FakeManner) => void;
  /** The system has found its voices, or others. */
  readonly offer: (voices: readonly FakeVoice[]) => void;
};

const BEGINS_AFTER_MS = 40;
/** A word of the fake voice. */
export const FAKE_WORD_MS = 300;

/** `speechSynthesis` as Chromium has it: one queue, events after the fact, voices that come late. */
export function createFakeSynthesis(
  clock: Clock,
  voices: readonly FakeVoice[] = [],
): FakeSynthesis {
  let offered = voices.map(toVoice);
  let manner: FakeManner = 'speaks';
  let cancels = 0;
  const said: { text: string; voice: string }[] = [];
  const listeners = new Set<() => void>();
  let queue: readonly SpeechSynthesisUtterance[] = [];
  let isSpeaking = false;
  let endTimer = (): void => undefined;

  const fire = (utterance: SpeechSynthesisUtterance, type: string): boolean =>
    utterance.dispatchEvent(new Event(type));

  function after(milliseconds: number, action: () => void): void {
    endTimer = clock.every(milliseconds, () => {
      endTimer();
      action();
    });
  }

  function finish(utterance: SpeechSynthesisUtterance, type: 'end' | 'error'): void {
    queue = queue.slice(1);
    isSpeaking = false;
    fire(utterance, type);
    next();
  }

  function next(): void {
    const [utterance] = queue;
    if (utterance === undefined || isSpeaking) return;
    isSpeaking = true;
    after(BEGINS_AFTER_MS, () => {
      if (manner === 'mute') return;
      if (manner === 'fails') return finish(utterance, 'error');
      said.push({ text: utterance.text, voice: utterance.voice?.voiceURI ?? '' });
      if (manner !== 'startless') fire(utterance, 'start');
      if (manner === 'stalls') return;
      const words = utterance.text.split(' ').length;
      const lengthMs = manner === 'hasty' ? 1 : words * FAKE_WORD_MS;
      after(lengthMs, () => finish(utterance, 'end'));
    });
  }

  return {
    getVoices: () => offered,
    addEventListener: (_type, listener) => void listeners.add(listener),
    createUtterance: toUtterance,
    speak: (utterance) => {
      queue = [...queue, utterance];
      next();
    },
    cancel: () => {
      cancels += 1;
      endTimer();
      const dropped = queue;
      queue = [];
      isSpeaking = false;
      for (const utterance of dropped) fire(utterance, 'error');
    },
    said,
    cancels: () => cancels,
    isBusy: () => queue.length > 0,
    becomes: (next_) => {
      manner = next_;
    },
    offer: (others) => {
      offered = others.map(toVoice);
      for (const listener of listeners) listener();
    },
  };
}

function toVoice({
  id,
  language = 'en-GB',
  isLocal = true,
  isDefault = false,
}: FakeVoice): SpeechSynthesisVoice {
  return { voiceURI: id, name: id, lang: language, localService: isLocal, default: isDefault };
}

/** Without a browser there is no utterance: an event target that carries the same. */
function toUtterance(text: string): SpeechSynthesisUtterance {
  return Object.assign(new EventTarget(), {
    text,
    lang: '',
    pitch: 1,
    rate: 1,
    volume: 1,
    voice: null,
    onboundary: null,
    onend: null,
    onerror: null,
    onmark: null,
    onpause: null,
    onresume: null,
    onstart: null,
  });
}
