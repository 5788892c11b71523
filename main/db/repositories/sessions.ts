import { storedCalibrationSchema } from '../../../core/domain/calibration.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import { interviewPlanSchema } from '../../../core/domain/plan.ts';
import type { InterviewPlan } from '../../../core/domain/plan.ts';
import {
  cameraFactsSchema,
  dataQualitySchema,
  sessionSchema,
} from '../../../core/domain/session.ts';
import type { CameraFacts, DataQuality, Session } from '../../../core/domain/session.ts';
import type { IsoDateTime, Ms } from '../../../core/units.ts';
import { change, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';
import { parseDocument } from '../json.ts';

type SessionRow = {
  readonly id: string;
  readonly opportunity_id: string | null;
  readonly started_at: string;
  readonly state: string;
  readonly plan: string;
  readonly camera: string | null;
  readonly duration_ms: number;
  readonly data_quality: string;
  readonly app_version: string;
  readonly source: string;
  readonly calibration: string | null;
};

const rowToSession = (row: SessionRow): Session =>
  sessionSchema.parse({
    id: row.id,
    opportunityId: row.opportunity_id,
    startedAt: row.started_at,
    state: row.state,
    plan: parseDocument(interviewPlanSchema, row.plan),
    camera: row.camera === null ? null : parseDocument(cameraFactsSchema, row.camera),
    calibration:
      row.calibration === null ? null : parseDocument(storedCalibrationSchema, row.calibration),
    durationMs: row.duration_ms,
    dataQuality: parseDocument(dataQualitySchema, row.data_quality),
    appVersion: row.app_version,
    source: row.source,
  });

/** Null when there is no such session, or it was deleted. */
export function findSession(database: ReadDatabase, id: string): Session | null {
  const row = selectOne<SessionRow>(
    database,
    'sessions.find',
    `SELECT s.id, s.opportunity_id, s.started_at, s.state, s.plan, s.camera, s.duration_ms, s.data_quality,
            s.app_version, s.source, c.document AS calibration
       FROM sessions s LEFT JOIN calibrations c ON c.session_id = s.id
      WHERE s.id = ? AND s.deleted_at IS NULL`,
    id,
  );
  return row === null ? null : rowToSession(row);
}

export type SessionProgress = {
  readonly state: Session['state'];
  readonly durationMs: Ms;
  /** Goes up with every change but markers; what was computed from an older one is out of date. */
  readonly revision: number;
};

/** What callers that only need to know where a session stands ask for. */
export function findProgress(database: ReadDatabase, id: string): SessionProgress | null {
  return selectOne<SessionProgress>(
    database,
    'sessions.progress',
    'SELECT state, duration_ms AS durationMs, revision FROM sessions WHERE id = ? AND deleted_at IS NULL',
    id,
  );
}

/** Whether an interview is being held. */
export function hasRunning(database: ReadDatabase): boolean {
  const sql = "SELECT 1 FROM sessions WHERE state = 'running' AND deleted_at IS NULL LIMIT 1";
  return selectOne(database, 'sessions.has-running', sql) !== null;
}

export function insertSession(database: WriteDatabase, session: Session): void {
  change(
    database,
    'sessions.insert',
    `INSERT INTO sessions (id, opportunity_id, started_at, state, plan, camera, duration_ms, data_quality, app_version,
                           source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    session.id,
    session.opportunityId,
    session.startedAt,
    session.state,
    JSON.stringify(session.plan),
    session.camera === null ? null : JSON.stringify(session.camera),
    session.durationMs,
    JSON.stringify(session.dataQuality),
    session.appVersion,
    session.source,
  );
}

/** Notes how far the session has come; it never gets shorter. */
export function advanceSession(
  database: WriteDatabase,
  id: string,
  reachedMs: Ms,
  quality: DataQuality,
): void {
  change(
    database,
    'sessions.advance',
    `UPDATE sessions SET duration_ms = max(duration_ms, ?), data_quality = ?, revision = revision + 1 WHERE id = ?`,
    reachedMs,
    JSON.stringify(quality),
    id,
  );
}

/** Something inside changed, at `reachedMs`: also without samples a session is as long as that. */
export function touchSession(database: WriteDatabase, id: string, reachedMs: Ms): void {
  change(
    database,
    'sessions.touch',
    'UPDATE sessions SET duration_ms = max(duration_ms, ?), revision = revision + 1 WHERE id = ?',
    reachedMs,
    id,
  );
}

/** The end state and length; what is still open inside is closed by `closeOpenParts`. */
export function closeSession(
  database: WriteDatabase,
  id: string,
  state: 'finished' | 'interrupted',
  durationMs: Ms,
): void {
  change(
    database,
    'sessions.close',
    'UPDATE sessions SET state = ?, duration_ms = ?, revision = revision + 1 WHERE id = ?',
    state,
    durationMs,
    id,
  );
}

export function savePlan(database: WriteDatabase, sessionId: string, plan: InterviewPlan): void {
  const sql = 'UPDATE sessions SET plan = ? WHERE id = ?';
  change(database, 'sessions.save-plan', sql, JSON.stringify(plan), sessionId);
  touchSession(database, sessionId, 0);
}

export function saveCalibration(
  database: WriteDatabase,
  sessionId: string,
  calibration: Calibration,
): void {
  change(
    database,
    'calibrations.save',
    `INSERT INTO calibrations (session_id, taken_at, document) VALUES (?, ?, ?)
     ON CONFLICT (session_id) DO UPDATE SET taken_at = excluded.taken_at, document = excluded.document`,
    sessionId,
    calibration.takenAt,
    JSON.stringify(calibration),
  );
  touchSession(database, sessionId, 0);
}

/** The newest one of a live session with such a camera. Null = there is none. */
export function findLastCalibration(
  database: ReadDatabase,
  camera: Pick<CameraFacts, 'label' | 'width' | 'height'>,
): Calibration | null {
  const row = selectOne<{ readonly document: string }>(
    database,
    'calibrations.last',
    `SELECT c.document
       FROM calibrations c JOIN sessions s ON s.id = c.session_id
      WHERE s.deleted_at IS NULL AND s.source = 'live' AND json_extract(s.camera, '$.label') = ?
        AND json_extract(s.camera, '$.width') = ? AND json_extract(s.camera, '$.height') = ?
      ORDER BY c.taken_at DESC, s.started_at DESC LIMIT 1`,
    camera.label,
    camera.width,
    camera.height,
  );
  return row === null ? null : parseDocument(storedCalibrationSchema, row.document);
}

export function findTitle(database: ReadDatabase, id: string): string | null {
  const sql = 'SELECT title FROM sessions WHERE id = ?';
  const row = selectOne<{ readonly title: string | null }>(database, 'sessions.title', sql, id);
  return row?.title ?? null;
}

/** Null takes the name away again. Returns false when there is no such session (any more). */
export function renameSession(database: WriteDatabase, id: string, title: string | null): boolean {
  const sql = 'UPDATE sessions SET title = ? WHERE id = ? AND deleted_at IS NULL';
  return change(database, 'sessions.rename', sql, title, id) > 0;
}

export function acknowledgeRecovery(database: WriteDatabase, id: string): void {
  change(
    database,
    'sessions.acknowledge',
    'UPDATE sessions SET recovery_acknowledged = 1 WHERE id = ?',
    id,
  );
}

/** Returns false when there is no such session (any more). */
export function markDeleted(database: WriteDatabase, id: string, at: IsoDateTime): boolean {
  const sql = 'UPDATE sessions SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL';
  return change(database, 'sessions.delete', sql, at, id) > 0;
}

export function unmarkDeleted(database: WriteDatabase, id: string): boolean {
  const sql = 'UPDATE sessions SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL';
  return change(database, 'sessions.restore', sql, id) > 0;
}

/** Deletes for good what was deleted; phases, answers, tracks and markers go with it. Returns how many. */
export function purgeDeleted(database: WriteDatabase, except: readonly string[]): number {
  return change(
    database,
    'sessions.purge',
    `DELETE FROM sessions
      WHERE deleted_at IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?))`,
    JSON.stringify(except),
  );
}
