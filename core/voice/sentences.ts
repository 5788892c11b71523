/**
 * As much as a voice is given at once, characters. Chromium's voices fall silent in utterances of
 * more than about 15 seconds on some systems; 180 characters take 12 to 14 (our proposal).
 */
export const SPOKEN_AT_ONCE = 180;

/** A text in sentences, long ones in parts of whole words; joined by spaces they are the text again. */
export function toSentences(text: string): readonly string[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const parts: string[] = [];
  let part = '';
  for (const word of words) {
    if (part !== '' && part.length + 1 + word.length > SPOKEN_AT_ONCE) {
      parts.push(part);
      part = '';
    }
    part = part === '' ? word : `${part} ${word}`;
    if (ENDS_SENTENCE.test(word)) {
      parts.push(part);
      part = '';
    }
  }
  return part === '' ? parts : [...parts, part];
}

/** A stop with whatever closes after it; a part that ends after "Dr." is only a shorter pause. */
const ENDS_SENTENCE = /[.!?…]["'’”)]*$/u;
