import { z } from 'zod';
import { sessionTimeSchema } from './identifier.ts';

const PHASE_KINDS = [
  'calibration',
  'greeting',
  'question',
  'preparation',
  'countdown',
  'answer',
  'asking',
  'listening',
  // After the interviewer's last word, until the floor is given: nobody speaks, nothing is listened to.
  'breath',
  'thanks',
  'closing',
  'paused',
] as const;

/** One stretch of a session: who had the floor, and when. `endMs` is null while it goes on. */
export const phaseSchema = z.object({
  kind: z.enum(PHASE_KINDS),
  /** Index of the question in the plan; null where no question is open. */
  questionIndex: z.number().int().min(0).nullable(),
  /**
   * 1 for the first take of an answer; practice mode may retry. While the candidate asks: the how
   * manieth of their questions it is, so that one interrupted by a pause is told from two.
   */
  take: z.number().int().min(1),
  /** While listening: which of the plan's `yourQuestions` is answered; absent = none of them. */
  yourQuestionIndex: z.number().int().min(0).optional(),
  startMs: sessionTimeSchema,
  endMs: sessionTimeSchema.nullable(),
});
export type Phase = Readonly<z.infer<typeof phaseSchema>>;
export type PhaseKind = Phase['kind'];
