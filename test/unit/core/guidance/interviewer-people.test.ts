import { describe, expect, it } from 'vitest';
import {
  DEFAULT_INTERVIEWER,
  interviewerSchema,
  PORTRAITS,
} from '../../../../core/domain/interviewer.ts';
import { INTERVIEWER_PEOPLE } from '../../../../core/guidance/interviewer-people.ts';

describe('the people who can ask', () => {
  it.each(PORTRAITS)('%s can be an interviewer as they are, and is described', (portrait) => {
    const { name, role, description } = INTERVIEWER_PEOPLE[portrait];
    expect(interviewerSchema.parse({ portrait, name, role })).toEqual({ portrait, name, role });
    expect(role).not.toBe('');
    expect(description).toMatch(/^A (man|woman) .{20,100}[^.]$/);
  });

  it('are all called differently, as the default one is', () => {
    const people = PORTRAITS.map((portrait) => INTERVIEWER_PEOPLE[portrait]);
    expect(new Set(people.map(({ name }) => name)).size).toBe(PORTRAITS.length);
    expect(new Set(people.map(({ description }) => description)).size).toBe(PORTRAITS.length);
    expect(INTERVIEWER_PEOPLE[DEFAULT_INTERVIEWER.portrait].name).toBe(DEFAULT_INTERVIEWER.name);
  });
});
