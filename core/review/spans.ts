import type { Answer } from '../domain/answer.ts';
import type { Phase, PhaseKind } from '../domain/phase.ts';
import type { Session } from '../domain/session.ts';
import type { CountedSpan, CountedTime } from '../metrics/counted-time.ts';
import { totalLength } from '../metrics/episodes/samples.ts';
import { TURN_END_AFTER_MS, TURN_END_BEFORE_MS } from '../metrics/turn-end-window.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { SessionRecord } from './types.ts';

/** What the time of figures is cut from; a stored session's record is one. */
export type SpanRecord = Pick<SessionRecord, 'answers' | 'phases' | 'leftOut'> & {
  readonly session: Pick<Session, 'durationMs'>;
};

/** The stretches of `span` that lie in none of `holes`, in time order; empty ones are left out. */
export function subtractSpans(span: TimeSpan, holes: readonly TimeSpan[]): readonly TimeSpan[] {
  const inOrder = [...holes].sort((a, b) => a.startMs - b.startMs);
  const kept: TimeSpan[] = [];
  let from = span.startMs;
  for (const hole of inOrder) {
    const until = Math.min(hole.startMs, span.endMs);
    if (until > from) kept.push({ startMs: from, endMs: until });
    from = Math.max(from, hole.endMs);
  }
  if (span.endMs > from) kept.push({ startMs: from, endMs: span.endMs });
  return kept;
}

/**
 * THE place where stretches that the user left out are taken away: whatever time a figure is made
 * over comes from here. `taken` is the time itself, in time order.
 */
function counted(
  taken: readonly TimeSpan[],
  { leftOut }: SpanRecord,
  /** When the material of a case was read within the allowance (`material-reading.ts`). */
  reading: readonly TimeSpan[] = [],
): CountedTime {
  const spans = cutOut(taken, leftOut);
  return countedTime(taken, spans, reading.length === 0 ? spans : cutOut(spans, reading));
}

/** What lies in no hole; what begins at the end of one says so. */
const cutOut = (
  spans: readonly CountedSpan[],
  holes: readonly TimeSpan[],
): readonly CountedSpan[] =>
  spans.flatMap((span) =>
    subtractSpans(span, holes).map((kept): CountedSpan =>
      kept.startMs > span.startMs || span.beginsAtLeftOut === true
        ? { ...kept, beginsAtLeftOut: true }
        : kept,
    ),
  );

const countedTime = (
  taken: readonly TimeSpan[],
  spans: readonly CountedSpan[],
  lookSpans: readonly CountedSpan[],
): CountedTime => ({
  spans,
  lookSpans,
  leftOutMs: totalLength(taken) - totalLength(spans),
  isBeginLeftOut: taken[0] !== undefined && taken[0].startMs !== spans[0]?.startMs,
});

/** How much of a stretch of the session was left out. */
export const leftOutOf = (span: TimeSpan, record: SpanRecord): Ms =>
  counted([span], record).leftOutMs;

/**
 * The time in which an answer ran: minus its pauses and minus looks that were asked for to
 * calibrate (in an analysed recording they lie inside of it), whatever was left out. An answer that
 * was cut off ends with the session.
 */
export function answeredTime(answer: Answer, record: SpanRecord): readonly TimeSpan[] {
  const { durationMs } = record.session;
  const span = { startMs: answer.startMs, endMs: answer.endMs ?? durationMs };
  return subtractSpans(span, [...spansOf('paused', record), ...spansOf('calibration', record)]);
}

/** The time of an answer that counts, reading included. */
export const countedAnswer = (answer: Answer, record: SpanRecord): readonly TimeSpan[] =>
  counted(answeredTime(answer, record), record).spans;

/**
 * The time the figures of one answer are made over: `answeredTime` without what was left out, and
 * those about looks also without what counts as reading the material.
 */
export const answerSpans = (
  answer: Answer,
  record: SpanRecord,
  reading: readonly TimeSpan[],
): CountedTime => counted(answeredTime(answer, record), record, reading);

/** The same over several answers together. */
export const answersSpans = (
  answers: readonly Answer[],
  record: SpanRecord,
  reading: readonly TimeSpan[],
): CountedTime =>
  counted(
    answers.flatMap((answer) => answeredTime(answer, record)),
    record,
    reading,
  );

/**
 * The time of all phases of some kinds (greeting, closing, listening) minus the pauses and what
 * was left out; empty when there was none.
 */
export function phaseSpans(kinds: readonly PhaseKind[], record: SpanRecord): CountedTime {
  const taken = phasesOf(kinds, record).flatMap((phase) => withoutPauses(phase, record));
  return counted(taken, record);
}

