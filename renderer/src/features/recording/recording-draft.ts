import { markProblems } from '../../../../core/analysis/marks.ts';
import type { MarkProblem } from '../../../../core/analysis/marks.ts';
import { MIN_PART_MS, rangeProblem } from '../../../../core/analysis/recording-plan.ts';
import type { RecordingOrder } from '../../../../core/analysis/recording-state.ts';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import { msToSeconds } from '../../../../core/units.ts';
import type { Ms, TimeSpan } from '../../../../core/units.ts';
import { MIN_STEP_MS } from '../../../../core/vision/calibration-finish.ts';
import { timeText } from '../../ui/time-text.ts';

/** A stretch that is being marked: either end may still be missing. */
export type SpanDraft = { readonly startMs: Ms | null; readonly endMs: Ms | null };
export type DraftPlace = 'lens' | 'interviewer' | 'part';

/** What the user has entered about a chosen recording so far. */
export type RecordingDraft = Readonly<Record<DraftPlace, SpanDraft>> & {
  readonly isCalibrated: boolean;
  readonly isWhole: boolean;
  readonly title: string;
};

export type DraftAction =
  | {
      readonly kind: 'set';
      readonly place: DraftPlace;
      readonly end: keyof SpanDraft;
      readonly atMs: Ms | null;
    }
  /** One key for both ends: the first press begins a stretch, the next one ends it. */
  | { readonly kind: 'press'; readonly place: DraftPlace; readonly atMs: Ms }
  | { readonly kind: 'clear'; readonly place: DraftPlace }
  | { readonly kind: 'calibrate'; readonly isCalibrated: boolean }
  | { readonly kind: 'take-whole'; readonly isWhole: boolean }
  | { readonly kind: 'title'; readonly title: string };

const NOTHING: SpanDraft = { startMs: null, endMs: null };

export const EMPTY_DRAFT: RecordingDraft = {
  isCalibrated: true,
  lens: NOTHING,
  interviewer: NOTHING,
  isWhole: true,
  part: NOTHING,
  title: '',
};

export function reduceDraft(draft: RecordingDraft, action: DraftAction): RecordingDraft {
  switch (action.kind) {
    case 'set':
      return { ...draft, [action.place]: { ...draft[action.place], [action.end]: action.atMs } };
    case 'press': {
      const { startMs, endMs } = draft[action.place];
      const isOpen = startMs !== null && endMs === null && action.atMs > startMs;
      const next = isOpen ? { startMs, endMs: action.atMs } : { startMs: action.atMs, endMs: null };
      return { ...draft, [action.place]: next };
    }
    case 'clear':
      return { ...draft, [action.place]: NOTHING };
    case 'calibrate':
      return { ...draft, isCalibrated: action.isCalibrated };
    case 'take-whole':
      return { ...draft, isWhole: action.isWhole };
    case 'title':
      return { ...draft, title: action.title };
  }
}

/** An order that failed or was cancelled, to be mended. */
export const orderToDraft = ({ marks, range, title }: RecordingOrder): RecordingDraft => ({
  ...EMPTY_DRAFT,
  title,
  isCalibrated: marks !== null,
  lens: marks?.lens ?? NOTHING,
  interviewer: marks?.interviewer ?? NOTHING,
  isWhole: range.fromMs === 0 && range.toMs === null,
  part: { startMs: range.fromMs === 0 ? null : range.fromMs, endMs: range.toMs },
});

export type DraftProblem = {
  readonly place: DraftPlace;
  readonly text: string;
  /** Only that something is missing: no mistake yet while it is being entered. */
  readonly isMissing: boolean;
};

/** What can be ordered, or everything that keeps it from being so. */
export function draftToOrder(
  draft: RecordingDraft,
  fileEndMs: Ms,
): Result<RecordingOrder, readonly DraftProblem[]> {
  const lens = wholeSpan(draft.lens);
  const interviewer = wholeSpan(draft.interviewer);
  const range = draft.isWhole
    ? { fromMs: 0, toMs: null }
    : { fromMs: draft.part.startMs ?? 0, toMs: draft.part.endMs };
  const problems = [
    ...(draft.isCalibrated ? lookProblems(draft, fileEndMs) : []),
    ...partProblems(draft, range, fileEndMs),
  ];
  if (problems.length > 0) return err(problems);
  const marks = draft.isCalibrated && lens !== null ? { lens, interviewer } : null;
  return ok({ marks, range, title: draft.title.trim() });
}

const wholeSpan = ({ startMs, endMs }: SpanDraft): TimeSpan | null =>
  startMs === null || endMs === null ? null : { startMs, endMs };

const isHalf = ({ startMs, endMs }: SpanDraft): boolean => (startMs === null) !== (endMs === null);

function lookProblems(draft: RecordingDraft, fileEndMs: Ms): readonly DraftProblem[] {
  const half = (['lens', 'interviewer'] as const)
    .filter((place) => isHalf(draft[place]))
    .map((place) => ({
      place,
      text:
        draft[place].endMs === null ? 'Say where this look ends.' : 'Say where this look begins.',
      isMissing: true,
    }));
  const looks = { lens: wholeSpan(draft.lens), interviewer: wholeSpan(draft.interviewer) };
  const whole = markProblems(looks, fileEndMs)
    .map((problem) => markProblemInWords(problem, fileEndMs))
    // A look of which one end is there is not missing as a whole.
    .filter(({ place, isMissing }) => !isMissing || half.every((other) => other.place !== place));
  return [...half, ...whole];
}

function markProblemInWords(problem: MarkProblem, fileEndMs: Ms): DraftProblem {
  switch (problem.kind) {
    case 'no-lens':
      return {
        place: 'lens',
        text: 'Mark the look into the lens, or choose “Not calibrated”.',
        isMissing: true,
      };
    case 'overlap':
      return mistake('interviewer', 'This overlaps with the look into the lens.');
    case 'backwards':
      return mistake(problem.target, BACKWARDS);
    case 'too-short':
      return mistake(problem.target, `Mark at least ${msToSeconds(MIN_STEP_MS)} seconds.`);
    case 'past-the-end':
      return mistake(problem.target, pastTheEnd(fileEndMs));
  }
}

function partProblems(
  { isWhole, part }: RecordingDraft,
  range: RecordingOrder['range'],
  fileEndMs: Ms,
): readonly DraftProblem[] {
  if (isWhole) return [];
  if (part.startMs === null && part.endMs === null)
    return [
      { place: 'part', text: 'Say where the part begins or ends, or both.', isMissing: true },
    ];
  switch (rangeProblem(range, fileEndMs)) {
    case 'backwards':
      return [mistake('part', BACKWARDS)];
    case 'past-the-end':
      return [mistake('part', pastTheEnd(fileEndMs))];
    case 'too-short':
      return [mistake('part', `Choose at least ${msToSeconds(MIN_PART_MS)} second.`)];
    case null:
      return [];
  }
}

const mistake = (place: DraftPlace, text: string): DraftProblem => ({
  place,
  text,
  isMissing: false,
});

const BACKWARDS = 'The end has to come after the beginning.';

const pastTheEnd = (fileEndMs: Ms): string =>
  `There are no pictures there: the recording ends at ${timeText(fileEndMs)}.`;
