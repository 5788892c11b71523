import { z } from 'zod';
import { ASKING_GROUPS } from './bank-question.ts';
import { caseMaterialSchema } from './case-material.ts';
import { DEFAULT_INTERVIEWER, interviewerSchema } from './interviewer.ts';
import { questionSchema } from './question.ts';
import { MAX_TILES, tileSchema } from './tile.ts';
import { MAX_WINDOW_MOVES, windowMoveSchema } from './window-move.ts';

export const interviewModeSchema = z.enum(['practice', 'interview']);
export type InterviewMode = z.infer<typeof interviewModeSchema>;

/** The kinds of interview there are (`product.md`, formats). */
export const INTERVIEW_FORMATS = [
  'one-to-one',
  'panel',
  'case-study',
  'your-questions',
  'warm-up',
] as const;
export const interviewFormatSchema = z.enum(INTERVIEW_FORMATS);
export type InterviewFormat = z.infer<typeof interviewFormatSchema>;

export const QUESTION_COUNT = { min: 1, max: 10 } as const;
/** 0 = straight to the answer, without a preparation clock. */
export const PREPARATION_MS = { min: 0, max: 1_800_000 } as const;
export const ANSWER_LIMIT_MS = { min: 10_000, max: 900_000 } as const;
/** How many questions a candidate can have in hand for the end. */
export const YOUR_QUESTION_COUNT = { min: 1, max: 10 } as const;
export const YOUR_QUESTIONS_MS = { min: 60_000, max: 1_800_000 } as const;
/** What a setup and the settings begin with. */
export const USUAL_QUESTION_COUNT = 3;
export const USUAL_PREPARATION_MS = 30_000;
export const USUAL_ANSWER_LIMIT_MS = 120_000;

const preparationMsSchema = z.number().int().min(PREPARATION_MS.min).max(PREPARATION_MS.max);
const answerLimitMsSchema = z.number().int().min(ANSWER_LIMIT_MS.min).max(ANSWER_LIMIT_MS.max);

/** A question in a plan: who asks it, on which clock, and what lies on the table with it. */
export const plannedQuestionSchema = questionSchema.extend({
  /** Index into the plan's interviewers. */
  askedBy: z
    .number()
    .int()
    .min(0)
    .max(MAX_TILES - 1)
    .default(0),
  /** Null = the plan's own. */
  preparationMs: preparationMsSchema.nullable().default(null),
  answerLimitMs: answerLimitMsSchema.nullable().default(null),
  /** The case that is to be presented; null = an ordinary question. */
  material: caseMaterialSchema.nullable().default(null),
});
export type PlannedQuestion = Readonly<z.infer<typeof plannedQuestionSchema>>;

/** A question the candidate means to ask, and what the interviewer will say to it. */
export const yourQuestionSchema = z.object({
  id: z.string().min(1).max(100),
  group: z.enum(ASKING_GROUPS),
  text: z.string().trim().min(1).max(500),
  /** Written by us, as an example of what one might hear. */
  answer: z.string().trim().min(1).max(1_000),
  /** Index into the plan's interviewers: who answers. */
  answeredBy: z
    .number()
    .int()
    .min(0)
    .max(MAX_TILES - 1),
});
export type YourQuestion = Readonly<z.infer<typeof yourQuestionSchema>>;

const yourQuestionsSchema = z.object({
  questions: z
    .array(yourQuestionSchema)
    .min(YOUR_QUESTION_COUNT.min)
    .max(YOUR_QUESTION_COUNT.max)
    .readonly(),
  limitMs: z.number().int().min(YOUR_QUESTIONS_MS.min).max(YOUR_QUESTIONS_MS.max),
});

const planFields = z.object({
  format: interviewFormatSchema.default('one-to-one'),
  mode: interviewModeSchema,
  company: z.string().trim().max(200),
  role: z.string().trim().max(200),
  /** The one who leads first; as many as there are tiles. */
  interviewers: z
    .array(interviewerSchema)
    .min(1)
    .max(MAX_TILES)
    .readonly()
    .default([DEFAULT_INTERVIEWER]),
  /** Empty only where the candidate does all the asking. */
  questions: z.array(plannedQuestionSchema).max(QUESTION_COUNT.max).readonly(),
  preparationMs: preparationMsSchema,
  answerLimitMs: answerLimitMsSchema,
  /** What the candidate asks at the end; null = nothing. */
  yourQuestions: yourQuestionsSchema.nullable().default(null),
  /** The interviewer first. Without it there is one, straight below the lens as the settings have it. */
  tiles: z.array(tileSchema).min(1).max(MAX_TILES).readonly().optional(),
  /** When their places did not hold, as the window was elsewhere; absent = it stayed. */
  windowMoves: z.array(windowMoveSchema).max(MAX_WINDOW_MOVES).readonly().optional(),
});

/**
 * What will be asked, by whom, and on what clock. Questions are copied in, so a later edit changes
 * nothing. What has a default was added later: stored plans from before are one-to-one interviews.
 */
export const interviewPlanSchema = planFields
  .refine(({ questions, yourQuestions }) => questions.length > 0 || yourQuestions !== null, {
    path: ['questions'],
    message: 'Somebody has to ask something.',
  })
  .refine(
    ({ questions, yourQuestions, interviewers }) =>
      questions.every(({ askedBy }) => askedBy < interviewers.length) &&
      (yourQuestions?.questions ?? []).every(({ answeredBy }) => answeredBy < interviewers.length),
    {
      path: ['interviewers'],
      message: 'Whoever asks or answers has to be one of the interviewers.',
    },
  );
export type InterviewPlan = Readonly<z.infer<typeof interviewPlanSchema>>;
/** A plan as it may be written down: without what has a default. */
export type InterviewPlanInput = Readonly<z.input<typeof interviewPlanSchema>>;
