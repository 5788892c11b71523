import { cleanLine, cleanText } from './clean-text.ts';

/**
 * Characters that begin markup somewhere inside a line: code, emphasis, links and images, HTML,
 * tables, strikethrough, entities, mathematics (`$`), and the mail links some renderers make (`@`).
 */
const INLINE_MARKUP = /[\\`*_[\]<>|~&$@]/gu;
/** Characters that begin a block when a line starts with them: headings, lists, rules, fences. */
const BLOCK_MARKUP = /^([#+\-=:])/u;
const ORDERED_LIST = /^(\d+)([.)])(?=\s|$)/u;
/** Bare addresses that renderers turn into links. */
const BARE_LINK = /:(?=\/\/)/gu;
const BARE_HOST = /(www)\./giu;

/** Plain text on one line, with everything that Markdown or HTML would act on made literal. */
export function escapeMarkdown(text: string): string {
  return escapeLine(cleanLine(text));
}

/** Plain text with its line breaks kept; blank lines stay blank. */
export function escapeMarkdownLines(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => escapeLine(line.replaceAll('\t', ' ').trim()));
}

function escapeLine(line: string): string {
  return line
    .replace(INLINE_MARKUP, '\\$&')
    .replace(BLOCK_MARKUP, '\\$1')
    .replace(ORDERED_LIST, '$1\\$2')
    .replace(BARE_LINK, '\\:')
    .replace(BARE_HOST, '$1\\.');
}
