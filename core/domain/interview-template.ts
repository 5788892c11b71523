import { z } from 'zod';
import { identifierSchema } from './identifier.ts';
import { DEFAULT_INTERVIEWER, interviewerSchema } from './interviewer.ts';
import { lineSchema } from './plain-text.ts';
import {
  ANSWER_LIMIT_MS,
  INTERVIEW_FORMATS,
  interviewModeSchema,
  PREPARATION_MS,
  QUESTION_COUNT,
  USUAL_ANSWER_LIMIT_MS,
  USUAL_PREPARATION_MS,
  USUAL_QUESTION_COUNT,
  YOUR_QUESTION_COUNT,
  YOUR_QUESTIONS_MS,
} from './plan.ts';
import { questionCategorySchema, QUESTION_CATEGORIES } from './question.ts';
import { MAX_TILES } from './tile.ts';

/** A panel is more than one person, and as many as there is room for. */
export const PANEL_SIZE = { min: 2, max: MAX_TILES } as const;

/** The formats one sets up; a warm-up is started without. */
export const setupFormatSchema = z.enum(INTERVIEW_FORMATS).exclude(['warm-up']);
export type SetupFormat = z.infer<typeof setupFormatSchema>;

const preparationMsSchema = z.number().int().min(PREPARATION_MS.min).max(PREPARATION_MS.max);
const answerLimitMsSchema = z.number().int().min(ANSWER_LIMIT_MS.min).max(ANSWER_LIMIT_MS.max);
const questionIdSchema = z.string().min(1).max(100);
const interviewerIndexSchema = z
  .number()
  .int()
  .min(0)
  .max(MAX_TILES - 1);

/**
 * What is chosen on the setup screen, but for whom one applies to: this can be saved under a name.
 * Every field has a default, so that a choice added later does not spoil what was saved before.
 */
export const setupChoicesSchema = z.object({
  format: setupFormatSchema.default('one-to-one'),
  mode: interviewModeSchema.default('practice'),
  preparationMs: preparationMsSchema.default(USUAL_PREPARATION_MS),
  answerLimitMs: answerLimitMsSchema.default(USUAL_ANSWER_LIMIT_MS),
  /** All who could ask; a panel takes the first `panelSize`, any other format the first. */
  interviewers: z
    .array(interviewerSchema)
    .min(1)
    .max(MAX_TILES)
    .readonly()
    .default([DEFAULT_INTERVIEWER]),
  panelSize: z.number().int().min(PANEL_SIZE.min).max(PANEL_SIZE.max).default(3),
  choosing: z.enum(['surprise', 'picked']).default('surprise'),
  count: z
    .number()
    .int()
    .min(QUESTION_COUNT.min)
    .max(QUESTION_COUNT.max)
    .default(USUAL_QUESTION_COUNT),
  /** Of a surprise; empty = all of them. */
  categories: z
    .array(questionCategorySchema)
    .max(QUESTION_CATEGORIES.length)
    .readonly()
    .default([]),
  pickedIds: z.array(questionIdSchema).max(QUESTION_COUNT.max).readonly().default([]),
  /** Who of the panel asks a picked question, by its id; the others are asked in turns. */
  askedBy: z.record(questionIdSchema, interviewerIndexSchema).readonly().default({}),
  /** Null = the first one of the library. */
  caseId: questionIdSchema.nullable().default(null),
  /** Null = as the case suggests. */
  casePreparationMs: preparationMsSchema.nullable().default(null),
  caseAnswerLimitMs: answerLimitMsSchema.nullable().default(null),
  hasFollowUps: z.boolean().default(true),
  /** The candidate asks at the end of a format in which others ask. */
  asksAtEnd: z.boolean().default(false),
  yourQuestionIds: z.array(questionIdSchema).max(YOUR_QUESTION_COUNT.max).readonly().default([]),
  yourQuestionsMs: z
    .number()
    .int()
    .min(YOUR_QUESTIONS_MS.min)
    .max(YOUR_QUESTIONS_MS.max)
    .default(300_000),
});
export type SetupChoices = Readonly<z.infer<typeof setupChoicesSchema>>;

export const MAX_TEMPLATE_NAME = 80;
/** Our own choice: more are not found again in a menu. */
export const MAX_TEMPLATES = 30;

/** Choices of the setup under a name. */
export const interviewTemplateSchema = z.object({
  id: identifierSchema,
  name: lineSchema(MAX_TEMPLATE_NAME),
  choices: setupChoicesSchema,
});
export type InterviewTemplate = Readonly<z.infer<typeof interviewTemplateSchema>>;
