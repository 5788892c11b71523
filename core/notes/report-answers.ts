import { cueLine, cuesIn } from '../cues/cue-words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Marker } from '../domain/marker.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { QuestionCategory } from '../domain/question.ts';
import { CASE_IS_MADE_UP, COVERS_TITLE } from '../guidance/cases.ts';
import { FINDINGS_TITLE } from '../review/body-findings.ts';
import type { BodyFinding } from '../review/body-findings.ts';
import { coveredText, OWN_JUDGEMENT, tickedOf } from '../review/covered-points.ts';
import { READING_LABEL, READING_METHOD, readingText } from '../review/material-reading-text.ts';
import { materialOf } from '../review/material-reading.ts';
import { answeredTime, leftOutOf } from '../review/spans.ts';
import { selfRatedRows } from '../review/self-rated.ts';
import { answerName, isRecorded } from '../review/recorded.ts';
import { askerOf } from '../review/your-questions.ts';
import { preparedQuestions } from '../review/prepared-questions.ts';
import type { AnswerReview, Review } from '../review/types.ts';
import type { Ms, TimeSpan } from '../units.ts';
import { clockText, spanText } from '../metrics/figure-text.ts';
import { laneInWords } from './lane-words.ts';
import { clipBlocks } from './report-clips.ts';
import type { ReportFilms } from './report-films.ts';
import { metricBlocks } from './report-metrics.ts';
import type { NotesSection, Shows } from './sections.ts';
import type { ReportBlock, ReportChart } from './types.ts';

const CATEGORY_TEXTS: Readonly<Record<QuestionCategory, string>> = {
  behavioural: 'Behavioural',
  technical: 'Technical',
  situational: 'Situational',
  'cultural-fit': 'Cultural fit',
  'role-specific': 'Role-specific',
};

/** All that belongs to one take of one question. */
export function answerBlocks(
  review: Review,
  answerReview: AnswerReview,
  shows: Shows,
  films: ReportFilms,
): readonly ReportBlock[] {
  if (!OF_AN_ANSWER.some(shows)) return [];
  const { session, markers } = review.record;
  const { answer, metrics, clips, findings, reading } = answerReview;
  const span = answerSpan(answer, session.durationMs);
  const spokenMs = answeredTime(answer, review.record).reduce(
    (sum, { startMs, endMs }) => sum + endMs - startMs,
    0,
  );
  const pausedMs = span.endMs - span.startMs - spokenMs;
  const leftOutMs = leftOutOf(span, review.record);
  const inside = shows('markers') ? markersInside(markers, span) : [];
  const name = answerName(answer, session);
  const title = answer.question.text;
  return [
    { kind: 'heading', level: 2, text: headingText(name, title, shows) },
    {
      kind: 'facts',
      rows: [
        ...(name === null || !shows('questions') ? [] : questionRows(answer, session.plan)),
        [
          name === null ? 'Analysed' : 'Answered',
          `${spanText(span)} (${clockText(spokenMs)})${answer.endMs === null ? ', cut off' : ''}`,
        ],
        // What is missing of a recording are the looks that were marked for the calibration.
        ...(pausedMs > 0 && name !== null ? [['Paused', clockText(pausedMs)] as const] : []),
        ...(leftOutMs > 0 ? [['Left out by you', clockText(leftOutMs)] as const] : []),
        ...(reading === null ? [] : [[READING_LABEL, readingText(reading)] as const]),
      ],
    },
    ...(answer.preparationNotes.trim() === '' || !shows('preparation')
      ? []
      : [notesBlock(answer.preparationNotes)]),
    ...(shows('questions') ? coversBlocks(review, answer, shows) : []),
    ...(shows('ratings') ? selfRatingBlocks(review, answerReview) : []),
    ...(shows('clips') ? clipBlocks(clips, films) : []),
    ...(shows('answers') ? findingBlocks(findings) : []),
    ...(shows('answers') ? metricBlocks(metrics, session) : []),
    // The chart of a whole recording stands above already.
    ...(name === null || !shows('charts')
      ? []
      : chartBlocks(review, `${name}, moment by moment`, span, inside)),
    ...(shows('cues') ? cueBlocks(review, span) : []),
    ...markerBlocks(inside),
  ];
}

const findingBlocks = (findings: readonly BodyFinding[]): readonly ReportBlock[] =>
  findings.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: FINDINGS_TITLE },
        { kind: 'list', items: findings.map(({ text }) => text) },
      ];

/** What may be told of an answer; when none of it is wanted, answers are not mentioned. */
const OF_AN_ANSWER = [
  'clips',
  'answers',
  'questions',
  'preparation',
  'ratings',
  'cues',
  'markers',
  'charts',
] as const satisfies readonly NotesSection[];

/** A recording is called by its file; a question by its number, and its words where they are wanted. */
function headingText(name: string | null, title: string, shows: Shows): string {
  if (name === null) return title;
  return shows('questions') ? `${name}: ${title}` : name;
}

/** Of a case: for the user to hold their answer against, and what they ticked of it themselves. */
function coversBlocks({ record }: Review, answer: Answer, shows: Shows): readonly ReportBlock[] {
  const material = materialOf(answer, record);
  if (material === null || material.covers.length === 0) return [];
  const ticked = shows('ratings') ? tickedOf(answer, record) : null;
  return [
    { kind: 'heading', level: 3, text: COVERS_TITLE },
    { kind: 'paragraph', text: `${material.title}. ${CASE_IS_MADE_UP} ${READING_METHOD}` },
    ...(ticked === null
      ? [{ kind: 'list', items: material.covers } as const]
      : [
          { kind: 'paragraph', text: `${coveredText(ticked)}. ${OWN_JUDGEMENT}` } as const,
          {
            kind: 'list',
            items: ticked.map(({ text, isCovered }) =>
              isCovered ? `Covered: ${text}` : `Not ticked: ${text}`,
            ),
          } as const,
        ]),
  ];
}

