import type { Answer } from '../domain/answer.ts';
import type { CaseMaterial } from '../domain/case-material.ts';
import type { Session } from '../domain/session.ts';
import { SAMPLE_GAP_MS, totalLength, visitSamples } from '../metrics/episodes/samples.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { FaceSignals, Signals } from './signals-types.ts';
import { lookTargetIndex } from './contact.ts';
import { countedAnswer } from './spans.ts';
import type { SpanRecord } from './spans.ts';

/** A shorter look down is a glance or a blink, and none at the material (as for looks away; our proposal). */
export const MIN_READING_LOOK_MS: Ms = 300;
/** So long the eyes may be read as elsewhere between two looks down before these are two (our proposal). */
export const READING_MERGE_MS: Ms = 250;

/** Looks at what lies on the table during one answer. */
export type MaterialReading = {
  readonly answerId: string;
  readonly allowanceMs: Ms;
  /** What counts in no figure about looks, in time order: together at most the allowance. */
  readonly spans: readonly TimeSpan[];
  readonly readMs: Ms;
  /** Looks down after the allowance was used up: they count like any others. */
  readonly beyond: readonly TimeSpan[];
};

type ReadingRecord = SpanRecord & { readonly session: Pick<Session, 'plan' | 'durationMs'> };

/** What lay on the table during an answer; null = nothing, so nothing is taken for reading it. */
export const materialOf = (
  answer: Pick<Answer, 'questionIndex'>,
  { session }: { readonly session: Pick<Session, 'plan'> },
): CaseMaterial | null => session.plan.questions[answer.questionIndex]?.material ?? null;

/**
 * When the material was read while presenting, one entry for each answer that had some, in time
 * order. The camera does not see what is looked at: the material lies below the interviewers, so
 * looks down are taken for looks at it, the first ones up to the allowance.
 */
export const materialReadings = (
  record: ReadingRecord,
  { face }: Pick<Signals, 'face'>,
): readonly MaterialReading[] =>
  record.answers
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap((answer) => {
      const material = materialOf(answer, record);
      if (material === null) return [];
      const allowanceMs = material.readingAllowanceMs;
      const looks = looksDown(face, countedAnswer(answer, record));
      return [{ answerId: answer.id, allowanceMs, ...upTo(allowanceMs, looks) }];
    });

/** What is not counted, of all answers together. */
export const notCounted = (readings: readonly MaterialReading[]): readonly TimeSpan[] =>
  readings.flatMap(({ spans }) => spans);

const DOWN = lookTargetIndex('down');

type Look = { startMs: Ms; endMs: Ms; span: TimeSpan };

/** What was not measured ends a look: what the eyes did then is not known. */
function looksDown(face: FaceSignals, spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const looks: Look[] = [];
  let measuredUntil = Number.NEGATIVE_INFINITY;
  let isBroken = true;
  visitSamples(face, spans, (index, weight, span) => {
    const startMs = face.t[index] ?? 0;
    const endMs = startMs + weight;
    if (startMs - measuredUntil > SAMPLE_GAP_MS || (face.contact[index] ?? -1) < 0) isBroken = true;
    measuredUntil = endMs;
    if (face.target[index] !== DOWN) return;
    const last = looks.at(-1);
    const goesOn = !isBroken && last?.span === span && startMs - last.endMs < READING_MERGE_MS;
    if (last !== undefined && goesOn) last.endMs = endMs;
    else looks.push({ startMs, endMs, span });
    isBroken = false;
  });
  return looks
    .map(({ startMs, endMs }) => ({ startMs, endMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= MIN_READING_LOOK_MS);
}

/** The looks until the allowance is used up, and the rest; the one on the border is cut there. */
function upTo(
  allowanceMs: Ms,
  looks: readonly TimeSpan[],
): Pick<MaterialReading, 'spans' | 'readMs' | 'beyond'> {
  const spans: TimeSpan[] = [];
  const beyond: TimeSpan[] = [];
  let leftMs = allowanceMs;
  for (const { startMs, endMs } of looks) {
    const cutMs = Math.min(endMs, startMs + leftMs);
    if (cutMs > startMs) spans.push({ startMs, endMs: cutMs });
    if (endMs > cutMs) beyond.push({ startMs: cutMs, endMs });
    leftMs -= cutMs - startMs;
  }
  return { spans, readMs: totalLength(spans), beyond };
}
