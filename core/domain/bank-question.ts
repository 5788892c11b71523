import { z } from 'zod';
import { professionSchema, PROFESSIONS, skillSchema, SKILLS } from './question-tags.ts';
import { QUESTION_CATEGORIES, questionSchema } from './question.ts';
import type { QuestionCategory } from './question.ts';

/** The five groups of questions the candidate asks. */
export const ASKING_GROUPS = ['team', 'role', 'culture', 'growth', 'next-steps'] as const;
export type AskingGroup = (typeof ASKING_GROUPS)[number];

/** Our own choice: half a minute says little, five minutes are a talk. */
export const ANSWER_SECONDS = { min: 30, max: 300 } as const;

/** A question for everybody, as it was written down. */
export const NO_TAGS = { professions: [], skills: [], answerSeconds: null } as const;

const bankFields = {
  /** Empty = for everybody. */
  professions: z.array(professionSchema).max(PROFESSIONS.length).readonly(),
  skills: z.array(skillSchema).max(SKILLS.length).readonly(),
  /** How long the answer may well take; null = no suggestion. */
  answerSeconds: z.number().int().min(ANSWER_SECONDS.min).max(ANSWER_SECONDS.max).nullable(),
};

/** A question they ask, as the bank has it: a session keeps the part that `questionSchema` names. */
export const askedQuestionSchema = questionSchema.extend(bankFields);
export type AskedQuestion = Readonly<z.infer<typeof askedQuestionSchema>>;

export const BANK_CATEGORIES = [...QUESTION_CATEGORIES, ...ASKING_GROUPS] as const;
export type BankCategory = QuestionCategory | AskingGroup;

/** Every question of the bank: those they ask and those the candidate asks. */
export const bankQuestionSchema = askedQuestionSchema.extend({ category: z.enum(BANK_CATEGORIES) });
export type BankQuestion = Readonly<z.infer<typeof bankQuestionSchema>>;

/** A question the candidate asks. */
export type QuestionToAsk = BankQuestion & { readonly category: AskingGroup };

const isAskedCategory = (category: BankCategory): category is QuestionCategory =>
  (QUESTION_CATEGORIES as readonly string[]).includes(category);

export const isAskedQuestion = (question: BankQuestion): question is AskedQuestion =>
  isAskedCategory(question.category);

export const isQuestionToAsk = (question: BankQuestion): question is QuestionToAsk =>
  !isAskedCategory(question.category);
