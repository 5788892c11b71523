import type { ReadDatabase } from '../db/database.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import type { SessionProgress } from '../db/repositories/sessions.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import type { Tile } from '../../core/domain/tile.ts';
import type { Targets } from '../../core/metrics/targets.ts';
import { interviewerTile } from '../../core/settings/interviewer-tile.ts';

export type MeasuringState = Pick<SessionProgress, 'state'> & {
  /** Where the interviewer is where neither plan nor calibration says so. */
  readonly usualInterviewer: Tile;
  /** What figures are held against: no part of the key, as no figure depends on it. */
  readonly targets: Targets;
  /** The same as long as nothing changed that enters a figure of the session. */
  readonly key: string;
};

/** What the figures of a session depend on, apart from the formulas; null = there is no such session. */
export function measuringState(database: ReadDatabase, sessionId: string): MeasuringState | null {
  const progress = findProgress(database, sessionId);
  if (progress === null) return null;
  const { settings } = loadSettings(database);
  const usualInterviewer = interviewerTile(settings);
  return {
    state: progress.state,
    usualInterviewer,
    targets: settings.metricTargets,
    key: `${progress.revision} ${usualInterviewer.xCm} ${usualInterviewer.yCm}`,
  };
}
