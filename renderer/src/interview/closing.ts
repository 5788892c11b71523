import { NO_DATA_YET } from '../../../core/domain/session.ts';
import type { Ms } from '../../../core/units.ts';
import type { WriteOutcome } from '../bridge/attempt-write.ts';
import type { TrackWriter, UnsavedSamples } from '../observe/types.ts';
import type { SessionWriter } from './session-writer.ts';

/** What is in memory only, and would be gone if the session were closed without it. */
export type Unsaved = UnsavedSamples & {
  /** Entries on the course of the interview: phases, answers, notes, markers. */
  readonly entries: number;
};

/** The end of one session: everything that was measured and happened, then the end itself. */
export type Closing = {
  /** Stores what is left, then finishes. Nothing is lost when it cannot: call it again. */
  readonly attempt: () => Promise<WriteOutcome>;
  readonly unsaved: () => Unsaved;
  /** Gives up what is unsaved, and finishes without it if that is possible. */
  readonly giveUp: () => Promise<void>;
};

/** `tracks` is null when nothing was measured: there was no camera. */
export function createClosing({
  tracks,
  writer,
  recorded,
  endMs,
}: {
  readonly tracks: TrackWriter | null;
  readonly writer: Pick<SessionWriter, 'drain' | 'finish' | 'waiting' | 'discard'>;
  /** Resolves when the last piece of the recording is stored or given up. */
  readonly recorded: Promise<void>;
  readonly endMs: Ms;
}): Closing {
  // Counted last: what is dropped while storing the rest has to be in it.
  const finish = (): Promise<WriteOutcome> =>
    writer.finish(endMs, tracks?.quality() ?? NO_DATA_YET);

  return {
    attempt: async () => {
      // Only a session that is open takes up what was recorded.
      await recorded;
      const errors = await Promise.all([tracks?.finish() ?? null, writer.drain()]);
      const error = errors.find((each) => each !== null) ?? null;
      return error === null ? finish() : { kind: 'kept', error };
    },
    unsaved: () => ({
      ...(tracks?.unsaved() ?? { samples: 0, spanMs: 0 }),
      entries: writer.waiting(),
    }),
    giveUp: async () => {
      tracks?.discard();
      writer.discard();
      await finish();
    },
  };
}
