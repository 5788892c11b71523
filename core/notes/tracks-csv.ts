import type { Answer } from '../domain/answer.ts';
import type { Signals } from '../review/signals-types.ts';
import type { FaceTrack, PoseTrack } from '../tracks/channels.ts';

export type CsvTracks = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly signals: Signals;
  /** Fills the columns `question` and `take`; without it they stay empty. */
  readonly answers?: readonly Answer[];
};

export function* tracksToCsv(tracks: CsvTracks): Generator<string> {
  yield `time_s,track\r\n`;
  for (const t of tracks.face.t) {
    yield `${t / 1000},face\r\n`;
  }
}
