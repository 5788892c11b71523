import { createStore } from 'zustand';
import { speechToMs } from '../../../core/interview/durations.ts';
import type { Ms } from '../../../core/units.ts';
import { toSentences } from '../../../core/voice/sentences.ts';
import type { SystemVoice } from '../../../core/voice/system-voice.ts';
import type { Clock } from '../observe/clock.ts';
import type { Speaker, SpeechEvents, Spoken, Synthesis } from './types.ts';

// All of these are our own choice.
/** A voice that has not begun by then is not waited for: the words are shown instead. */
export const BEGIN_WITHIN_MS: Ms = 3_000;
/** Nobody says a sentence in less: a voice that ends sooner was not to be heard. */
export const SENTENCE_AT_LEAST_MS: Ms = 150;
/** So many times as long as at our reading pace, and a little: a voice that never says it has ended. */
const SENTENCE_AT_MOST = 2.5;
const SENTENCE_EXTRA_MS: Ms = 2_000;

/** Speaks sentence by sentence, as long utterances fall silent in Chromium, each with a time limit. */
export function createSpeaker({
  synthesis,
  createUtterance,
  clock,
}: {
  /** Null = this window has no speech at all. */
  readonly synthesis: Synthesis | null;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
  readonly clock: Clock;
}): Speaker {
  const voices = createStore<readonly SystemVoice[]>(() => readVoices(synthesis));
  // Chromium asks the system for its voices only once the page has asked for them.
  synthesis?.addEventListener('voiceschanged', () => voices.setState(readVoices(synthesis), true));
  let stopCurrent = (): void => undefined;

  function speak({ text, voiceId, pace }: Spoken, { onBegin, onEnd }: SpeechEvents): () => void {
    stopCurrent();
    // Asked once more: words never go to a voice of somebody else's computer.
    const voice = synthesis
      ?.getVoices()
      .find(({ voiceURI, localService }) => localService && voiceURI === voiceId);
    const sentences = toSentences(text);
    // Held here: an utterance that is given up to the collector ends without an event.
    let utterance: SpeechSynthesisUtterance | null = null;
    let endTimer = (): void => undefined;
    let hasBegun = false;
    let isOver = false;

    function within(limitMs: Ms, action: () => void): void {
      endTimer();
      endTimer = clock.every(limitMs, () => {
        endTimer();
        action();
      });
    }

    function stop(): void {
      if (isOver) return;
      isOver = true;
      endTimer();
      if (utterance !== null) synthesis?.cancel();
      utterance = null;
    }

    function end(isAllSaid = false): void {
      if (isOver) return;
      stop();
      if (!hasBegun) onEnd('silent');
      else onEnd(isAllSaid ? 'spoken' : 'broken');
    }

    function begin(): void {
      if (hasBegun) return;
      hasBegun = true;
      onBegin();
    }

    function say(index: number): void {
      const sentence = sentences[index];
      if (sentence === undefined || voice === undefined || synthesis === null)
        return end(sentence === undefined);
      const mostMs = sentenceAtMostMs(sentence, pace);
      const next = createUtterance(sentence);
      const isCurrent = (): boolean => !isOver && utterance === next;
      let beganMs: Ms | null = null;
      next.voice = voice;
      next.lang = voice.lang;
      next.rate = pace;
      next.addEventListener('start', () => {
        if (!isCurrent() || beganMs !== null) return;
        beganMs = clock.now();
        within(SENTENCE_AT_LEAST_MS, () => {
          begin();
          within(mostMs, () => {
            // It may still hold the voice: the next one would only be put behind it.
            utterance = null;
            synthesis.cancel();
            say(index + 1);
          });
        });
      });
      next.addEventListener('end', () => {
        if (!isCurrent()) return;
        const isHeard = beganMs !== null && clock.now() - beganMs >= SENTENCE_AT_LEAST_MS;
        if (!isHeard) return end();
        begin();
        say(index + 1);
      });
      next.addEventListener('error', () => {
        if (isCurrent()) end();
      });
      utterance = next;
      within(BEGIN_WITHIN_MS, () => end());
      synthesis.speak(next);
    }

    // Whatever else was left speaking, by a page that was reloaded for instance.
    synthesis?.cancel();
    stopCurrent = stop;
    say(0);
    return stop;
  }

  return { voices, speak };
}

/** After this a sentence counts as said. */
export const sentenceAtMostMs = (sentence: string, pace: number): Ms =>
  (speechToMs(sentence) * SENTENCE_AT_MOST) / pace + SENTENCE_EXTRA_MS;

function readVoices(synthesis: Synthesis | null): readonly SystemVoice[] {
  return (synthesis?.getVoices() ?? []).map((voice) => ({
    id: voice.voiceURI,
    name: voice.name,
    language: voice.lang,
    isLocal: voice.localService,
    isDefault: voice.default,
  }));
}
