import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likePatterns, searchWords } from '../../../../core/sessions/search-words.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';

it('takes words apart at any white space, each once', () => {
  expect(searchWords('  blue \t harbour\nblue ')).toEqual(['blue', 'harbour']);
  expect(searchWords('   ')).toEqual([]);
});

it('takes an accent that was typed as a sign of its own for the letter with the accent', () => {
  expect(searchWords('Zu\u0308rich')).toEqual(['Zürich']);
});

it('looks for a word of plain letters once: the database knows their cases', () => {
  expect(likePatterns('harbour')).toEqual(['%harbour%']);
  expect(likePatterns('HARBOUR')).toHaveLength(1);
});

it('looks for other letters in each of the cases people write', () => {
  expect(likePatterns('яндекс')).toEqual(['%яндекс%', '%ЯНДЕКС%', '%Яндекс%']);
});

it('lets signs with a meaning to the database stand for themselves', () => {
  expect(likePatterns(String.raw`100%_\ `.trim())).toEqual([String.raw`%100\%\_\\%`]);
});

it('always has a pattern for what was typed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      for (const word of searchWords(text)) {
        const escaped = word.replaceAll(/[\\%_]/g, String.raw`\$&`).toLowerCase();
        expect(likePatterns(word).map((pattern) => pattern.toLowerCase())).toContain(
          `%${escaped}%`,
        );
      }
    }),
  );
});

it('calls a session by its own name before company and role', () => {
  const session = { title: 'Second round', company: 'Northwind', role: 'Analyst' };
  expect(sessionTitle(session)).toBe('Second round');
  expect(sessionTitle({ ...session, title: null })).toBe('Northwind · Analyst');
});
