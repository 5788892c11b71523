import { describe, expect, it } from 'vitest';
import { isSameQuestion } from '../../../../core/compare/same-question.ts';

const asked = (id: string, text: string, source: 'live' | 'recording' = 'live') => ({
  question: { id, text },
  session: { source },
});

describe('takes of one question', () => {
  it('have its id, whatever its words were then', () => {
    expect(isSameQuestion(asked('why', 'Why us?'), asked('why', 'Why this company?'))).toBe(true);
  });

  it('or its words, typed in anew', () => {
    expect(isSameQuestion(asked('a', 'Why  us?'), asked('b', ' why us '))).toBe(true);
    expect(isSameQuestion(asked('a', 'Why us?'), asked('b', 'Why not us?'))).toBe(false);
  });

  it('are never two recordings, which only share the name of a file', () => {
    const talk = asked('recording', 'Recording: talk.mp4', 'recording');
    expect(isSameQuestion(talk, talk)).toBe(false);
    expect(isSameQuestion(talk, asked('recording', 'Recording: talk.mp4'))).toBe(false);
  });
});
