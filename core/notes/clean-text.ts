/** C0 and C1 controls but tab and line feed: no format shows them, some break on them. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** Embeddings, overrides and isolates: they can make a text read otherwise than it is written. */
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATES = /[\uD800-\uDFFF]/gu;

/** User text as every written format can show it: line ends unified, invisible trickery taken out. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(CONTROLS, '')
    .replace(DIRECTION_OVERRIDES, '')
    .replace(LONE_SURROGATES, '\uFFFD');
}

/** The same on one line, for headings, cells and lists. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}
