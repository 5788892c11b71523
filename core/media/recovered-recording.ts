import { z } from 'zod';
import type { Answer } from '../domain/answer.ts';
import type { MediaSegment } from '../domain/media-segment.ts';
import type { Ms } from '../units.ts';

const lengthsSchema = z.object({
  recordedMs: z.number().min(0),
  /** How long it lasted, as far as that is known. */
  lastedMs: z.number().min(0),
});
export type RecordedLengths = Readonly<z.infer<typeof lengthsSchema>>;

/** What there is of the recording of a session that was cut short. */
export const recoveredRecordingSchema = z.object({
  session: lengthsSchema,
  /** Of the answer that was given last; null = there was none, or nothing of it was recorded. */
  lastAnswer: lengthsSchema.nullable(),
  /** It plays already, and is still being made seekable. */
  isBeingFinished: z.boolean(),
});
export type RecoveredRecording = Readonly<z.infer<typeof recoveredRecordingSchema>>;

/** Null when nothing was recorded, or nothing of it is there any more. */
export function recoveredRecording(
  segments: readonly MediaSegment[],
  answers: readonly Pick<Answer, 'startMs' | 'endMs'>[],
  durationMs: Ms,
): RecoveredRecording | null {
  const there = segments.filter(({ state }) => state !== 'deleted' && state !== 'missing');
  if (there.length === 0) return null;
  const lengths = (fromMs: Ms, toMs: Ms): RecordedLengths => ({
    recordedMs: recordedWithin(there, fromMs, toMs),
    lastedMs: toMs - fromMs,
  });
  const last = answers.toSorted((one, other) => one.startMs - other.startMs).at(-1);
  const lastAnswer = last === undefined ? null : lengths(last.startMs, last.endMs ?? durationMs);
  return {
    session: lengths(0, durationMs),
    lastAnswer: lastAnswer === null || lastAnswer.recordedMs === 0 ? null : lastAnswer,
    isBeingFinished: there.some(({ state }) => state === 'recording' || state === 'finalizing'),
  };
}

/** Segments of a session do not overlap. */
const recordedWithin = (segments: readonly MediaSegment[], fromMs: Ms, toMs: Ms): Ms =>
  segments.reduce(
    (sum, { startMs, endMs }) =>
      sum + Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs)),
    0,
  );
