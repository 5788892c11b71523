import { calibrateFromMarks } from '../../core/analysis/calibrate-from-marks.ts';
import { markedSpans, recordingPlan } from '../../core/analysis/recording-plan.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type { Calibration } from '../../core/domain/calibration.ts';
import type { Tile } from '../../core/domain/tile.ts';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import type { Session } from '../../core/domain/session.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { concatenateFaceTracks, concatenatePoseTracks } from '../../core/tracks/columns.ts';
import type { FaceTrack, PoseTrack } from '../../core/tracks/channels.ts';
import type { IsoDateTime, Ms, TimeSpan } from '../../core/units.ts';
import type { CalibrationFailure } from '../../core/vision/calibration-finish.ts';
import { inTransaction } from '../db/database.ts';
import type { WriteDatabase } from '../db/database.ts';
import { insertAnswer } from '../db/repositories/answers.ts';
import { insertPhase } from '../db/repositories/phases.ts';
import { insertSession, saveCalibration } from '../db/repositories/sessions.ts';
import { insertBatch } from '../db/repositories/track-batches.ts';
import type { Analysed } from './desk.ts';

/** What an analysis found, with its batches put together. */
export type MeasuredRecording = {
  readonly analysed: Analysed;
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly hasFace: boolean;
};

export function measuredRecording(analysed: Analysed): MeasuredRecording {
  const faces = analysed.batches.flatMap((batch) => (batch.kind === 'face' ? [batch.track] : []));
  const poses = analysed.batches.flatMap((batch) => (batch.kind === 'pose' ? [batch.track] : []));
  const face = concatenateFaceTracks(faces);
  return {
    analysed,
    face,
    pose: concatenatePoseTracks(poses),
    hasFace: face.columns.faces.some((count) => count >= 1),
  };
}

/** Null where nothing was marked; where something was, a failure is one. */
export function calibrateRecording(
  { analysed, face, pose }: MeasuredRecording,
  marks: CalibrationMarks | null,
  takenAt: IsoDateTime,
): Result<Calibration | null, CalibrationFailure> {
  if (marks === null) return ok(null);
  const { width, height } = analysed.facts;
  return calibrateFromMarks({ face, pose, marks, frameAspect: width / height, takenAt });
}

export type RecordingToStore = {
  readonly fileName: string;
  /** Empty = by the name of the file. */
  readonly title: string;
  readonly tiles: readonly Tile[] | null;
  readonly measured: MeasuredRecording;
  readonly calibration: Calibration | null;
  readonly range: AnalysisRange;
  readonly marks: CalibrationMarks | null;
  readonly startedAt: IsoDateTime;
  readonly appVersion: string;
  readonly createId: () => string;
};

/**
 * Stores a recording as a finished session, all of it in one transaction: whoever looks at the same
 * database meanwhile sees a whole session or none, and nothing is left of an analysis that broke off.
 * Session time is the file's own time. Returns the session's id.
 */
export function storeRecording(database: WriteDatabase, recording: RecordingToStore): string {
  const { measured, calibration, range, marks, createId } = recording;
  const { facts, batches } = measured.analysed;
  const sessionId = createId();
  const looks = looksInFile(marks, facts.endMs);
  const endMs = endOf(measured, range);
  // Looks may have been marked outside of the range; the session takes them in, the answer does not.
  const durationMs = Math.max(endMs, ...looks.map((look) => look.endMs));
  const startMs = Math.min(range.fromMs, endMs);
  const session = sessionOf(recording, sessionId, durationMs);
  const question = session.plan.questions[0];
  if (question === undefined) throw new Error('The plan of a recording has no question');

  return inTransaction(database, () => {
    insertSession(database, session);
    if (calibration !== null) saveCalibration(database, sessionId, calibration);
    const answer = { questionIndex: 0, take: 1, startMs, endMs } as const;
    insertAnswer(database, {
      ...answer,
      id: createId(),
      sessionId,
      question,
      preparationNotes: '',
    });
    insertPhase(database, sessionId, { ...answer, kind: 'answer' });
    for (const look of looks)
      insertPhase(database, sessionId, {
        ...look,
        kind: 'calibration',
        questionIndex: null,
        take: 1,
      });
    for (const [sequence, batch] of batches.entries()) {
      const { t } = batch.track;
      const firstMs = t[0];
      const lastMs = t.at(-1);
      if (firstMs === undefined || lastMs === undefined) continue;
      insertBatch(database, {
        sessionId,
        track: batch.kind,
        sequence,
        firstMs,
        lastMs,
        samples: t.length,
        bytes: batch.bytes,
      });
    }
    return sessionId;
  });
}

function sessionOf(
  { fileName, title, tiles, measured, startedAt, appVersion }: RecordingToStore,
  id: string,
  durationMs: Ms,
): Session {
  const { width, height, frameRate } = measured.analysed.facts;
  return {
    id,
    opportunityId: null,
    plan: recordingPlan(fileName, title, tiles),
    camera: { label: `Recording ${fileName}`.slice(0, MAX_LABEL), width, height, frameRate },
    source: 'recording',
    startedAt,
    state: 'finished',
    // Stored beside the session, in a table of its own.
    calibration: null,
    durationMs,
    dataQuality: {
      ...NO_DATA_YET,
      faceFrames: measured.face.t.length,
      poseFrames: measured.pose.t.length,
    },
    appVersion,
  };
}

const MAX_LABEL = 300;

/** The marked looks, as far as the file has pictures of them. */
function looksInFile(marks: CalibrationMarks | null, fileEndMs: Ms): readonly TimeSpan[] {
  const looks = marks === null ? [] : markedSpans(marks);
  return looks
    .filter((look) => look.startMs < fileEndMs)
    .map(({ startMs, endMs }) => ({ startMs, endMs: Math.min(endMs, fileEndMs) }));
}

/** Where the analysed time ends: as asked for, else with the file. */
function endOf({ analysed, face }: MeasuredRecording, range: AnalysisRange): Ms {
  const end = Math.max(analysed.facts.endMs, face.t.at(-1) ?? 0);
  return range.toMs === null ? end : Math.min(range.toMs, end);
}
