import { z } from 'zod';
import { calibrationSchema } from '../domain/calibration.ts';
import { identifierSchema, isoDateTimeSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { coveredPointSchema } from '../domain/covered-points.ts';
import { cueSchema } from '../domain/cue.ts';
import { leftOutSchema } from '../domain/left-out.ts';
import { markerSchema } from '../domain/marker.ts';
import { notepadSchema } from '../domain/notepad.ts';
import { phaseSchema } from '../domain/phase.ts';
import {
  ANSWER_LIMIT_MS,
  interviewFormatSchema,
  interviewModeSchema,
  PREPARATION_MS,
} from '../domain/plan.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import { interviewerSchema } from '../domain/interviewer.ts';
import { ASKING_GROUPS } from '../domain/bank-question.ts';
import { questionAt, questionLimitMs, questionPreparationMs } from '../interview/plan-facts.ts';
import { questionSchema } from '../domain/question.ts';
import { selfRatingSchema } from '../domain/self-rating.ts';
import {
  cameraFactsSchema,
  dataQualitySchema,
  sessionSourceSchema,
  sessionStateSchema,
} from '../domain/session.ts';
import type { SelfRating } from '../domain/self-rating.ts';
import type { RecordingAccuracy } from '../accuracy/accuracy-table.ts';
import { tickedOf } from '../review/covered-points.ts';
import type { MaterialReading } from '../review/material-reading.ts';
import type { Review } from '../review/types.ts';
import type { TimeSpan } from '../units.ts';
import { PLAIN_WRITING, writtenAs } from '../writing/writing.ts';
import { accuracyToDocument, documentAccuracySchema } from './document-accuracy.ts';
import { clipToDocument, documentClipSchema } from './document-clips.ts';
import { comparisonToDocument, documentComparisonSchema } from './document-comparison.ts';
import { documentLaneSchema, laneToDocument } from './document-lanes.ts';
import { documentMetricSchema, metricToDocument } from './document-metrics.ts';

/** Where the generated JSON Schema is kept, from the root of the repository. */
export const SESSION_SCHEMA_PATH = 'docs/session.schema.json';

/**
 * Version of the document. A field may be added within a version (readers skip what they do not
 * know); removing one, or changing what one means, raises it.
 */
export const SESSION_DOCUMENT_VERSION = 1;

const documentSessionSchema = z.object({
  id: identifierSchema,
  startedAt: isoDateTimeSchema,
  durationMs: sessionTimeSchema,
  state: sessionStateSchema.describe('interrupted = the app ended during the interview.'),
  title: z
    .string()
    .nullable()
    .optional()
    .describe('Given by the user; null = none, it is called by company and role.'),
  company: z.string(),
  role: z.string(),
  format: interviewFormatSchema.optional().describe('What kind of interview it was.'),
  interviewers: z
    .array(interviewerSchema)
    .optional()
    .describe('Who was there, the one who leads first; `askedBy` counts from 0.'),
  mode: interviewModeSchema,
  preparationMs: z.number().int().min(PREPARATION_MS.min).max(PREPARATION_MS.max),
  answerLimitMs: z.number().int().min(ANSWER_LIMIT_MS.min).max(ANSWER_LIMIT_MS.max),
  questions: z.array(
    questionSchema.extend({
      askedBy: z.number().int().min(0).optional().describe('Index into session.interviewers.'),
      preparationMs: z.number().int().optional().describe('On this question’s own clock.'),
      answerLimitMs: z.number().int().optional(),
      caseTitle: z.string().nullable().optional().describe('The case presented; null = none.'),
    }),
  ),
  yourQuestions: z
    .object({
      limitMs: z.number().int(),
      questions: z.array(
        z.object({
          text: z.string(),
          group: z.enum(ASKING_GROUPS),
          answeredBy: z.number().int().min(0).describe('Index into session.interviewers.'),
        }),
      ),
    })
    .nullable()
    .optional()
    .describe(
      'What the candidate had in hand to ask; phases of the kind listening say which were asked (yourQuestionIndex).',
    ),
  camera: cameraFactsSchema.nullable().describe('Null = practised without a camera.'),
  source: sessionSourceSchema
    .default('live')
    .describe('recording = measured from a video file; camera then tells about its picture.'),
  calibration: calibrationSchema.nullable().describe('Null = skipped or not completed.'),
  dataQuality: dataQualitySchema,
});

const stretchSchema = z.object({ startMs: sessionTimeSchema, endMs: sessionTimeSchema });

type DocumentSession = z.infer<typeof documentSessionSchema>;

const documentAnswerSchema = z.object({
  id: identifierSchema,
  questionIndex: z.number().int().min(0).describe('Index into session.questions.'),
  take: z.number().int().min(1),
  question: questionSchema.describe('As it was asked.'),
  startMs: sessionTimeSchema,
  endMs: sessionTimeSchema.nullable().describe('Null = the app ended during the answer.'),
  preparationNotes: z.string(),
  selfRating: selfRatingSchema
    .omit({ answerId: true })
    .nullable()
    .optional()
    .describe('What the user thought before any figure was shown, shares 0..1; null = not rated.'),
  coveredPoints: z
    .array(coveredPointSchema)
    .nullable()
    .optional()
    .describe(
      'Of a case: the points a good answer covers, as far as the user ticked them afterwards by their own judgement; null = not gone through.',
    ),
  metrics: z.array(documentMetricSchema),
  clips: z
    .array(documentClipSchema)
    .optional()
    .describe('Moments worth watching, best first; empty = nothing stood out.'),
  findings: z
    .array(
      stretchSchema.extend({
        metricId: z.string().describe('The figure whose rule found it.'),
        text: z.string(),
      }),
    )
    .optional()
    .describe('What the body did, in the order of time; empty = nothing stood out.'),
  reading: z
    .object({
      allowanceMs: z.number().min(0),
      notCounted: z
        .array(stretchSchema)
        .describe('In no figure about looks; at most the allowance.'),
      beyond: z.array(stretchSchema).describe('Looks down after that, which count.'),
    })
    .nullable()
    .optional()
    .describe('Looks at the material of a case; null = there was none.'),
});

const documentSummaryLineSchema = z.object({
  text: z.string(),
  metricIds: z.array(z.string()),
  adviceId: z.string().nullable(),
  questionIndex: z.number().int().min(0).nullable(),
  tone: z.enum(['good', 'improve', 'neutral']),
});

export const sessionDocumentSchema = z
  .object({
    schema: z.literal('greenroom.session'),
    version: z.literal(SESSION_DOCUMENT_VERSION),
    writtenBy: z.object({
      app: z.literal('Greenroom'),
      appVersion: z.string().describe('Version that recorded the session.'),
      metricsVersion: z.number().int().describe('Version of the metric definitions used.'),
    }),
    session: documentSessionSchema,
    calibrated: z.boolean(),
    partlyCalibrated: z
      .boolean()
      .optional()
      .describe(
        'True = calibrated without the look at an interviewer: the place set for them was used.',
      ),
    interviewerKnown: z
      .boolean()
      .optional()
      .describe(
        'False = uncalibrated, and the looks do not show where the interviewer was: none are measured.',
      ),
    secondPerson: z
      .object({
        seenMs: z.number().min(0).describe('Time with more than one face in the picture.'),
        share: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe('Of the time in which a face was found; null = none was found.'),
        coverage: z
          .number()
          .min(0)
          .max(1)
          .describe('Time in which a face was found, of the session.'),
      })
      .optional()
      .describe('Whether somebody else was in the picture; the nearest face is the measured one.'),
    seatDrifts: z
      .array(
        z.object({
          startMs: sessionTimeSchema,
          endMs: sessionTimeSchema,
          centimetres: z
            .number()
            .min(0)
            .nullable()
            .describe(
              'Farthest from the calibrated place; null = only the size of the head tells.',
            ),
        }),
      )
      .optional()
      .describe(
        'When the user sat elsewhere than in the calibration, or the camera was moved; looks there may be told wrongly.',
      ),
    ownTargets: z
      .array(z.string())
      .optional()
      .describe(
        'Ids of metrics held against a band that the user set, which each of them carries; also those over all answers.',
      ),
    switchedOff: z
      .array(z.string())
      .optional()
      .describe('Ids of metrics the user switched off in the settings; none of them is in here.'),
    accuracy: documentAccuracySchema
      .optional()
      .describe('How right the looks were, where it is known where they went (analyze --labels).'),
    comparison: documentComparisonSchema
      .optional()
      .describe('What changed since before; not there for a recording, which has no before.'),
    phases: z.array(phaseSchema),
    greeting: z.array(documentMetricSchema),
    closing: z.array(documentMetricSchema).optional(),
    overall: z
      .array(documentMetricSchema)
      .describe('All answers together; how they ended; listening to questions and answers.'),
    exchanges: z
      .array(stretchSchema.extend({ metric: documentMetricSchema }))
      .optional()
      .describe('Each answer to a question of the user: looks at the interviewer meanwhile.'),
    answers: z.array(documentAnswerSchema),
    summary: z.array(documentSummaryLineSchema),
    markers: z.array(markerSchema.omit({ sessionId: true })),
    cues: z
      .array(cueSchema.omit({ sessionId: true }))
      .optional()
      .describe(
        'Invitations that stood beside the interviewer, with what had been measured: over how long, how much of it was off and how much was measured at all, and the median of what was judged in the unit of its kind.',
      ),
    leftOut: z
      .array(leftOutSchema.omit({ sessionId: true }))
      .optional()
      .describe('Stretches the user left out: no figure counts them, the lanes still show them.'),
    notepads: z
      .array(notepadSchema)
      .default([])
      .describe('What was written while preparing, also of questions without an answer.'),
    lanes: z.array(documentLaneSchema),
  })
  .describe(
    'One rehearsal interview as Greenroom exports it. Times are ms from the session start.',
  );
export type SessionDocument = z.infer<typeof sessionDocumentSchema>;

/**
 * Everything known of a session as plain JSON data: null = not measured, never NaN and never 0.
 * A program reads it, so it is written the same whatever the user chose for themselves.
 * `accuracy` is there only for a recording whose looks are known, and never stored.
 */
export const sessionDocument = (
  review: Review,
  accuracy: RecordingAccuracy | null = null,
): SessionDocument => writtenAs(PLAIN_WRITING, () => reviewToDocument(review, accuracy));

function reviewToDocument(review: Review, accuracy: RecordingAccuracy | null): SessionDocument {
  const { session, title, phases, markers, cues, notepads, leftOut, ratings } = review.record;
  const { plan } = session;
  return {
    schema: 'greenroom.session',
    version: SESSION_DOCUMENT_VERSION,
    writtenBy: {
      app: 'Greenroom',
      appVersion: session.appVersion,
      metricsVersion: review.registryVersion,
    },
    session: {
      id: session.id,
      startedAt: session.startedAt,
      durationMs: session.durationMs,
      state: session.state,
      title,
      company: plan.company,
      role: plan.role,
      format: plan.format,
      interviewers: plan.interviewers.map((interviewer) => ({ ...interviewer })),
      mode: plan.mode,
      preparationMs: plan.preparationMs,
      answerLimitMs: plan.answerLimitMs,
      questions: plan.questions.map((_, index) => questionToDocument(plan, index)),
      yourQuestions: yourQuestionsToDocument(plan),
      camera: session.camera,
      source: session.source,
      calibration: session.calibration,
      dataQuality: session.dataQuality,
    },
    calibrated: review.calibrated,
    partlyCalibrated: review.partlyCalibrated,
    interviewerKnown: review.interviewerKnown,
    secondPerson: { ...review.secondPerson },
    seatDrifts: review.seatDrifts.map(({ span, centimetres }) => ({ ...span, centimetres })),
    ownTargets: review.targets.own.map(({ metricId }) => metricId),
    switchedOff: [...review.targets.off],
    ...(accuracy === null ? {} : { accuracy: accuracyToDocument(accuracy) }),
    ...(review.comparison === undefined
      ? {}
      : { comparison: comparisonToDocument(review.comparison) }),
    phases: [...phases],
    greeting: review.greeting.map(metricToDocument),
    closing: review.closing.map(metricToDocument),
    overall: review.overall.map(metricToDocument),
    exchanges: review.exchanges.map(({ result, ...span }) => ({
      ...wholeMs(span),
      metric: metricToDocument(result),
    })),
    answers: review.answers.map(({ answer, metrics, clips, findings, reading }) => ({
      id: answer.id,
      questionIndex: answer.questionIndex,
      take: answer.take,
      question: questionSchema.parse(answer.question),
      startMs: answer.startMs,
      endMs: answer.endMs,
      preparationNotes: answer.preparationNotes,
      selfRating: ratingOf(answer.id, ratings),
      coveredPoints: tickedOf(answer, review.record)?.map((point) => ({ ...point })) ?? null,
      metrics: metrics.map(metricToDocument),
      clips: clips.map(clipToDocument),
      findings: findings.map(({ metricId, text, span }) => ({ ...wholeMs(span), metricId, text })),
      reading: reading === null ? null : readingToDocument(reading),
    })),
    summary: review.summary.map((line) => ({ ...line, metricIds: [...line.metricIds] })),
    markers: markers.map(({ id, atMs, note }) => ({ id, atMs, note })),
    cues: cues.map(({ id, kind, startMs, endMs, text, figures }) => ({
      id,
      kind,
      startMs,
      endMs,
      text,
      figures,
    })),
    leftOut: leftOut.map(({ id, startMs, endMs, reason }) => ({ id, startMs, endMs, reason })),
    notepads: [...notepads],
    lanes: review.lanes.map((lane) => laneToDocument(lane, session.durationMs)),
  };
}

function questionToDocument(
  plan: InterviewPlan,
  index: number,
): DocumentSession['questions'][number] {
  const question = questionAt(plan, index);
  return {
    ...questionSchema.parse(question),
    askedBy: question.askedBy,
    preparationMs: questionPreparationMs(plan, index),
    answerLimitMs: questionLimitMs(plan, index),
    caseTitle: question.material?.title ?? null,
  };
}

const yourQuestionsToDocument = ({
  yourQuestions,
}: InterviewPlan): DocumentSession['yourQuestions'] =>
  yourQuestions === null
    ? null
    : {
        limitMs: yourQuestions.limitMs,
        questions: yourQuestions.questions.map(({ text, group, answeredBy }) => ({
          text,
          group,
          answeredBy,
        })),
      };

function ratingOf(
  id: string,
  ratings: readonly SelfRating[],
): z.infer<typeof documentAnswerSchema>['selfRating'] {
  const rating = ratings.find(({ answerId }) => answerId === id);
  if (rating === undefined) return null;
  const { contactShare, uprightShare, grade, note } = rating;
  return { contactShare, uprightShare, grade, note };
}

const readingToDocument = ({ allowanceMs, spans, beyond }: MaterialReading) => ({
  allowanceMs,
  notCounted: spans.map(wholeMs),
  beyond: beyond.map(wholeMs),
});

const wholeMs = ({ startMs, endMs }: TimeSpan): TimeSpan => ({
  startMs: Math.round(startMs),
  endMs: Math.round(endMs),
});

/**
 * The JSON Schema (draft 2020-12) of the document, as kept in `SESSION_SCHEMA_PATH`. It allows
 * further fields on purpose, see `SESSION_DOCUMENT_VERSION`.
 */
export function sessionJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(sessionDocumentSchema, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return { $schema, title: 'Greenroom session, version 1', ...schema };
}

/** The schema file's exact text. */
export function sessionJsonSchemaText(): string {
  return `${JSON.stringify(sessionJsonSchema(), null, 2)}\n`;
}
