import type { AskingGroup } from '../domain/bank-question.ts';
import { CULTURE_ANSWERS } from './sample-answers/culture.ts';
import type { SampleAnswers } from './sample-answers/group.ts';
import { GROWTH_ANSWERS } from './sample-answers/growth.ts';
import { NEXT_STEPS_ANSWERS } from './sample-answers/next-steps.ts';
import { ROLE_ANSWERS } from './sample-answers/role.ts';
import { TEAM_ANSWERS } from './sample-answers/team.ts';

/** What an interviewer might answer, in our own words: nobody has to have said it. */
export const SAMPLE_ANSWERS: Readonly<Record<AskingGroup, SampleAnswers>> = {
  team: TEAM_ANSWERS,
  role: ROLE_ANSWERS,
  culture: CULTURE_ANSWERS,
  growth: GROWTH_ANSWERS,
  'next-steps': NEXT_STEPS_ANSWERS,
};

/**
 * What the interviewer answers to a question of the candidate: the one written for it, or one of the
 * general answers of its group, which one by the seed. The same seed always gives the same.
 */
export function answerTo(
  question: { readonly id: string; readonly category: AskingGroup },
  seed: number,
): string {
  const { byQuestion, general } = SAMPLE_ANSWERS[question.category];
  const own = Object.hasOwn(byQuestion, question.id) ? byQuestion[question.id] : undefined;
  return own ?? (Math.abs(Math.trunc(seed)) % 2 === 0 ? general[0] : general[1]);
}
