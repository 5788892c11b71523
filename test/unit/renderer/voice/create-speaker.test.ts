import { describe, expect, it, vi } from 'vitest';
import { speechToMs } from '../../../../core/interview/durations.ts';
import {
  BEGIN_WITHIN_MS,
  createSpeaker,
  SENTENCE_AT_LEAST_MS,
  sentenceAtMostMs,
} from '../../../../renderer/src/voice/create-speaker.ts';
import { createFakeSynthesis, FAKE_WORD_MS } from '../../../helpers/fake-synthesis.ts';
import type { FakeVoice } from '../../../helpers/fake-synthesis.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const BRITISH: FakeVoice = { id: 'british' };
const TEXT = 'Tell me about yourself. What brings you here?';

function aSpeaker(voices: readonly FakeVoice[] = [BRITISH]) {
  const clock = createFakeClock();
  const synthesis = createFakeSynthesis(clock, voices);
  const { createUtterance } = synthesis;
  const speaker = createSpeaker({ synthesis, createUtterance, clock });
  const onBegin = vi.fn();
  const onEnd = vi.fn();
  const speak = (text = TEXT, voiceId = 'british') =>
    speaker.speak({ text, voiceId, pace: 1 }, { onBegin, onEnd });
  return { clock, synthesis, speaker, speak, onBegin, onEnd };
}

describe('a speaker', () => {
  it('says a text sentence by sentence and tells when it began and when it has ended', () => {
    const { clock, synthesis, speak, onBegin, onEnd } = aSpeaker();
    speak();
    expect(onBegin).not.toHaveBeenCalled();
    clock.advance(500);
    expect(onBegin).toHaveBeenCalledOnce();
    clock.advance(20 * FAKE_WORD_MS);
    expect(synthesis.said).toEqual([
      { text: 'Tell me about yourself.', voice: 'british' },
      { text: 'What brings you here?', voice: 'british' },
    ]);
    expect(onBegin).toHaveBeenCalledOnce();
    expect(onEnd.mock.calls).toEqual([['spoken']]);
    expect(clock.timers()).toBe(0);
  });

  it('gives up what was said before, also what somebody else left', () => {
    const { synthesis, speak, clock, onEnd } = aSpeaker();
    synthesis.speak(synthesis.createUtterance('Left over from before the page was reloaded'));
    speak('One two three four five.');
    speak('Six.');
    clock.advance(5_000);
    expect(synthesis.said.map(({ text }) => text)).toEqual(['Six.']);
    expect(onEnd.mock.calls).toEqual([['spoken']]);
  });

  it('falls silent when it is stopped, and says nothing more of it', () => {
    const { synthesis, speak, clock, onEnd } = aSpeaker();
    const stop = speak();
    clock.advance(400);
    stop();
    expect(synthesis.isBusy()).toBe(false);
    clock.advance(60_000);
    expect(onEnd).not.toHaveBeenCalled();
    expect(synthesis.said).toHaveLength(1);
    // Stopped twice, it does not stop whoever speaks by then.
    speak('Another one.');
    stop();
    expect(synthesis.isBusy()).toBe(true);
  });

  it('goes on to the next sentence when a voice never says that it has ended', () => {
    const { synthesis, speak, clock, onEnd } = aSpeaker();
    synthesis.becomes('stalls');
    speak();
    const limitMs = sentenceAtMostMs('Tell me about yourself.', 1);
    expect(limitMs).toBeGreaterThan(2 * speechToMs('Tell me about yourself.'));
    clock.advance(limitMs);
    expect(synthesis.said).toHaveLength(1);
    clock.advance(1_000);
    expect(synthesis.said).toHaveLength(2);
    clock.advance(2 * limitMs);
    expect(onEnd.mock.calls).toEqual([['spoken']]);
    expect(synthesis.isBusy()).toBe(false);
  });

  it('is silent where the voice does not begin in time', () => {
    const { synthesis, speak, clock, onBegin, onEnd } = aSpeaker();
    synthesis.becomes('mute');
    speak();
    clock.advance(BEGIN_WITHIN_MS - 1);
    expect(onEnd).not.toHaveBeenCalled();
    clock.advance(1);
    expect(onEnd.mock.calls).toEqual([['silent']]);
    expect(onBegin).not.toHaveBeenCalled();
    expect(synthesis.isBusy()).toBe(false);
  });

  it('is silent where a voice is done with a sentence in no time', () => {
    const { synthesis, speak, clock, onBegin, onEnd } = aSpeaker();
    synthesis.becomes('hasty');
    speak();
    clock.advance(SENTENCE_AT_LEAST_MS + 1_000);
    expect(onEnd.mock.calls).toEqual([['silent']]);
    expect(onBegin).not.toHaveBeenCalled();
  });

  it.each(['fails', 'startless'] as const)('is silent where the voice %s', (manner) => {
    const { synthesis, speak, clock, onBegin, onEnd } = aSpeaker();
    synthesis.becomes(manner);
    speak();
    clock.advance(BEGIN_WITHIN_MS);
    expect(onEnd.mock.calls).toEqual([['silent']]);
    expect(onBegin).not.toHaveBeenCalled();
  });

  it('is broken off where the voice fails on the way: the words left have to be read', () => {
    const { synthesis, speak, clock, onEnd } = aSpeaker();
    speak();
    clock.advance(500);
    synthesis.becomes('fails');
    clock.advance(10_000);
    expect(onEnd.mock.calls).toEqual([['broken']]);
  });

  it('is silent at once without the voice, without a word, and without speech at all', () => {
    const { speak, onEnd } = aSpeaker([]);
    speak();
    expect(onEnd.mock.calls).toEqual([['silent']]);
    const other = aSpeaker();
    other.speak(' ');
    expect(other.onEnd.mock.calls).toEqual([['silent']]);
    const none = createSpeaker({
      synthesis: null,
      createUtterance: () => expect.unreachable(),
      clock: createFakeClock(),
    });
    const onEndOfNone = vi.fn();
    none.speak(
      { text: TEXT, voiceId: 'british', pace: 1 },
      { onBegin: vi.fn(), onEnd: onEndOfNone },
    );
    expect(onEndOfNone.mock.calls).toEqual([['silent']]);
    expect(none.voices.getState()).toEqual([]);
  });

  it('never lets a remote voice speak, even when asked for by its name', () => {
    const { speak, synthesis, onEnd, clock } = aSpeaker([{ id: 'british', isLocal: false }]);
    speak();
    clock.advance(10_000);
    expect(synthesis.said).toEqual([]);
    expect(onEnd.mock.calls).toEqual([['silent']]);
  });

  it('hears of voices that come late', () => {
    const { speaker, synthesis } = aSpeaker([]);
    const heard = vi.fn();
    speaker.voices.subscribe(heard);
    synthesis.offer([BRITISH, { id: 'cloud', isLocal: false }]);
    expect(heard).toHaveBeenCalledOnce();
    expect(speaker.voices.getState()).toEqual([
      { id: 'british', name: 'british', language: 'en-GB', isLocal: true, isDefault: false },
      { id: 'cloud', name: 'cloud', language: 'en-GB', isLocal: false, isDefault: false },
    ]);
  });
});
