import type { Ms } from '../../../core/units.ts';
import type { SoundFeed } from '../observe/sound-feed.ts';
import type { FrameFeed } from '../vision/supervisor.ts';
import { mayTryAgain } from './recording-run.ts';
import type { Run } from './recording-run.ts';

/**
 * A source that gave nothing is opened anew so often: soon enough to lose little of an answer, and
 * longer than it takes to notice that it is silent, so that most of the time the rest is recorded
 * (own choice).
 */
export const TRY_AGAIN_MS: Ms = 5_000;

type Feed = {
  readonly pieces: ReadableStream<{ readonly close: () => void }>;
  readonly close: () => void;
};

export type SilentSources = {
  /** To be called twice a second. */
  readonly look: (run: Run, at: Ms) => void;
  /** Every track that was opened has ended when it returns. */
  readonly stop: () => void;
};

/**
 * Takes up again what is done without. It is listened to beside the recording, as a segment that
 * waits for its first picture would lose the sound meanwhile.
 */
export function createSilentSources({
  openPictures,
  openSound,
  onBack,
}: {
  readonly openPictures: () => FrameFeed | null;
  readonly openSound: () => SoundFeed | null;
  readonly onBack: () => void;
}): SilentSources {
  const pictures = createListening(() => {
    const feed = openPictures();
    return feed === null ? null : { pieces: feed.frames, close: feed.close };
  });
  const sound = createListening(openSound);
  return {
    look: (run, at) => {
      const isAllowed = mayTryAgain(run, at);
      pictures.look(isAllowed && run.deadPictures, at, () => {
        run.deadPictures = false;
        onBack();
      });
      sound.look(isAllowed && run.deadSound, at, () => {
        run.deadSound = false;
        onBack();
      });
    },
    stop: () => {
      pictures.stop();
      sound.stop();
    },
  };
}

function createListening(open: () => Feed | null) {
  let stopHearing: (() => void) | null = null;
  let nextAt: Ms | null = null;
  const stop = (): void => {
    stopHearing?.();
    stopHearing = null;
    nextAt = null;
  };
  return {
    stop,
    look: (isWanted: boolean, at: Ms, onPiece: () => void): void => {
      if (!isWanted) return stop();
      nextAt ??= at + TRY_AGAIN_MS;
      if (at < nextAt) return;
      nextAt = at + TRY_AGAIN_MS;
      stopHearing?.();
      const feed = open();
      stopHearing =
        feed === null
          ? null
          : hearFirst(feed, () => {
              stop();
              onPiece();
            });
    },
  };
}

/** Returns what ends it. */
function hearFirst({ pieces, close }: Feed, onPiece: () => void): () => void {
  const reader = pieces.getReader();
  let isOver = false;
  const look = async (): Promise<void> => {
    const { value } = await reader.read();
    value?.close();
    if (value !== undefined && !isOver) onPiece();
  };
  // A stream that breaks gives nothing either.
  void look().catch(() => undefined);
  return () => {
    isOver = true;
    void reader.cancel().catch(() => undefined);
    close();
  };
}
