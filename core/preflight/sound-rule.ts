import { SILENT_AFTER_MS } from '../media/silence.ts';
import type { Ms } from '../units.ts';
import { fix, good, isOver, isUnder, unknown } from './check.ts';
import type { Limit, Verdict } from './check.ts';
import type { HeardSound } from './heard-sound.ts';

/** A voice below this drowns in the hiss of an ordinary microphone, dBFS (our proposal). */
export const TOO_QUIET: Limit = { at: -45, margin: 3 };
/** Peaks above this count as cut off: the highest EBU R 128 lets a programme have, dBFS. */
export const CLIPPING: Limit = { at: -1, margin: 2 };

/** What is known of the microphone. `lost`: its own notice says why. */
export type SoundMeasures =
  | { readonly kind: 'starting' }
  | { readonly kind: 'lost'; readonly title: string }
  | { readonly kind: 'on'; readonly heard: HeardSound; readonly t: Ms };

export function judgeSound(sound: SoundMeasures, was: string | null): Verdict {
  if (sound.kind === 'starting') return unknown('starting', 'the microphone is being opened');
  if (sound.kind === 'lost')
    return fix('lost', `${sound.title}. What to do is said at the microphone.`);
  const { sentence, silentSince } = sound.heard;
  if (silentSince !== null && sound.t - silentSince >= SILENT_AFTER_MS)
    return fix(
      'silent',
      'Nothing at all arrives: the microphone is muted by a key, a switch or the system. Unmute it, or choose another one.',
    );
  if (sentence === null) return unknown('no-sentence', 'say a sentence as loud as you will answer');
  if (isOver(sentence.peakDb, CLIPPING, was === 'clipping'))
    return fix('clipping', 'Your sentence was cut off at its loudest. Turn the microphone down.');
  if (isUnder(sentence.voiceDb, TOO_QUIET, was === 'quiet'))
    return fix('quiet', 'Your sentence was too quiet. Come closer, or turn the microphone up.');
  return good('Your sentence was heard well.');
}
