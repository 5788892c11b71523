import type { Calibration } from '../../core/domain/calibration.ts';
import type { Tile } from '../../core/domain/tile.ts';
import type { Session } from '../../core/domain/session.ts';
import { calmCalibrationSpans } from '../../core/review/calm-time.ts';
import { tilesOf } from '../../core/review/interviewer-places.ts';
import { panelOf } from '../../core/review/panel-turns.ts';
import type { Signals } from '../../core/review/signals-types.ts';
import { buildSignals } from '../../core/review/signals.ts';
import { conversationSpans } from '../../core/review/spans.ts';
import { awaySpans } from '../../core/review/window-away.ts';
import type { SessionRecord } from '../../core/review/types.ts';
import type { LoadedTracks } from './load-tracks.ts';

/** Of a session without a camera there is no picture; any value does, as nothing was measured in it. */
const ASPECT_WITHOUT_CAMERA = 4 / 3;

/** Width / height of the picture everything was measured in. */
export const frameAspectOf = ({ camera }: Pick<Session, 'camera'>): number =>
  camera === null ? ASPECT_WITHOUT_CAMERA : camera.width / camera.height;

/** The signals of a stored session, by its own calibration or, to compare, by another one. */
export function sessionSignals(
  record: SessionRecord,
  { face, pose }: Pick<LoadedTracks, 'face' | 'pose'>,
  usualInterviewer: Tile,
  calibration: Calibration | null = record.session.calibration,
): Signals {
  const { durationMs } = record.session;
  return buildSignals({
    face,
    pose,
    calibration,
    conversation: conversationSpans(record),
    durationMs,
    frameAspect: frameAspectOf(record.session),
    tiles: tilesOf(record.session.plan, usualInterviewer),
    calibrationSpans: calmCalibrationSpans(record),
    away: awaySpans(record.session.plan.windowMoves ?? [], durationMs),
    panel: panelOf(record),
  });
}
