import { computeMetrics, REGISTRY_VERSION } from '../metrics/registry.ts';
import { textToSeed } from '../metrics/statistics/random.ts';
import { findCameraAbsences } from './camera-absences.ts';
import { buildLanes } from './lanes.ts';
import { measureSecondPerson } from './second-person.ts';
import type { Signals } from './signals-types.ts';
import { answerSpans, greetingSpans } from './spans.ts';
import { buildSummary } from './summary.ts';
import type { Review, SessionRecord } from './types.ts';

/**
 * Everything the review shows, from the stored session and its signals. Pure: the same session
 * gives the same figures and intervals every time (the seeds come from its identifiers).
 */
export function buildReview(record: SessionRecord, signals: Signals): Review {
  const { session, phases } = record;
  const { durationMs } = session;
  const inOrder = [...record.answers].sort((a, b) => a.startMs - b.startMs);
  const answers = inOrder.map((answer) => ({
    answer,
    metrics: computeMetrics(
      signals,
      'answer',
      answerSpans(answer, phases, durationMs),
      textToSeed(answer.id),
    ),
  }));
  const overall = computeMetrics(
    signals,
    'session',
    inOrder.flatMap((answer) => answerSpans(answer, phases, durationMs)),
    textToSeed(session.id),
  );
  const greeting = computeMetrics(
    signals,
    'greeting',
    greetingSpans(phases, durationMs),
    textToSeed(session.id),
  );
  const results = { calibrated: signals.calibrated, answers, overall, greeting };
  return {
    record,
    registryVersion: REGISTRY_VERSION,
    secondPerson: measureSecondPerson(signals.face, durationMs),
    cameraAbsences: findCameraAbsences(signals, session.dataQuality.cameraLosses),
    interviewerKnown: signals.face.interviewerKnown,
    ...results,
    lanes: buildLanes(signals),
    summary: buildSummary(record, results),
  };
}
