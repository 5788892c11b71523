import { setImmediate } from 'node:timers/promises';
import type { Targets } from '../../core/metrics/targets.ts';
import { withTargetsOf } from '../../core/trends/session-figures.ts';
import type { SessionFigures } from '../../core/trends/session-figures.ts';
import type { Tile } from '../../core/domain/tile.ts';
import type { ReadDatabase } from '../db/database.ts';
import { findRecord } from '../db/session-lifecycle.ts';
import { readTracks } from '../services/load-tracks.ts';
import { measuringState } from '../services/measuring-state.ts';
import type { MeasureFigures } from './measure-figures.ts';

/** Some thirty kilobytes each; nobody looks at more sessions than this at once. */
const KEPT_FIGURES = 500;

export type FiguresDesk = {
  /** Null = there is no such session (any more), or it is being held. */
  readonly figuresOf: (database: ReadDatabase, sessionId: string) => Promise<SessionFigures | null>;
};

/**
 * The figures of any session, measured once while nothing changes that enters them: what is stored
 * of the session (left-out stretches and calibration too) and where the interviewer is shown.
 * Kept in memory only: after a new start they are measured again, with the formulas of that version.
 */
export function createFiguresDesk(measure: MeasureFigures): FiguresDesk {
  const kept = new Map<
    string,
    { readonly key: string; readonly figures: Promise<SessionFigures | null> }
  >();

  // In pieces, with whatever else waits in between: reading alone takes the length of a picture. What
  // changes meanwhile has another key, and is measured again when it is asked for.
  async function measureStored(
    database: ReadDatabase,
    sessionId: string,
    usualInterviewer: Tile,
  ): Promise<SessionFigures | null> {
    const record = findRecord(database, sessionId);
    if (record === null) return null;
    await setImmediate();
    const tracks = readTracks(database, sessionId);
    await setImmediate();
    return measure({ record, tracks, usualInterviewer });
  }

  return {
    async figuresOf(database, sessionId) {
      const state = measuringState(database, sessionId);
      if (state === null || state.state === 'running') return null;
      const { key, usualInterviewer, targets } = state;
      const known = kept.get(sessionId);
      kept.delete(sessionId);
      if (known?.key === key) {
        kept.set(sessionId, known);
        return targeted(known.figures, targets);
      }
      const figures = measureStored(database, sessionId, usualInterviewer);
      const entry = { key, figures };
      kept.set(sessionId, entry);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_FIGURES) break;
        kept.delete(oldest);
      }
      // A failure is not kept: asked again, it is tried again.
      figures.catch(() => {
        if (kept.get(sessionId) === entry) kept.delete(sessionId);
      });
      return targeted(figures, targets);
    },
  };
}

/** What is kept are measurements; what they are held against may be another band every time. */
async function targeted(
  figures: Promise<SessionFigures | null>,
  targets: Targets,
): Promise<SessionFigures | null> {
  const measured = await figures;
  return measured === null ? null : withTargetsOf(measured, targets);
}

/** On the command line nobody looks back over sessions. */
export const CLOSED_FIGURES_DESK: FiguresDesk = { figuresOf: async () => null };
