import { z } from 'zod';
import { analysisJobSchema, analysisReportInputSchema } from '../analysis/job.ts';
import { recordingOrderSchema, recordingStateSchema } from '../analysis/recording-state.ts';
import { answerSchema } from '../domain/answer.ts';
import { calibrationSchema } from '../domain/calibration.ts';
import { identifierSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { markerDraftSchema, markerSchema } from '../domain/marker.ts';
import { notepadSchema } from '../domain/notepad.ts';
import {
  metOpportunitySchema,
  opportunityDraftSchema,
  opportunitySchema,
} from '../domain/opportunity.ts';
import { phaseSchema } from '../domain/phase.ts';
import {
  cameraFactsSchema,
  dataQualitySchema,
  newSessionSchema,
  sessionSchema,
  sessionSummarySchema,
} from '../domain/session.ts';
import { settingsChangeSchema, settingsSchema } from '../domain/settings.ts';
import { notesChoicesSchema } from '../notes/notes-choices.ts';
import { EXPORT_FORMATS } from '../notes/types.ts';
import type { Review } from '../review/types.ts';
import { BUNDLE_CALLS, bundleProgressSchema } from './bundle-calls.ts';
import { COVERED_POINT_CALLS } from './covered-point-calls.ts';
import { COMPARE_CALLS } from './compare-calls.ts';
import { CLIP_CALLS } from './clip-calls.ts';
import { CUE_CALLS } from './cue-calls.ts';
import { PANEL_CALLS } from './panel-calls.ts';
import { MEDIA_CALLS, mediaChangedSchema } from './media-calls.ts';
import { LEFT_OUT_CALLS } from './left-out-calls.ts';
import { OVERLAY_CALLS } from './overlay-calls.ts';
import { POSTURE_CALLS } from './posture-calls.ts';
import { QUESTION_CALLS } from './question-calls.ts';
import { SCREEN_CALLS } from './screen-calls.ts';
import { STORAGE_CALLS } from './storage-calls.ts';
import { RATING_CALLS } from './rating-calls.ts';
import { SESSION_LIST_CALLS } from './session-list-calls.ts';
import { TEMPLATE_CALLS } from './template-calls.ts';
import { STAGE_CALLS } from './stage-calls.ts';
import { TRENDS_CALLS } from './trends-calls.ts';

/** One packed track batch may not be larger: about 25 times what a second of video needs. */
export const MAX_BATCH_BYTES = 1_000_000;

/** A test of two minutes at 30 pictures a second is a tenth of this. */
const MAX_ACCURACY_CSV = 50_000_000;

/** Three an answer, in an interview of the most questions, each answered several times. */
const MAX_FILMS = 200;

const nothing = z.void();

export const appStateSchema = z.object({
  version: z.string(),
  electronVersion: z.string(),
  dataFolder: z.string(),
  /** What the user must know about the start, e.g. "a damaged database was set aside". */
  notices: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      title: z.string(),
      /** What happened, why, what to do. */
      text: z.string(),
    }),
  ),
  /** Requests to anything but the app itself that were refused since the start. */
  blockedRequests: z.number().int().min(0),
  /** Sessions found running at the start: the app ended while they were being written. */
  interrupted: z.array(sessionSummarySchema),
});
export type AppState = Readonly<z.infer<typeof appStateSchema>>;
export type AppNotice = AppState['notices'][number];

export const modelCheckSchema = z.object({
  /** Empty = every model and runtime file is present and unaltered. */
  problems: z.array(z.object({ file: z.string(), text: z.string() })),
});
export type ModelCheck = Readonly<z.infer<typeof modelCheckSchema>>;

const exportOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), fileName: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);

/** Review documents are made by our own main process; they are typed, not parsed again. */
const reviewSchema = z.custom<Review>((value) => typeof value === 'object' && value !== null);

/**
 * THE TABLE: every call from the window to the main process, with the schemas of its input and
 * output. Types, preload bridge and handlers are derived from it. Names are `feature:verb`.
 */
