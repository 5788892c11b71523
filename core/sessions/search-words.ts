/** More words than anybody looks for; each one is a search through every text. */
const MAX_WORDS = 12;

/** The words of a search. Each of them is to be found somewhere in a session. */
export const searchWords = (text: string): readonly string[] =>
  [...new Set(text.normalize('NFC').split(/\s+/u))]
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);

/**
 * SQLite's LIKE takes letters of ASCII as equal in both cases and all others as different ones, so a
 * word with others is looked for in each of the cases people write. `%` and `_` stand for themselves.
 */
export function likePatterns(word: string): readonly string[] {
  const first = [...word][0] ?? '';
  const forms = [
    word,
    word.toLowerCase(),
    word.toUpperCase(),
    first.toUpperCase() + word.slice(first.length).toLowerCase(),
  ].map((form) => form.normalize('NFC'));
  const isNew = (form: string, index: number): boolean =>
    forms.findIndex((other) => foldAscii(other) === foldAscii(form)) === index;
  return forms.filter(isNew).map((form) => `%${form.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

const foldAscii = (text: string): string =>
  text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
