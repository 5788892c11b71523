/** A phrase as a sentence of its own: "you sat low" -> "You sat low." */
export const toSentence = (phrase: string): string =>
  `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
