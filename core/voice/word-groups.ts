import { speechToMs } from '../interview/durations.ts';
import type { Ms } from '../units.ts';

/** Words that appear together where no voice reads them: what is said in one breath (our own choice). */
const WORDS_AT_ONCE = 4;

export type WordGroup = {
  readonly text: string;
  /** How long saying it takes; then the next one appears. */
  readonly lastsMs: Ms;
};

/** A text as it is said: groups of words, each for as long as a calm voice takes over it. */
export function toWordGroups(text: string): readonly WordGroup[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const groups: WordGroup[] = [];
  let group: string[] = [];
  for (const [index, word] of words.entries()) {
    group.push(word);
    // A group ends where a voice would pause.
    const isFull = group.length >= WORDS_AT_ONCE || /[,;:.!?…]["'’”)]*$/u.test(word);
    if (!isFull && index < words.length - 1) continue;
    const said = group.join(' ');
    groups.push({ text: said, lastsMs: speechToMs(said) });
    group = [];
  }
  return groups;
}
