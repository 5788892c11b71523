import type { Ms } from '../units.ts';

/**
 * How far the sound of a file may be from the moment it was heard, either way, before it is set
 * right. Sound 45 ms early or 125 ms late is noticed beside a picture (ITU-R BT.1359); one piece of
 * sound is 10 ms, and its arrival jitters by some.
 */
export const MAX_SOUND_OFFSET_MS: Ms = 40;

/** What to do with one piece of sound. */
export type SoundStep =
  /** To be written right after the one before, with so much silence in between. */
  | { readonly kind: 'write'; readonly silenceMs: Ms }
  /** The sound written so far is ahead: the sound card counts faster than the clock. */
  | { readonly kind: 'leave-out' };

/**
 * Sound in a file is one unbroken row of samples. Where pieces were lost, silence takes their time, so
 * that what follows stays with its picture.
 */
export function createSoundTimeline(): (startMs: Ms, durationMs: Ms) => SoundStep {
  let writtenTo = Number.NaN;
  return (startMs, durationMs) => {
    if (Number.isNaN(writtenTo)) writtenTo = startMs;
    const gap = startMs - writtenTo;
    if (gap < -MAX_SOUND_OFFSET_MS) return { kind: 'leave-out' };
    const silenceMs = gap > MAX_SOUND_OFFSET_MS ? gap : 0;
    writtenTo += silenceMs + durationMs;
    return { kind: 'write', silenceMs };
  };
}
