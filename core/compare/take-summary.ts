import { z } from 'zod';
import { answerSchema } from '../domain/answer.ts';
import { CALIBRATION_STATES } from '../domain/calibration.ts';
import { isoDateTimeSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { interviewModeSchema } from '../domain/plan.ts';
import { ratingStateSchema } from '../domain/self-rating.ts';

/** One answer to a question among all takes of it: enough to choose by. */
export const takeSummarySchema = answerSchema
  .pick({ id: true, sessionId: true, questionIndex: true, take: true, startMs: true })
  .extend({
    /** Of the session. */
    startedAt: isoDateTimeSchema,
    title: z.string().nullable(),
    company: z.string(),
    role: z.string(),
    mode: interviewModeSchema,
    lengthMs: sessionTimeSchema,
    calibration: z.enum(CALIBRATION_STATES),
    /** `asked` = its figures are not to be shown yet. */
    ratingState: ratingStateSchema,
  });
export type TakeSummary = Readonly<z.infer<typeof takeSummarySchema>>;