/** When the clock ends an answer, of each as its question has it; null = it only warns. */
export type LimitOf = (answer: Pick<Answer, 'questionIndex'>) => Ms | null;

export const clockLimits =
  ({
    mode,
    questions,
    answerLimitMs,
  }: Pick<Session['plan'], 'mode' | 'questions' | 'answerLimitMs'>): LimitOf =>
  ({ questionIndex }) =>
    mode === 'interview' ? (questions[questionIndex]?.answerLimitMs ?? answerLimitMs) : null;

/** The same for each take by itself, in time order: one that a pause cut in two is one. */
export function takeTimes(
  kinds: readonly PhaseKind[],
  record: SpanRecord,
): readonly (TimeSpan & { readonly time: CountedTime })[] {
  const phases = phasesOf(kinds, record);
  return [...new Set(phases.map(({ take }) => take))].map((take) => {
    const parts = phases.filter((phase) => phase.take === take);
    const spans = parts.map((part) => phaseSpan(part, record));
    return {
      startMs: Math.min(...spans.map(({ startMs }) => startMs)),
      endMs: Math.max(...spans.map(({ endMs }) => endMs)),
      time: counted(
        parts.flatMap((part) => withoutPauses(part, record)),
        record,
      ),
    };
  });
}

const phasesOf = (kinds: readonly PhaseKind[], { phases }: SpanRecord): readonly Phase[] =>
  phases.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => a.startMs - b.startMs);

const withoutPauses = (phase: Phase, record: SpanRecord): readonly TimeSpan[] =>
  subtractSpans(phaseSpan(phase, record), spansOf('paused', record));

/** An answer this close to its limit was ended by the clock. Ticks of the stage are shorter. */
const CLOCK_TOLERANCE_MS: Ms = 300;

/**
 * The moments around the end of each answer that the user ended, in time order. Not among them:
 * answers that the app's end, a pause or (`limitOf`) the clock cut off, and
 * ends of which a part was left out or was reading: half of such a moment says nothing about the
 * other half.
 */
export function turnEndSpans(
  record: SpanRecord,
  limitOf: LimitOf,
  reading: readonly TimeSpan[],
): CountedTime {
  const { durationMs } = record.session;
  const pauses = spansOf('paused', record);
  const taken = record.answers
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap((answer) => {
      const { startMs, endMs } = answer;
      if (endMs === null) return [];
      const ranMs = totalLength(answeredTime(answer, record));
      const limitMs = limitOf(answer);
      if (limitMs !== null && ranMs >= limitMs - CLOCK_TOLERANCE_MS) return [];
      const span = {
        startMs: Math.max(startMs, endMs - TURN_END_BEFORE_MS),
        endMs: Math.min(durationMs, endMs + TURN_END_AFTER_MS),
      };
      return touches(span, pauses) || span.endMs <= span.startMs ? [] : [span];
    });
  const spans = taken.filter((span) => !touches(span, record.leftOut));
  return countedTime(
    taken,
    spans,
    spans.filter((span) => !touches(span, reading)),
  );
}

const touches = (span: TimeSpan, others: readonly TimeSpan[]): boolean =>
  others.some((other) => other.startMs < span.endMs && other.endMs > span.startMs);

/**
 * When the interviewers speak and the user listens: their questions, and their answers to the user's,
 * each to its last word.
 */
export const LISTENING_PHASES: readonly PhaseKind[] = ['question', 'listening'];

/** Parts of a session in which the interviewer speaks to the user, or the other way round. */
const CONVERSATION: ReadonlySet<PhaseKind> = new Set([
  'greeting',
  'question',
  'asking',
  'listening',
  'breath',
  'thanks',
  'closing',
]);

/**
 * When the user is expected to look at the interviewer more than at anything else: while being
 * spoken to and while answering. Not while calibrating, preparing, counting down or pausing, and not
 * where they left something out: reading the case is not looking at the interviewer.
 */
export function conversationSpans(record: SpanRecord): readonly TimeSpan[] {
  const pauses = spansOf('paused', record);
  const taken = [
    ...record.phases
      .filter((phase) => CONVERSATION.has(phase.kind))
      .flatMap((phase) => subtractSpans(phaseSpan(phase, record), pauses)),
    ...record.answers.flatMap((answer) => answeredTime(answer, record)),
  ];
  return taken.flatMap((span) => subtractSpans(span, record.leftOut));
}

const spansOf = (kind: PhaseKind, record: SpanRecord): readonly TimeSpan[] =>
  record.phases.filter((phase) => phase.kind === kind).map((phase) => phaseSpan(phase, record));

const phaseSpan = (phase: Phase, { session }: SpanRecord): TimeSpan => ({
  startMs: phase.startMs,
  endMs: phase.endMs ?? session.durationMs,
});
