import type { FaceSignals } from '../../review/signals-types.ts';
import type { Ms, TimeSpan } from '../../units.ts';
import type { OnOffPair } from '../statistics/share-interval.ts';
import { SAMPLE_GAP_MS, visitSamples } from './samples.ts';

/** A look away shorter than this between two contacts does not end the contact (measurement.md 7.1). */
export const MERGE_GAP_MS: Ms = 250;
/** A contact shorter than this between two looks away is not one (measurement.md 7.1). */
export const MIN_CONTACT_MS: Ms = 200;

/** A stretch of looking at the interviewer, or of looking elsewhere. */
export type ContactEpisode = TimeSpan & {
  readonly kind: 'contact' | 'away';
  /** Whether its start and its end were seen: not cut off by an unmeasured stretch or the end of a span. */
  readonly beginSeen: boolean;
  readonly endSeen: boolean;
};

export const episodeMs = (episode: TimeSpan): Ms => episode.endMs - episode.startMs;
export const isComplete = (episode: ContactEpisode): boolean =>
  episode.beginSeen && episode.endSeen;

type Run = { kind: 'contact' | 'away'; startMs: Ms; endMs: Ms };

/**
 * Episodes of the contact signal inside the spans, in time order. What was not measured ends an
 * episode and belongs to none. Lengths are measured time: an episode has no holes.
 */
export function contactEpisodes(
  face: FaceSignals,
  spans: readonly TimeSpan[],
): readonly ContactEpisode[] {
  return measuredStretches(face, spans).flatMap((runs) => {
    const merged = absorb(runs, 'away', MERGE_GAP_MS);
    const kept = absorb(merged, 'contact', MIN_CONTACT_MS);
    return kept.map((run, index) => ({
      ...run,
      beginSeen: index > 0,
      endSeen: index < kept.length - 1,
    }));
  });
}

/** Runs of equal state, grouped into stretches without an unmeasured sample or a gap. */
function measuredStretches(face: FaceSignals, spans: readonly TimeSpan[]): readonly Run[][] {
  const stretches: Run[][] = [];
  let stretch: Run[] = [];
  let lastSpan: TimeSpan | null = null;
  const close = () => {
    if (stretch.length > 0) stretches.push(stretch);
    stretch = [];
  };
  visitSamples(face, spans, (index, weight, span) => {
    const state = face.contact[index];
    if (state !== 0 && state !== 1) return close();
    const startMs = face.t[index] ?? 0;
    const last = stretch.at(-1);
    if (span !== lastSpan || (last && startMs - last.endMs > SAMPLE_GAP_MS)) close();
    lastSpan = span;
    const kind = state === 1 ? 'contact' : 'away';
    const open = stretch.at(-1);
    const endMs = startMs + weight;
    if (open?.kind === kind) open.endMs = endMs;
    else {
      if (open) open.endMs = startMs;
      stretch.push({ kind, startMs, endMs });
    }
  });
  close();
  return stretches;
}

/** Turns runs of `kind` shorter than `limit` into the other kind when that surrounds them. */
function absorb(runs: readonly Run[], kind: Run['kind'], limit: Ms): readonly Run[] {
  const result: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const inner = index > 0 && index < runs.length - 1;
    const isShort = run.kind === kind && episodeMs(run) < limit;
    const last = result.at(-1);
    const becomes = inner && isShort ? (kind === 'away' ? 'contact' : 'away') : run.kind;
    if (last?.kind === becomes) last.endMs = run.endMs;
    else result.push({ ...run, kind: becomes });
  }
  return result;
}

/** On/off pairs for the bootstrap: each contact with the looks away that follow it. */
export function contactPairs(episodes: readonly ContactEpisode[]): readonly OnOffPair[] {
  const pairs: { onMs: Ms; offMs: Ms }[] = [];
  for (const episode of episodes) {
    const length = episodeMs(episode);
    const last = pairs.at(-1);
    if (episode.kind === 'contact' || !last) {
      pairs.push(
        episode.kind === 'contact' ? { onMs: length, offMs: 0 } : { onMs: 0, offMs: length },
      );
    } else last.offMs += length;
  }
  return pairs;
}
