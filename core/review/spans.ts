import type { Answer } from '../domain/answer.ts';
import type { Phase, PhaseKind } from '../domain/phase.ts';
import { totalLength } from '../metrics/episodes/samples.ts';
import { TURN_END_AFTER_MS, TURN_END_BEFORE_MS } from '../metrics/turn-end-window.ts';
import type { Ms, TimeSpan } from '../units.ts';

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
 * The time of one answer minus its pauses and minus looks that were asked for to calibrate (in an
 * analysed recording they lie inside of it). An answer that was cut off ends with the session.
 */
export function answerSpans(
  answer: Answer,
  phases: readonly Phase[],
  durationMs: Ms,
): readonly TimeSpan[] {
  const span = { startMs: answer.startMs, endMs: answer.endMs ?? durationMs };
  return subtractSpans(span, [
    ...spansOf('paused', phases, durationMs),
    ...spansOf('calibration', phases, durationMs),
  ]);
}

/**
 * The time of all phases of one kind (greeting, closing, the questions) minus the pauses; empty when
 * there was none.
 */
export function phaseSpans(
  kind: PhaseKind,
  phases: readonly Phase[],
  durationMs: Ms,
): readonly TimeSpan[] {
  const pauses = spansOf('paused', phases, durationMs);
  return phases
    .filter((phase) => phase.kind === kind)
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap((phase) => subtractSpans(phaseSpan(phase, durationMs), pauses));
}

/** An answer this close to its limit was ended by the clock. Ticks of the stage are shorter. */
const CLOCK_TOLERANCE_MS: Ms = 300;

/**
 * The moments around the end of each answer that the user ended, in time order. Left out: answers
 * that the app's end, a pause or (`limitMs`, null = no hard limit) the clock cut off.
 */
export function turnEndSpans(
  answers: readonly Answer[],
  phases: readonly Phase[],
  limitMs: Ms | null,
  durationMs: Ms,
): readonly TimeSpan[] {
  const pauses = spansOf('paused', phases, durationMs);
  return answers
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap((answer) => {
      const { startMs, endMs } = answer;
      if (endMs === null) return [];
      const ranMs = totalLength(answerSpans(answer, phases, durationMs));
      if (limitMs !== null && ranMs >= limitMs - CLOCK_TOLERANCE_MS) return [];
      const span = {
        startMs: Math.max(startMs, endMs - TURN_END_BEFORE_MS),
        endMs: Math.min(durationMs, endMs + TURN_END_AFTER_MS),
      };
      const isPaused = pauses.some(
        (pause) => pause.startMs < span.endMs && pause.endMs > span.startMs,
      );
      return isPaused || span.endMs <= span.startMs ? [] : [span];
    });
}

/** Parts of a session in which the interviewer speaks to the user, or the other way round. */
const CONVERSATION: ReadonlySet<PhaseKind> = new Set(['greeting', 'question', 'thanks', 'closing']);

/**
 * When the user is expected to look at the interviewer more than at anything else: while being
 * spoken to and while answering. Not while calibrating, preparing, counting down or pausing.
 */
export function conversationSpans(
  phases: readonly Phase[],
  answers: readonly Answer[],
  durationMs: Ms,
): readonly TimeSpan[] {
  const pauses = spansOf('paused', phases, durationMs);
  return [
    ...phases
      .filter((phase) => CONVERSATION.has(phase.kind))
      .flatMap((phase) => subtractSpans(phaseSpan(phase, durationMs), pauses)),
    ...answers.flatMap((answer) => answerSpans(answer, phases, durationMs)),
  ];
}

const spansOf = (kind: PhaseKind, phases: readonly Phase[], durationMs: Ms): readonly TimeSpan[] =>
  phases.filter((phase) => phase.kind === kind).map((phase) => phaseSpan(phase, durationMs));

const phaseSpan = (phase: Phase, durationMs: Ms): TimeSpan => ({
  startMs: phase.startMs,
  endMs: phase.endMs ?? durationMs,
});
