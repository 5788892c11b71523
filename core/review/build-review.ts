import { answerClips } from '../clips/answer-clips.ts';
import { computeMetrics, REGISTRY_VERSION } from '../metrics/registry.ts';
import { usedTargets, withTargets } from '../metrics/targets.ts';
import type { Targets } from '../metrics/targets.ts';
import type { MetricResult } from '../metrics/types.ts';
import { textToSeed } from '../metrics/statistics/random.ts';
import { bodyFindings } from './body-findings.ts';
import { buildExchanges } from './exchanges.ts';
import { findCameraAbsences } from './camera-absences.ts';
import { buildLanes } from './lanes.ts';
import { materialReadings, notCounted } from './material-reading.ts';
import { missingLooksText } from './missing-looks.ts';
import { sayNoCamera } from './no-camera.ts';
import { measureSecondPerson } from './second-person.ts';
import type { Signals } from './signals-types.ts';
import { isRecorded } from './recorded.ts';
import {
  answersSpans,
  answerSpans,
  clockLimits,
  LISTENING_PHASES,
  phaseSpans,
  turnEndSpans,
} from './spans.ts';
import { buildSummary } from './summary.ts';
import type { AnswerReview, Review, SessionRecord } from './types.ts';
import type { TimeSpan } from '../units.ts';

/**
 * Everything the review shows, from the stored session, its signals and the user's targets. Pure: the same
 * session gives the same figures and intervals every time (the seeds come from its identifiers).
 */
export function buildReview(
  record: SessionRecord,
  signals: Signals,
  targets: Targets = {},
): Review {
  const { session } = record;
  const { durationMs } = session;
  const inOrder = [...record.answers].sort((a, b) => a.startMs - b.startMs);
  const readings = materialReadings(record, signals);
  const reading = notCounted(readings);
  const answers = inOrder.map((answer) => ({
    answer,
    metrics: computeMetrics(
      signals,
      'answer',
      answerSpans(answer, record, reading),
      textToSeed(answer.id),
    ),
    clips: answerClips(answer, record, signals, reading, targets),
    reading: readings.find(({ answerId }) => answerId === answer.id) ?? null,
  }));
  const seed = textToSeed(session.id);
  const overall = [
    ...computeMetrics(signals, 'session', answersSpans(inOrder, record, reading), seed),
    // A recording has neither: nothing was asked, and its one stretch ends where the file does.
    ...(isRecorded(session) ? [] : conversationMetrics(record, signals, reading, seed)),
  ];
  const inPhase = (kind: 'greeting' | 'closing') =>
    computeMetrics(signals, kind, phaseSpans([kind], record), seed);
  const greeting = inPhase('greeting');
  const closing = inPhase('closing');
  const explain = (some: readonly MetricResult[]): readonly MetricResult[] =>
    withTargets(session.camera === null ? sayNoCamera(some) : some, targets);
  const withFindings = (one: Omit<AnswerReview, 'findings'>): AnswerReview => {
    const { spans } = answerSpans(one.answer, record, reading);
    return { ...one, findings: bodyFindings({ signals, spans, metrics: one.metrics, targets }) };
  };
  const results = {
    calibrated: signals.calibrated,
    answers: answers.map((one) => withFindings({ ...one, metrics: explain(one.metrics) })),
    overall: explain(overall),
    greeting: explain(greeting),
  };
  return {
    record,
    registryVersion: REGISTRY_VERSION,
    targets: usedTargets(targets),
    partlyCalibrated: missingLooksText(session) !== null,
    secondPerson: measureSecondPerson(signals.face, durationMs, record.leftOut),
    cameraAbsences: findCameraAbsences(signals, session.dataQuality.cameraLosses),
    seatDrifts: signals.seatDrifts,
    interviewerKnown: signals.face.interviewerKnown,
    ...results,
    closing: explain(closing),
    exchanges: buildExchanges(record, signals, session.id).flatMap((exchange) =>
      explain([exchange.result]).map((result) => ({ ...exchange, result })),
    ),
    lanes: buildLanes(
      signals,
      { cues: record.cues, readings, listening: phaseSpans(LISTENING_PHASES, record).spans },
      targets,
    ),
    summary: buildSummary(record, results),
  };
}

/** What is about the turns of an interview rather than about its answers. */
function conversationMetrics(
  record: SessionRecord,
  signals: Signals,
  reading: readonly TimeSpan[],
  seed: number,
): readonly MetricResult[] {
  const limitOf = clockLimits(record.session.plan);
  return [
    ...computeMetrics(signals, 'turn-end', turnEndSpans(record, limitOf, reading), seed),
    ...computeMetrics(signals, 'listening', phaseSpans(LISTENING_PHASES, record), seed),
  ];
}
