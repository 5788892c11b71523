import type { Portrait } from '../domain/interviewer.ts';
import type { SystemVoice } from './system-voice.ts';

/** The voice the user gave to a portrait, by its id. */
export type ChosenVoices = Readonly<Partial<Record<Portrait, string>>>;

/**
 * A voice for each interviewer, in their order: the chosen one if it is still there, otherwise one
 * that nobody else has for as long as there are some. Null = there is no voice at all.
 */
export function assignVoices(
  portraits: readonly Portrait[],
  usable: readonly SystemVoice[],
  chosen: ChosenVoices,
): readonly (SystemVoice | null)[] {
  const given = portraits.map((portrait) => usable.find(({ id }) => id === chosen[portrait]));
  const taken = new Set(given);
  const free = usable.filter((voice) => !taken.has(voice));
  // More people than voices: these go round again.
  const rest = free.length > 0 ? free : usable;
  let next = 0;
  return given.map((voice) => {
    if (voice !== undefined) return voice;
    const found = rest[next % Math.max(1, rest.length)];
    next += 1;
    return found ?? null;
  });
}