export const CALLS = {
  'app:state': { input: nothing, output: appStateSchema },
  'app:check-models': { input: nothing, output: modelCheckSchema },
  'app:report-problem': {
    input: z.object({ where: z.string().max(100), message: z.string().max(2_000) }),
    output: nothing,
  },
  'settings:get': { input: nothing, output: settingsSchema },
  'settings:change': { input: settingsChangeSchema, output: settingsSchema },
  'opportunities:list': { input: nothing, output: z.array(metOpportunitySchema) },
  'opportunities:create': { input: opportunityDraftSchema, output: opportunitySchema },
  ...QUESTION_CALLS,
  ...TEMPLATE_CALLS,
  'sessions:list': { input: nothing, output: z.array(sessionSummarySchema) },
  'sessions:create': { input: newSessionSchema, output: sessionSchema },
  /** Idempotent: a phase of the same kind, question, take and start is stored once. */
  'sessions:begin-phase': {
    input: z.object({ sessionId: identifierSchema, phase: phaseSchema }),
    output: nothing,
  },
  /** The notepad of one question as it is now; it replaces what was stored of it before. */
  'sessions:save-notes': {
    input: z.object({ sessionId: identifierSchema, notepad: notepadSchema }),
    output: nothing,
  },
  /** Idempotent by (session, question, take, start): asked again, the answer is the stored one. */
  'sessions:begin-answer': {
    input: answerSchema.omit({ id: true, endMs: true }),
    output: answerSchema,
  },
  'sessions:end-answer': {
    input: z.object({ answerId: identifierSchema, endMs: sessionTimeSchema }),
    output: nothing,
  },
  'sessions:save-calibration': {
    input: z.object({ sessionId: identifierSchema, calibration: calibrationSchema }),
    output: nothing,
  },
  /** The newest calibration with this camera in a session that was held; null = there is none. */
  'calibrations:last': {
    input: cameraFactsSchema.pick({ label: true, width: true, height: true }),
    output: calibrationSchema.nullable(),
  },
  /** Idempotent by (session, track, sequence): a repeated batch is stored once. */
  'sessions:append-track': {
    input: z.object({
      sessionId: identifierSchema,
      track: z.enum(['face', 'pose']),
      sequence: z.number().int().min(0),
      batch: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_BATCH_BYTES),
      dataQuality: dataQualitySchema,
    }),
    output: nothing,
  },
  'sessions:finish': {
    input: z.object({
      sessionId: identifierSchema,
      endMs: sessionTimeSchema,
      dataQuality: dataQualitySchema,
    }),
    output: nothing,
  },
  /** Keep an interrupted session (its open phases and answer are closed at the last sample). */
  'sessions:recover': {
    input: z.object({ sessionId: identifierSchema }),
    output: sessionSummarySchema,
  },
  /** Hides the session at once; `sessions:restore` brings it back until the app is closed. */
  'sessions:delete': { input: z.object({ sessionId: identifierSchema }), output: nothing },
  'sessions:restore': { input: z.object({ sessionId: identifierSchema }), output: nothing },
  'review:open': { input: z.object({ sessionId: identifierSchema }), output: reviewSchema },
  /** With an `id` of the window's own it is idempotent: asked again, the answer is the stored one. */
  'markers:create': {
    input: markerDraftSchema.extend({ id: identifierSchema.optional() }),
    output: markerSchema,
  },
  'markers:change': {
    input: z.object({ id: identifierSchema, note: markerDraftSchema.shape.note }),
    output: markerSchema,
  },
  'markers:delete': { input: z.object({ id: identifierSchema }), output: nothing },
  ...CUE_CALLS,
  ...PANEL_CALLS,
  ...SESSION_LIST_CALLS,
  ...LEFT_OUT_CALLS,
  ...RATING_CALLS,
  ...COVERED_POINT_CALLS,
  ...OVERLAY_CALLS,
  ...POSTURE_CALLS,
  /** Asked by the hidden page that analyses a recording; unknown ids are refused. */
  'analysis:open': { input: z.object({ jobId: identifierSchema }), output: analysisJobSchema },
  'analysis:report': { input: analysisReportInputSchema, output: nothing },
  'recordings:state': { input: nothing, output: recordingStateSchema },
  /** Asks for a file with the system's own dialog; a cancelled one changes nothing. */
  'recordings:choose': { input: nothing, output: recordingStateSchema },
  /** The preload fills in the path of a file that was dropped on the window. */
  'recordings:open-dropped': {
    input: z.object({ path: z.string().max(32_768) }),
    output: recordingStateSchema,
  },
  'recordings:start': { input: recordingOrderSchema, output: recordingStateSchema },
  /** Answered when nothing runs any more; nothing of the analysis is stored. */
  'recordings:cancel': { input: nothing, output: recordingStateSchema },
  /** Lets go of the chosen file, or of the news that its analysis is done. */
  'recordings:clear': { input: nothing, output: recordingStateSchema },
  'export:save': {
    input: z.object({
      sessionId: identifierSchema,
      format: z.enum(EXPORT_FORMATS),
      hiddenSections: notesChoicesSchema.shape.hiddenSections.optional(),
      csvRate: notesChoicesSchema.shape.csvRate.optional(),
      /** Of the HTML page: clips by their ids, each with its film that was made for notes. */
      films: z
        .array(z.object({ clipId: z.string().max(200), id: identifierSchema }))
        .max(MAX_FILMS)
        .optional(),
    }),
    output: exportOutcomeSchema,
  },
  /** Writes one part of an accuracy test, as CSV, where the user wants it. */
  'accuracy:save': {
    input: z.object({
      part: z.enum(['looks', 'measurements']),
      csv: z.string().min(1).max(MAX_ACCURACY_CSV),
    }),
    output: exportOutcomeSchema,
  },
  ...MEDIA_CALLS,
  ...STORAGE_CALLS,
  ...BUNDLE_CALLS,
  ...COMPARE_CALLS,
  ...SCREEN_CALLS,
  ...TRENDS_CALLS,
  ...STAGE_CALLS,
  ...CLIP_CALLS,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof CALLS;
