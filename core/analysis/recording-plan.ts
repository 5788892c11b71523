import { ANSWER_LIMIT_MS, interviewPlanSchema } from '../domain/plan.ts';
import type { InterviewPlan, InterviewPlanInput } from '../domain/plan.ts';
import type { Tile } from '../domain/tile.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** The part of a recording to analyse, in the file's own time; null = to its end. */
export type AnalysisRange = { readonly fromMs: Ms; readonly toMs: Ms | null };

/** Less than this is not worth analysing (our proposal). */
export const MIN_PART_MS: Ms = 1_000;

/** What keeps a part of a file from being analysed; null = nothing. */
export const rangeProblem = (
  { fromMs, toMs }: AnalysisRange,
  fileEndMs: Ms,
): 'backwards' | 'past-the-end' | 'too-short' | null => {
  if (toMs !== null && toMs <= fromMs) return 'backwards';
  if (fromMs >= fileEndMs) return 'past-the-end';
  return Math.min(toMs ?? fileEndMs, fileEndMs) - fromMs < MIN_PART_MS ? 'too-short' : null;
};

/** When the person in the recording looks where, as marked by the user. */
export type CalibrationMarks = {
  readonly lens: TimeSpan;
  readonly interviewer: TimeSpan | null;
  /** Further people, of a panel: one look at each. */
  readonly people: readonly TimeSpan[];
};

/** Every marked look, the lens first. */
export const markedSpans = ({ lens, interviewer, people }: CalibrationMarks): readonly TimeSpan[] =>
  [lens, interviewer, ...people].filter((span) => span !== null);

/** What a recording is called wherever it is named by its file. */
const recordingName = (fileName: string): string =>
  `Recording: ${fileName}`.slice(0, MAX_COMPANY_LENGTH).trim();

/** The plan of a session that is a recording: one question, which the whole of it answers. */
export const recordingPlan = (
  fileName: string,
  title = '',
  tiles: readonly Tile[] | null = null,
): InterviewPlan =>
  interviewPlanSchema.parse({
    mode: 'practice',
    // Lists name a session by its company; where a recording has no title, its file stands there.
    company: title === '' ? recordingName(fileName) : title,
    role: '',
    questions: [
      {
        id: 'recording',
        category: 'behavioural',
        text: recordingName(fileName),
        isAfter: '',
        tip: '',
        trap: '',
        origin: 'own',
      },
    ],
    preparationMs: 0,
    // A recording has no clock; the longest one comes nearest.
    answerLimitMs: ANSWER_LIMIT_MS.max,
    ...(tiles === null ? {} : { tiles }),
  } satisfies InterviewPlanInput);

const MAX_COMPANY_LENGTH = 200;

/**
 * The stretches of the file whose pictures are needed, in time order and without overlap: the range
 * asked for, and the marked looks where they lie outside of it.
 */
export const rangesToAnalyse = (
  range: AnalysisRange,
  marks: CalibrationMarks | null,
): readonly AnalysisRange[] => {
  const marked = marks === null ? [] : markedSpans(marks);
  const wanted: AnalysisRange[] = [
    range,
    ...marked.map(({ startMs, endMs }) => ({ fromMs: startMs, toMs: endMs })),
  ];
  const merged: AnalysisRange[] = [];
  for (const next of wanted.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last === undefined || endOf(last) < next.fromMs) merged.push(next);
    else merged[merged.length - 1] = { ...last, toMs: laterEnd(last, next) };
  }
  return merged;
};

const endOf = ({ toMs }: AnalysisRange): Ms => toMs ?? Number.POSITIVE_INFINITY;

const laterEnd = (a: AnalysisRange, b: AnalysisRange): Ms | null =>
  a.toMs === null || b.toMs === null ? null : Math.max(a.toMs, b.toMs);
