import { z } from 'zod';
import { lineSchema, plainTextSchema } from './plain-text.ts';

/** Own choices: an outline is notes to speak from, not the speech. */
export const MAX_OUTLINE_PART = 1_000;
export const MAX_TALKING_POINTS = 12;
export const MAX_TALKING_POINT = 200;

export const OUTLINE_PARTS = ['situation', 'task', 'action', 'result'] as const;
export type OutlinePart = (typeof OUTLINE_PARTS)[number];

const part = plainTextSchema(MAX_OUTLINE_PART);

/** What the user means to say to one question of the bank; every part may be empty. */
export const answerOutlineSchema = z.object({
  questionId: z.string().min(1).max(100),
  situation: part,
  task: part,
  action: part,
  result: part,
  talkingPoints: z.array(lineSchema(MAX_TALKING_POINT)).max(MAX_TALKING_POINTS).readonly(),
});
export type AnswerOutline = Readonly<z.infer<typeof answerOutlineSchema>>;

export const emptyOutline = (questionId: string): AnswerOutline => ({
  questionId,
  situation: '',
  task: '',
  action: '',
  result: '',
  talkingPoints: [],
});

export const isEmptyOutline = (outline: AnswerOutline): boolean =>
  OUTLINE_PARTS.every((name) => outline[name] === '') && outline.talkingPoints.length === 0;
