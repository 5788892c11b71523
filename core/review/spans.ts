import type { Answer } from '../domain/answer.ts';
import type { Phase, PhaseKind } from '../domain/phase.ts';
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

/** The time of the greeting minus its pauses; empty when there was none. */
export function greetingSpans(phases: readonly Phase[], durationMs: Ms): readonly TimeSpan[] {
  const pauses = spansOf('paused', phases, durationMs);
  return phases
    .filter((phase) => phase.kind === 'greeting')
    .flatMap((phase) => subtractSpans(phaseSpan(phase, durationMs), pauses));
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
