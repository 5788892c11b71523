import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownLines } from '../../../../core/notes/markdown-text.ts';

/** What a Markdown reader makes of backslash escapes: the character itself. */
const unescape = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
/** The escaped characters taken out; what is left is what a reader may act on. */
const active = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/gu, '');

describe('text in Markdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['<b>', '\\<b\\>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](y)', '!\\[x\\](y)'],
    ['*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['&amp;', '\\&amp;'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['https://a.example', 'https\\://a.example'],
    ['www.a.example', 'www\\.a.example'],
    ['1.5 s (3–4), 52 %', '1.5 s (3–4), 52 %'],
  ])('writes %j literally', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('puts text of several lines on one', () => {
    expect(escapeMarkdown(' a\r\n\r\n# b\u2028c ')).toBe('a # b c');
  });

  it('keeps the lines of notes, none of which begins a block', () => {
    expect(escapeMarkdownLines('one\r\n\n    # two\n\t- three')).toEqual([
      'one',
      '',
      '\\# two',
      '\\- three',
    ]);
  });

  it('shows exactly what was written and leaves nothing to act on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const printable = text
          .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim();
        const escaped = escapeMarkdown(printable);
        expect(unescape(escaped)).toBe(printable);
        expect(active(escaped)).not.toMatch(/[`*_[\]<>|~&$]/u);
        expect(active(escaped)).not.toMatch(/:\/\//u);
        expect(escaped).not.toMatch(/^(?:[#+=-]|\d+[.)](?:\s|$))/u);
      }),
    );
  });
});