/** What stood beside the interviewer during the answer. */
function cueBlocks({ record }: Review, span: TimeSpan): readonly ReportBlock[] {
  const items = cuesIn(record.cues, span).map(cueLine);
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: 'Cues' },
        { kind: 'list', items },
      ];
}

/** What the user thought of the answer before they saw its figures, beside these. */
function selfRatingBlocks(
  { record }: Review,
  { answer, metrics }: AnswerReview,
): readonly ReportBlock[] {
  const rating = record.ratings.find(({ answerId }) => answerId === answer.id);
  if (rating === undefined) return [];
  const rows = selfRatedRows(rating, metrics).map(
    ({ label, text, difference }) =>
      [label, difference === null ? text : `${text}. ${difference}`] as const,
  );
  const note: readonly ReportBlock[] =
    rating.note.trim() === '' ? [] : [{ kind: 'quote', label: 'Your note', text: rating.note }];
  if (rows.length + note.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'What you thought before the figures' },
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
    ...note,
  ];
}

function questionRows(
  { question, questionIndex }: Answer,
  plan: InterviewPlan,
): readonly (readonly [string, string])[] {
  const asker = askerOf(plan, questionIndex);
  const material = plan.questions[questionIndex]?.material ?? null;
  return [
    ...(asker === null ? [] : [['Asked by', asker] as const]),
    ...(material === null ? [] : [['Case', material.title] as const]),
    ['Category', CATEGORY_TEXTS[question.category]],
    ...(question.isAfter === '' ? [] : [['What it is after', question.isAfter] as const]),
  ];
}

/** Questions that were prepared in writing, but never answered. */
export function preparedBlocks(review: Review, shows: Shows): readonly ReportBlock[] {
  return preparedQuestions(review.record).flatMap(({ questionIndex, question, notes }) => [
    {
      kind: 'heading',
      level: 2,
      text: headingText(`Question ${questionIndex + 1}`, question.text, shows),
    },
    { kind: 'paragraph', text: 'Prepared, but not answered in this session.' },
    notesBlock(notes),
  ]);
}

function notesBlock(text: string): ReportBlock {
  return { kind: 'quote', label: 'Your preparation notes', text };
}

/** The whole session on one axis, with the answers as blocks on top. */
export function sessionChartBlocks(review: Review, shows: Shows): readonly ReportBlock[] {
  if (!shows('charts')) return [];
  const { session, markers } = review.record;
  const whole = { startMs: 0, endMs: session.durationMs };
  const spans = review.answers.map(({ answer }) => ({
    ...answerSpan(answer, session.durationMs),
    label: answerName(answer, session) ?? 'Analysed',
  }));
  const title = isRecorded(session) ? 'The recording' : 'The whole session';
  const inside = shows('markers') ? markersInside(markers, whole) : [];
  return chartBlocks(review, title, whole, inside, spans);
}

/** Markers outside every answer; those inside stand with their answer. */
export function otherMarkers(review: Review): readonly Marker[] {
  const { session, markers } = review.record;
  const spans = review.answers.map(({ answer }) => answerSpan(answer, session.durationMs));
  return sortedMarkers(markers).filter(
    ({ atMs }) => !spans.some(({ startMs, endMs }) => atMs >= startMs && atMs < endMs),
  );
}

export function markerBlocks(markers: readonly Marker[]): readonly ReportBlock[] {
  if (markers.length === 0) {
    return [];
  }
  return [
    { kind: 'heading', level: 3, text: 'Your markers' },
    { kind: 'list', items: markers.map(markerText) },
  ];
}

function markerText({ atMs, note }: Marker): string {
  return note.trim() === '' ? `${clockText(atMs)}, without a note` : `${clockText(atMs)}: ${note}`;
}

function chartBlocks(
  review: Review,
  title: string,
  span: TimeSpan,
  markers: readonly Marker[],
  spans: ReportChart['spans'] = [],
): readonly ReportBlock[] {
  if (review.lanes.length === 0 || span.endMs <= span.startMs) {
    return [];
  }
  const leftOut = review.record.leftOut.filter(
    (one) => one.startMs < span.endMs && one.endMs > span.startMs,
  );
  const chart: ReportChart = {
    title: `${title} (${spanText(span)})`,
    alt: `${[...review.lanes.map((lane) => laneInWords(lane, span)), ...leftOutWords(leftOut)].join('; ')}.`,
    startMs: span.startMs,
    endMs: span.endMs,
    lanes: review.lanes,
    spans,
    leftOut,
    marks: markers.map((marker) => ({ atMs: marker.atMs, label: markerText(marker) })),
  };
  return [{ kind: 'chart', chart }];
}

const leftOutWords = (leftOut: readonly TimeSpan[]): readonly string[] =>
  leftOut.length === 0 ? [] : [`Left out by you: ${leftOut.map(spanText).join(', ')}`];

function answerSpan(answer: Answer, durationMs: Ms): TimeSpan {
  return { startMs: answer.startMs, endMs: answer.endMs ?? durationMs };
}

function markersInside(markers: readonly Marker[], span: TimeSpan): readonly Marker[] {
  return sortedMarkers(markers).filter(({ atMs }) => atMs >= span.startMs && atMs < span.endMs);
}

function sortedMarkers(markers: readonly Marker[]): readonly Marker[] {
  return [...markers].sort((first, second) => first.atMs - second.atMs);
}
