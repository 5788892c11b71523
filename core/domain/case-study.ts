import { z } from 'zod';
import { caseMaterialSchema } from './case-material.ts';
import { ANSWER_LIMIT_MS, PREPARATION_MS } from './plan.ts';
import { professionSchema, PROFESSIONS, skillSchema, SKILLS } from './question-tags.ts';
import { questionSchema } from './question.ts';

/** How many things a good answer covers: fewer is no case, more cannot be said in five minutes (our choice). */
const COVERS_COUNT = { min: 5, max: 8 } as const;
/** What an interviewer may ask once the case was presented. */
const FOLLOW_UP_COUNT = { min: 2, max: 3 } as const;

const wordsSchema = questionSchema.pick({ text: true, isAfter: true, tip: true, trap: true });

/** A case as the library has it; a plan gets it as a question with material (`caseQuestion`). */
export const caseStudySchema = caseMaterialSchema
  .pick({ title: true, parts: true, readingAllowanceMs: true })
  .extend({
    id: z.string().regex(/^case(-[a-z]+)+$/u),
    /** The lines of work it comes from. */
    professions: z.array(professionSchema).min(1).max(PROFESSIONS.length).readonly(),
    skills: z.array(skillSchema).min(1).max(SKILLS.length).readonly(),
    /** What the interviewer asks, with what is behind it. */
    question: wordsSchema.readonly(),
    covers: z
      .array(z.string().trim().min(1).max(300))
      .min(COVERS_COUNT.min)
      .max(COVERS_COUNT.max)
      .readonly(),
    /** Suggested: how long to prepare and to present. */
    preparationMs: z.number().int().min(PREPARATION_MS.min).max(PREPARATION_MS.max),
    answerLimitMs: z.number().int().min(ANSWER_LIMIT_MS.min).max(ANSWER_LIMIT_MS.max),
    followUps: z
      .array(wordsSchema.pick({ text: true, isAfter: true }).readonly())
      .min(FOLLOW_UP_COUNT.min)
      .max(FOLLOW_UP_COUNT.max)
      .readonly(),
  });
export type CaseStudy = Readonly<z.infer<typeof caseStudySchema>>;
