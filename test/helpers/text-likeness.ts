/** The words of a text in small letters, for comparing texts of the library with each other. */
export function words(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of different words that two texts have in common. */
export function wordOverlap(first: string, second: string): number {
  const left = new Set(words(first));
  const right = new Set(words(second));
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}
