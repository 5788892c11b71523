import { isAskedQuestion } from '../domain/bank-question.ts';
import type { BankCategory, BankQuestion } from '../domain/bank-question.ts';
import { CULTURE_QUESTIONS } from './questions-to-ask/culture.ts';
import { GROWTH_QUESTIONS } from './questions-to-ask/growth.ts';
import { NEXT_STEPS_QUESTIONS } from './questions-to-ask/next-steps.ts';
import { ROLE_QUESTIONS } from './questions-to-ask/role.ts';
import { TEAM_QUESTIONS } from './questions-to-ask/team.ts';
import { BEHAVIOURAL_QUESTIONS } from './questions/behavioural.ts';
import { BEHAVIOURAL_BY_PROFESSION } from './questions/behavioural-by-profession.ts';
import { CULTURAL_FIT_FURTHER } from './questions/cultural-fit-further.ts';
import { CULTURAL_FIT_QUESTIONS } from './questions/cultural-fit.ts';
import type { BankEntry } from './questions/entry.ts';
import { ROLE_SPECIFIC_BY_PROFESSION } from './questions/role-specific-by-profession.ts';
import { ROLE_SPECIFIC_QUESTIONS } from './questions/role-specific.ts';
import { SITUATIONAL_BY_PROFESSION } from './questions/situational-by-profession.ts';
import { SITUATIONAL_QUESTIONS } from './questions/situational.ts';
import { TECHNICAL_BY_PROFESSION } from './questions/technical-by-profession.ts';
import { TECHNICAL_QUESTIONS } from './questions/technical.ts';

const ENTRIES: Readonly<Record<BankCategory, readonly BankEntry[]>> = {
  behavioural: [...BEHAVIOURAL_QUESTIONS, ...BEHAVIOURAL_BY_PROFESSION],
  technical: [...TECHNICAL_QUESTIONS, ...TECHNICAL_BY_PROFESSION],
  situational: [...SITUATIONAL_QUESTIONS, ...SITUATIONAL_BY_PROFESSION],
  'cultural-fit': [...CULTURAL_FIT_QUESTIONS, ...CULTURAL_FIT_FURTHER],
  'role-specific': [...ROLE_SPECIFIC_QUESTIONS, ...ROLE_SPECIFIC_BY_PROFESSION],
  team: TEAM_QUESTIONS,
  role: ROLE_QUESTIONS,
  culture: CULTURE_QUESTIONS,
  growth: GROWTH_QUESTIONS,
  'next-steps': NEXT_STEPS_QUESTIONS,
};

/** Every question the app ships with, by category in the order of `BANK_CATEGORIES`. */
export const QUESTION_BANK: readonly BankQuestion[] = (
  Object.keys(ENTRIES) as BankCategory[]
).flatMap((category) =>
  ENTRIES[category].map((entry) => ({ ...entry, category, origin: 'bank' as const })),
);

/** Those of them that an interviewer asks. */
export const ASKED_BANK = QUESTION_BANK.filter(isAskedQuestion);
