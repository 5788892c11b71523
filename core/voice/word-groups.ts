import { QUESTION_MS_PER_WORD } from '../interview/durations.ts';
import type { Ms } from '../units.ts';

/** Words that appear together where no voice reads them: what is said in one breath (our own choice). */
const WORDS_AT_ONCE = 4;

export type WordGroup = {
  readonly text: string;
  /** When it appears, counted from the first one. */
  readonly atMs: Ms;
};

/** A text as it is said: groups of words, each at the time at which a calm voice would come to it. */
export function toWordGroups(text: string): readonly WordGroup[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const groups: WordGroup[] = [];
  let group: string[] = [];
  for (const [index, word] of words.entries()) {
    group.push(word);
    // A pause is where a voice makes one.
    const isFull = group.length >= WORDS_AT_ONCE || /[,;:.!?…]["'’”)]*$/u.test(word);
    if (!isFull && index < words.length - 1) continue;
    groups.push({ text: group.join(' '), atMs: (index + 1 - group.length) * QUESTION_MS_PER_WORD });
    group = [];
  }
  return groups;
}
