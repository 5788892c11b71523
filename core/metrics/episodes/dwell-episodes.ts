import type { Ms, TimeSpan } from '../../units.ts';
import type { OnOffPair } from '../statistics/share-interval.ts';
import type { Sampled } from './samples.ts';
import { visitSamples } from './samples.ts';

/** When a held posture counts as an episode. */
export type DwellRule = {
  readonly isOn: (value: number) => boolean;
  /** Has to hold this long before it counts; it then counts from its start. */
  readonly holdMs: Ms;
  /** True once the value has come back far enough to leave. */
  readonly isOver: (value: number) => boolean;
  /** Has to be over this long before the episode ends; it then ends where that began. */
  readonly releaseMs: Ms;
};

/**
 * The body track has gaps of single frames; up to this long they do not break off a posture that is
 * held on both sides. The gap itself counts neither as on nor as off. Our proposal.
 */
const BRIDGED_GAP_MS: Ms = 500;

type DwellResult = {
  readonly episodes: readonly TimeSpan[];
  readonly measuredMs: Ms;
  /** Measured time, split at the starts of episodes. */
  readonly pairs: readonly OnOffPair[];
};

type Piece = { readonly startMs: Ms; readonly endMs: Ms; readonly value: number };

/** Episodes in which a signal keeps to `rule`, inside the spans; NaN is not measured. */
export function dwellEpisodes(
  sampled: Sampled,
  values: Float32Array,
  spans: readonly TimeSpan[],
  rule: DwellRule,
): DwellResult {
  const episodes: TimeSpan[] = [];
  const pairs: { onMs: Ms; offMs: Ms }[] = [];
  let measuredMs = 0;
  for (const stretch of stretches(sampled, values, spans)) {
    const found = episodesOf(stretch, rule);
    episodes.push(...found);
    for (const piece of stretch) {
      const length = piece.endMs - piece.startMs;
      const episode = found.find(
        (one) => one.startMs <= piece.startMs && piece.startMs < one.endMs,
      );
      const begins = episode?.startMs === piece.startMs;
      measuredMs += length;
      let last = pairs.at(-1);
      if (!last || begins) pairs.push((last = { onMs: 0, offMs: 0 }));
      if (episode) last.onMs += length;
      else last.offMs += length;
    }
  }
  return { episodes, measuredMs, pairs };
}

/** Measured samples, grouped where neither a longer gap nor the end of a span lies between them. */
function stretches(
  sampled: Sampled,
  values: Float32Array,
  spans: readonly TimeSpan[],
): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let lastSpan: TimeSpan | null = null;
  visitSamples(sampled, spans, (index, weight, span) => {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    const startMs = sampled.t[index] ?? 0;
    const last = group.at(-1);
    if (!last || span !== lastSpan || startMs - last.endMs > BRIDGED_GAP_MS) {
      groups.push((group = []));
    }
    lastSpan = span;
    group.push({ startMs, endMs: startMs + weight, value });
  });
  return groups;
}

function episodesOf(stretch: readonly Piece[], rule: DwellRule): readonly TimeSpan[] {
  const episodes: TimeSpan[] = [];
  let onSince: Ms | null = null;
  let overSince: Ms | null = null;
  let endMs = 0;
  const close = (end: Ms) => {
    if (onSince !== null && end - onSince >= rule.holdMs) {
      episodes.push({ startMs: onSince, endMs: end });
    }
    onSince = null;
    overSince = null;
  };
  for (const piece of stretch) {
    endMs = piece.endMs;
    if (onSince === null) {
      if (rule.isOn(piece.value)) onSince = piece.startMs;
      continue;
    }
    const isHeld = piece.startMs - onSince >= rule.holdMs;
    // Until it has been held long enough, the posture has to keep to the stricter limit.
    if (!isHeld && !rule.isOn(piece.value)) {
      close(piece.startMs);
      continue;
    }
    if (!rule.isOver(piece.value)) overSince = null;
    else overSince ??= piece.startMs;
    if (overSince !== null && piece.endMs - overSince >= rule.releaseMs) close(overSince);
  }
  close(overSince ?? endMs);
  return episodes;
}
