import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { speechToMs } from '../../../../core/interview/durations.ts';
import { SPOKEN_AT_ONCE, toSentences } from '../../../../core/voice/sentences.ts';
import { toWordGroups } from '../../../../core/voice/word-groups.ts';

const texts = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc
    .array(fc.constantFrom('word', 'longer', 'end.', 'so,', 'what?', 'Dr.', '“Yes!”'), {
      maxLength: 120,
    })
    .map((words) => words.join(' ')),
);
const tidy = (text: string): string => text.trim().split(/\s+/u).join(' ');

describe('a text in sentences', () => {
  it('is the whole text, in parts that a voice can hold', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = toSentences(text);
        expect(parts.join(' ')).toBe(tidy(text));
        for (const part of parts)
          expect(part.length <= SPOKEN_AT_ONCE || !part.includes(' ')).toBe(true);
      }),
    );
  });

  it('ends where a sentence does', () => {
    expect(toSentences('Hello. “Who are you?” I wonder… Why')).toEqual([
      'Hello.',
      '“Who are you?”',
      'I wonder…',
      'Why',
    ]);
  });

  it('takes every question of ours in parts of less than the limit', () => {
    const parts = QUESTION_BANK.flatMap(({ text }) => toSentences(text));
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(SPOKEN_AT_ONCE);
  });
});

describe('a text at speaking pace', () => {
  it('is the whole text, and takes as long as saying it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const groups = toWordGroups(text);
        expect(groups.map((group) => group.text).join(' ')).toBe(tidy(text));
        const lastsMs = groups.reduce((sum, group) => sum + group.lastsMs, 0);
        if (groups.length > 0) expect(lastsMs).toBe(speechToMs(text));
      }),
    );
  });

  it('comes in groups that end where a voice pauses', () => {
    expect(toWordGroups('When was it, and what did you do then?').map(({ text }) => text)).toEqual([
      'When was it,',
      'and what did you',
      'do then?',
    ]);
  });
});
