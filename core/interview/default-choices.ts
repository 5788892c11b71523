import { ASKING_GROUPS } from '../domain/bank-question.ts';
import { setupChoicesSchema } from '../domain/interview-template.ts';
import type { SetupChoices } from '../domain/interview-template.ts';
import { PORTRAITS } from '../domain/interviewer.ts';
import type { Interviewer, Portrait } from '../domain/interviewer.ts';
import { MAX_TILES } from '../domain/tile.ts';
import { INTERVIEWER_PEOPLE } from '../guidance/interviewer-people.ts';
import { QUESTION_BANK } from '../guidance/question-bank.ts';

export const portraitToInterviewer = (portrait: Portrait): Interviewer => {
  const { name, role } = INTERVIEWER_PEOPLE[portrait];
  return { portrait, name, role };
};

/** One question of each group: whoever has not thought of any yet has something to ask. */
const FIRST_OF_EACH_GROUP = ASKING_GROUPS.flatMap(
  (group) => QUESTION_BANK.find(({ category }) => category === group)?.id ?? [],
);

/** What a setup begins with where nothing was chosen before: one press starts an interview. */
export const DEFAULT_CHOICES: SetupChoices = setupChoicesSchema.parse({
  interviewers: PORTRAITS.slice(0, MAX_TILES).map(portraitToInterviewer),
  yourQuestionIds: FIRST_OF_EACH_GROUP,
});