export type CallInput<Name extends CallName> = z.input<(typeof CALLS)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof CALLS)[Name]['output']>;

/** Failures as data. `title` what happened, `text` why and what to do, for the screen. */
export type CallError = {
  readonly type:
    | 'InvalidInput'
    | 'NotFound'
    | 'Busy'
    | 'DiskFull'
    | 'CannotWrite'
    | 'DatabaseUnavailable'
    | 'ExportFailed'
    | 'Unexpected';
  readonly title: string;
  readonly text: string;
  /** Set for unexpected ones: the entry in the local log. */
  readonly id?: string;
};

export type CallResult<Name extends CallName> =
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly error: CallError };

/** Events from the main process to the window. */
export const EVENTS = {
  'app:notice': appStateSchema.shape.notices.element,
  'power:suspend': nothing,
  /** The window was moved or resized, perhaps to another screen. */
  'screen:moved': nothing,
  /** Several times a second while a recording is being analysed. */
  'recordings:changed': recordingStateSchema,
  'media:changed': mediaChangedSchema,
  'bundle:progress': bundleProgressSchema,
} as const satisfies Record<string, z.ZodType>;
export type EventName = keyof typeof EVENTS;
export type EventPayload<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;

/** Calls about a file that was dropped on the window. */
type DroppedCall = 'recordings:open-dropped' | 'bundle:open-dropped' | 'questions:open-dropped';

/** A `File` of the page, of which the core knows nothing more. */
export type DroppedFile = { readonly name: string; readonly size: number };

/**
 * What the window knows of the main process: one named method per call. Preload implements it over
 * IPC. No page names a path: where a file is, the preload finds out from the dropped file itself.
 */
export type StudioBridge = {
  readonly [Name in Exclude<CallName, DroppedCall>]: (
    input: CallInput<Name>,
  ) => Promise<CallResult<Name>>;
} & {
  readonly [Name in DroppedCall]: (file: DroppedFile) => Promise<CallResult<Name>>;
} & {
  /** Returns its own unsubscribe. */
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void;
};
