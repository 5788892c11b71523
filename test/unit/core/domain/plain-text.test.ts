import { describe, expect, it } from 'vitest';
import {
  lineSchema,
  MAX_STACKED_MARKS,
  plainTextSchema,
  visibleTextSchema,
} from '../../../../core/domain/plain-text.ts';

const faultOf = (text: string, schema = plainTextSchema(100)): string | undefined =>
  schema.safeParse(text).error?.issues[0]?.message;

describe('a text that people read', () => {
  it.each([
    ['half a character', 'a\uD800b', 'holds half a character'],
    ['a NUL', 'a\0b', 'holds control characters'],
    ['colours for a terminal', '\u001B[31mred', 'holds control characters'],
    ['a C1 control character', 'a\u0085b', 'holds control characters'],
    ['a direction override', 'exe.\u202Etxt', 'holds marks that turn the direction of writing'],
    ['an isolate', '\u2067a', 'holds marks that turn the direction of writing'],
    ['more than fits', 'a'.repeat(101), 'is longer than 100 characters'],
  ])('holds no %s', (_name, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('may be in any script, with emoji, markup that nobody runs, and up to 100 characters', () => {
    for (const text of [
      'ما هو أكبر تحدٍّ واجهته؟',
      'なぜ当社ですか。',
      '👩🏽‍⚕️ why care?',
      '<b>[x](javascript:alert(1))</b>',
      'one\n\ttwo',
      'a'.repeat(100),
    ])
      expect(faultOf(text), text).toBeUndefined();
  });

  it('may stack some marks on a letter, and not one more', () => {
    const mark = '\u0363';
    expect(faultOf(`a${mark.repeat(MAX_STACKED_MARKS)}`)).toBeUndefined();
    expect(faultOf(`a${mark.repeat(MAX_STACKED_MARKS + 1)}`)).toContain('stacks more than');
  });

  it('is the same text however it was typed', () => {
    expect(plainTextSchema(10).parse('  e\u0301\r\nb\rc ')).toBe('é\nb\nc');
  });

  it.each(['', '   ', '\u200B\u200D', '\uFEFF', '\u3164'])(
    'is empty when nothing shows: %j',
    (text) => {
      expect(faultOf(text, visibleTextSchema(10))).toBe('is empty');
      expect(faultOf(text)).toBeUndefined();
    },
  );

  it('runs over one line where a line is asked for', () => {
    expect(faultOf('one\ntwo', lineSchema(10))).toBe('runs over more than one line');
    expect(faultOf('one', lineSchema(10))).toBeUndefined();
  });
});
