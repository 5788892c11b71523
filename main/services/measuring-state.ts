import type { ReadDatabase } from '../db/database.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import type { SessionProgress } from '../db/repositories/sessions.ts';
import { loadSettings } from '../db/repositories/settings.ts';
import type { Centimetres } from '../../core/units.ts';

export type MeasuringState = Pick<SessionProgress, 'state'> & {
  readonly interviewerBelowLensCm: Centimetres;
  /** The same as long as nothing changed that enters a figure of the session. */
  readonly key: string;
};

/** What the figures of a session depend on, apart from the formulas; null = there is no such session. */
export function measuringState(database: ReadDatabase, sessionId: string): MeasuringState | null {
  const progress = findProgress(database, sessionId);
  if (progress === null) return null;
  const { interviewerBelowLensCm } = loadSettings(database).settings;
  return {
    state: progress.state,
    interviewerBelowLensCm,
    key: `${progress.revision} ${interviewerBelowLensCm}`,
  };
}
