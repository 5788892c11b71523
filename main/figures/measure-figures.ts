import type { SessionRecord } from '../../core/review/types.ts';
import { buildSessionFigures } from '../../core/trends/session-figures.ts';
import type { SessionFigures } from '../../core/trends/session-figures.ts';
import type { Tile } from '../../core/domain/tile.ts';
import { unpackTracks } from '../services/load-tracks.ts';
import type { PackedTracks } from '../services/load-tracks.ts';
import { sessionSignals } from '../services/session-signals.ts';

/** Everything the figures of one session are made from; plain data, so that a thread can be given it. */
export type FiguresOrder = {
  readonly record: SessionRecord;
  readonly tracks: PackedTracks;
  readonly usualInterviewer: Tile;
};

export type MeasureFigures = (order: FiguresOrder) => Promise<SessionFigures>;

/** The same way the review goes, so the same figures; without lanes and words. */
export const measureFigures = ({
  record,
  tracks,
  usualInterviewer,
}: FiguresOrder): SessionFigures =>
  buildSessionFigures(record, sessionSignals(record, unpackTracks(tracks), usualInterviewer));
