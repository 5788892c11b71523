import { buildReview } from '../../core/review/build-review.ts';
import type { Signals } from '../../core/review/signals-types.ts';
import type { Review } from '../../core/review/types.ts';
import { currentWriting } from '../../core/writing/writing.ts';
import type { ReadDatabase } from '../db/database.ts';
import { findRecord } from '../db/session-lifecycle.ts';
import { loadTracks } from './load-tracks.ts';
import type { LoadedTracks } from './load-tracks.ts';
import { measuringState } from './measuring-state.ts';
import { sessionSignals } from './session-signals.ts';

/** Enough to go back and forth between a few sessions; a one-hour session takes some ten megabytes. */
const KEPT_REVIEWS = 4;

export type OpenedReview = {
  readonly review: Review;
  readonly tracks: LoadedTracks;
  readonly signals: Signals;
};

export type ReviewCache = {
  readonly open: (database: ReadDatabase, sessionId: string) => OpenedReview | null;
};

/**
 * Computes a review from the stored tracks and keeps the last few. An entry holds until its session or
 * a setting that enters the measurement changes; with other targets, or other ways to write numbers, it
 * is only written anew; markers do not, so they are read afresh every time.
 */
export function createReviewCache(
  onDamage: (sessionId: string, batches: number) => void,
): ReviewCache {
  const kept = new Map<
    string,
    { readonly key: string; readonly words: string; readonly opened: OpenedReview }
  >();

  return {
    open(database, sessionId) {
      const record = findRecord(database, sessionId);
      const state = measuringState(database, sessionId);
      if (record === null || state === null) return null;
      const { key, usualInterviewer, targets } = state;
      const words = JSON.stringify([targets, currentWriting()]);

      const known = kept.get(sessionId);
      kept.delete(sessionId);
      if (known?.key === key && known.words === words) {
        kept.set(sessionId, known);
        return { ...known.opened, review: { ...known.opened.review, record } };
      }
      if (known?.key === key) {
        // The same signals, in other words.
        const opened = {
          ...known.opened,
          review: buildReview(record, known.opened.signals, targets),
        };
        kept.set(sessionId, { key, words, opened });
        return opened;
      }

      const tracks = loadTracks(database, sessionId);
      if (tracks.damagedBatches > 0) onDamage(sessionId, tracks.damagedBatches);
      const signals = sessionSignals(record, tracks, usualInterviewer);
      const opened = { review: buildReview(record, signals, targets), tracks, signals };
      kept.set(sessionId, { key, words, opened });
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_REVIEWS) break;
        kept.delete(oldest);
      }
      return opened;
    },
  };
}
